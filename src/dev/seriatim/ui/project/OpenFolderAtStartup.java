package dev.seriatim.ui.project;

import java.nio.file.Path;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IStartup;

/** Opens the folder of {@code ./seriatim ide FOLDER} as a project whose series are reviewed, once the workbench is up. */
public final class OpenFolderAtStartup implements IStartup {

	/** System property that names the folder, absolute; nothing happens without it. */
	public static final String FOLDER = "dev.seriatim.ui.folder";

	@Override
	public void earlyStartup() {
		String folder = System.getProperty(FOLDER);
		if (folder != null) {
			FolderProject project = new FolderProject(Path.of(folder));
			Job.create(Messages.bind(Messages.OpenFolderAtStartup_opening, folder), monitor -> {
				SeriatimNature.addTo(project.open(ResourcesPlugin.getWorkspace(), monitor), null);
			}).schedule();
		}
	}
}

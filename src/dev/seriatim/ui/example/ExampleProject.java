package dev.seriatim.ui.example;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

import dev.seriatim.ui.project.Creation;
import dev.seriatim.ui.project.Failure;
import dev.seriatim.ui.project.SeriatimNature;

/** The example that ships with the plug-in, a miniature kernel with the series mmu notifier #v13, as a project of its own. */
public final class ExampleProject {

	/** The file that states the series. */
	public static final String PLAN = "mmu-notifier.seriatim";

	private static final String NAME = "mmu-notifier";
	private static final String FOLDER = "/examples/mmu-notifier/";
	private static final int FINISHING = 1;

	/**
	 * Copies the example into a project called {@code mmu-notifier}, with a number when that is taken. Runs as one change of the workspace;
	 * after a failure or a cancellation nothing remains. Needs no workbench.
	 *
	 * @throws CoreException with one sentence for the user
	 */
	public IProject create(IWorkspace workspace, IProgressMonitor monitor) throws CoreException {
		IProject[] project = new IProject[1];
		ICoreRunnable creating = inside -> project[0] = create(workspace, SubMonitor.convert(inside));
		workspace.run(creating, workspace.getRoot(), IWorkspace.AVOID_UPDATE, monitor);
		return project[0];
	}

	private static IProject create(IWorkspace workspace, SubMonitor progress) throws CoreException {
		List<URL> files = files();
		progress.setWorkRemaining(files.size() + FINISHING);
		IProject project = workspace.getRoot().getProject(freeName(workspace));
		try (Creation creation = new Creation()) {
			project.create(null);
			creation.add(project, false);
			project.open(null);
			for (URL file : files) {
				progress.split(1);
				copy(file, project.getFile(IPath.fromPortableString(file.getPath().substring(FOLDER.length()))));
			}
			SeriatimNature.addTo(project, progress.split(FINISHING));
			creation.stays();
			return project;
		} catch (IOException | CoreException e) {
			throw Failure.of(Messages.ExampleProject_failed, project.getName(), e);
		}
	}

	/** Of the plug-in, also when it is a jar. */
	private static List<URL> files() {
		Bundle bundle = FrameworkUtil.getBundle(ExampleProject.class);
		List<URL> files = new ArrayList<>(Collections.list(bundle.findEntries(FOLDER, "*", true)));
		files.removeIf(entry -> entry.getPath().endsWith("/"));
		return files;
	}

	private static String freeName(IWorkspace workspace) {
		IPath place = workspace.getRoot().getLocation();
		String name = NAME;
		for (int number = 2; workspace.getRoot().getProject(name).exists() || place.append(name).toFile().exists(); number++) {
			name = NAME + " " + number;
		}
		return name;
	}

	private static void copy(URL source, IFile file) throws IOException, CoreException {
		createFolders(file.getParent());
		try (InputStream content = source.openStream()) {
			file.create(content.readAllBytes(), IResource.NONE, null);
		}
	}

	private static void createFolders(IContainer container) throws CoreException {
		if (container instanceof IFolder folder && !folder.exists()) {
			createFolders(folder.getParent());
			folder.create(IResource.NONE, true, null);
		}
	}
}

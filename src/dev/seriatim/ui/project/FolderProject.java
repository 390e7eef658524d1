package dev.seriatim.ui.project;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;

/** A folder of the file system as a project of the workspace, where it lies: nothing is copied. */
public record FolderProject(Path folder) {

	/**
	 * Opens the project that already stands for the folder, or makes one. A new project is named as its
	 * {@code .project} file says or as the folder, with a number where that name is taken.
	 *
	 * @throws CoreException if the folder is missing or the workspace refuses it
	 */
	public IProject open(IWorkspace workspace, IProgressMonitor monitor) throws CoreException {
		if (!Files.isDirectory(folder)) {
			throw new CoreException(Status.error(Messages.bind(Messages.FolderProject_noFolder, folder)));
		}
		SubMonitor progress = SubMonitor.convert(monitor, 2);
		URI location = folder.toUri();
		for (IContainer container : workspace.getRoot().findContainersForLocationURI(location)) {
			if (container.getType() == IResource.PROJECT && canOpen(container.getProject())) {
				container.getProject().open(progress.split(2));
				return container.getProject();
			}
		}
		IProjectDescription description = description(workspace);
		IProject project = workspace.getRoot().getProject(freeName(workspace, description.getName()));
		description.setName(project.getName());
		description.setLocationURI(location);
		project.create(description, progress.split(1));
		project.open(progress.split(1));
		return project;
	}

	/** Whoever cleans the folder takes the {@code .project} file along; what the workspace still knows of it is forgotten then. */
	private boolean canOpen(IProject project) throws CoreException {
		if (Files.exists(folder.resolve(IProjectDescription.DESCRIPTION_FILE_NAME))) {
			return true;
		}
		project.delete(false, true, null);
		return false;
	}

	private IProjectDescription description(IWorkspace workspace) throws CoreException {
		IPath file = IPath.fromPath(folder).append(IProjectDescription.DESCRIPTION_FILE_NAME);
		return file.toFile().isFile() ? workspace.loadProjectDescription(file) : workspace.newProjectDescription(folder.getFileName().toString());
	}

	private static String freeName(IWorkspace workspace, String wanted) {
		String name = wanted;
		for (int number = 2; workspace.getRoot().getProject(name).exists(); number++) {
			name = wanted + " " + number;
		}
		return name;
	}
}

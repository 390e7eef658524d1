package dev.seriatim.ui.importing;

import java.io.File;
import java.nio.file.Path;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;

import dev.seriatim.ui.project.Failure;

/**
 * How a {@code .seriatim} file names other files: relative to itself within its project, so that the project can move, absolute elsewhere.
 *
 * @param folder  in which the file lies
 * @param project the folder of its project
 */
record PlanPaths(Path folder, Path project) {

	/** @throws CoreException when the project is not on the local file system, where mails are read */
	static PlanPaths in(IContainer container) throws CoreException {
		IPath folder = container.getLocation();
		IPath project = container.getProject().getLocation();
		if (folder == null || project == null) {
			throw Failure.of(Messages.bind(Messages.PlanPaths_notLocal, container.getFullPath().makeRelative()));
		}
		return new PlanPaths(folder.toPath(), project.toPath());
	}

	String toFile(Path file) {
		Path target = file.toAbsolutePath().normalize();
		return portable(target.startsWith(project) ? folder.relativize(target) : target);
	}

	String toFolder(Path file) {
		String path = toFile(file);
		return path.isEmpty() ? "./" : path.endsWith("/") ? path : path + "/";
	}

	/** An import is relative, wherever the contract lies. */
	String toContract(Path file) throws CoreException {
		Path target = file.toAbsolutePath().normalize();
		if (!target.getRoot().equals(folder.getRoot())) {
			throw Failure.of(Messages.bind(Messages.PlanPaths_otherDrive, file));
		}
		return portable(folder.relativize(target));
	}

	private static String portable(Path path) {
		return path.toString().replace(File.separatorChar, '/');
	}
}

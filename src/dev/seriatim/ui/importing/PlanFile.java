package dev.seriatim.ui.importing;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;

import dev.seriatim.language.PlanText;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.ui.project.Creation;
import dev.seriatim.ui.project.Failure;

/** The {@code .seriatim} file of a series in the workspace. */
final class PlanFile {

	static final String EXTENSION = ".seriatim";

	private PlanFile() {
	}

	/** @param name without extension, safe, and free */
	static IFile create(IContainer container, String name, PlanText text, Creation creation) throws CoreException {
		IFile plan = container.getFile(IPath.EMPTY.append(name + EXTENSION));
		try {
			plan.create(text.text().getBytes(StandardCharsets.UTF_8), IResource.NONE, null);
		} catch (CoreException e) {
			throw Failure.of(Messages.PatchSeriesImport_notCreated, plan.getFullPath().makeRelative(), e);
		}
		creation.add(plan);
		return plan;
	}

	/** Where the series says that its messages are, or nothing when it says what is no path. */
	static Set<Path> sources(Path plan, PatchSeries series) {
		Set<Path> sources = new HashSet<>();
		for (String from : series.getFrom()) {
			try {
				sources.add(plan.resolveSibling(from).normalize());
			} catch (InvalidPathException hostile) {
				return Set.of();
			}
		}
		return sources;
	}

	/** Whether the name is in use, in the workspace or, not yet seen by it, on the disk. */
	static boolean isTaken(IContainer container, String name) {
		IResource resource = container.getFile(IPath.EMPTY.append(name));
		IPath location = resource.getLocation();
		return container.findMember(name) != null || location != null && location.toFile().exists();
	}
}

package dev.seriatim.ui.exporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import dev.seriatim.ui.review.ReviewState;
import dev.seriatim.ui.review.Reviews;
import dev.seriatim.ui.review.SeriesReview;

/** The {@code .seriatim} files of the workspace that state a series. */
final class WorkspaceSeries {

	private static final String EXTENSION = "seriatim";

	private WorkspaceSeries() {
	}

	/** Those that have been reviewed, by path; reads nothing. */
	static List<IFile> reviewed() {
		return sorted(Reviews.ofWorkspace().all().stream().filter(review -> !(review.state() instanceof ReviewState.NotStarted))
				.map(SeriesReview::plan).toList());
	}

	/** All, by path; reads the beginning of files, so not for the UI thread. */
	static List<IFile> all(IProgressMonitor monitor) throws CoreException {
		Set<IFile> found = new LinkedHashSet<>(reviewed());
		List<IFile> files = new ArrayList<>();
		ResourcesPlugin.getWorkspace().getRoot().accept(proxy -> {
			if (proxy.getType() == IResource.FILE && proxy.getName().endsWith("." + EXTENSION) && !proxy.isDerived()) {
				files.add((IFile) proxy.requestResource());
			}
			return !proxy.isDerived();
		}, IResource.NONE);
		SubMonitor progress = SubMonitor.convert(monitor, files.size());
		for (IFile file : files) {
			progress.split(1);
			if (Reviews.statesASeries(file)) {
				found.add(file);
			}
		}
		return sorted(List.copyOf(found));
	}

	private static List<IFile> sorted(List<IFile> files) {
		return files.stream().sorted(Comparator.comparing(file -> file.getFullPath().toString())).toList();
	}

	/** The first of the files that a resource means: it is the file, or a mail of its series, or a folder or project around it. */
	static Optional<IFile> meantBy(IResource resource, List<IFile> files) {
		Optional<IFile> own = resource instanceof IFile file ? Reviews.ofWorkspace().concerning(file).map(SeriesReview::plan).or(() -> Optional.of(file))
				: Optional.empty();
		return files.stream().filter(file -> own.isPresent() ? file.equals(own.get()) : isIn(resource, file)).findFirst();
	}

	private static boolean isIn(IResource resource, IFile file) {
		return resource instanceof IContainer && !(resource instanceof IWorkspaceRoot) && resource.getFullPath().isPrefixOf(file.getFullPath());
	}
}

package dev.seriatim.ui.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import dev.seriatim.review.Reviewed;
import dev.seriatim.ui.review.LanguageProblems;
import dev.seriatim.ui.review.ReviewState;
import dev.seriatim.ui.review.Reviews;
import dev.seriatim.ui.review.SeriesReview;

/**
 * Checks {@code .seriatim} files that change, and starts reviews whose input changes: the file itself, the mails, a contract, the tree, in
 * this project or another. It only starts them: a build must not wait for a review, nor the user for a build to save.
 */
public final class SeriatimBuilder extends IncrementalProjectBuilder {

	public static final String ID = "dev.seriatim.ui.builder";

	private static final String EXTENSION = "seriatim";

	private static final int CHECKING = 90;
	private static final int LOOKING = 10;

	@Override
	protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
		IResourceDelta delta = kind == FULL_BUILD ? null : getDelta(getProject());
		Set<IFile> starting = new HashSet<>();
		SubMonitor progress = SubMonitor.convert(monitor, CHECKING + LOOKING);
		check(delta == null ? all() : affected(delta), progress.split(CHECKING));
		List<IFile> written = delta == null ? all() : changed(delta);
		SubMonitor looking = progress.split(LOOKING).setWorkRemaining(written.size());
		for (IFile file : written) {
			looking.split(1);
			if (Reviews.statesASeries(file)) {
				starting.add(file);
			}
		}
		for (SeriesReview review : Reviews.ofWorkspace().all()) {
			if (review.plan().getProject().equals(getProject()) && hasNewInput(review, delta)) {
				starting.add(review.plan());
			}
		}
		starting.forEach(file -> Reviews.ofWorkspace().of(file).start());
		return otherProjects();
	}

	private static void check(List<IFile> files, SubMonitor progress) throws CoreException {
		progress.setWorkRemaining(files.size());
		for (IFile file : files) {
			LanguageProblems.check(file, progress.split(1));
		}
	}

	/** The files of the project that changed, and those that import a file of any project that changed, came or went. */
	private List<IFile> affected(IResourceDelta own) throws CoreException {
		Set<Path> affected = new HashSet<>();
		addChanged(own, affected);
		for (IProject other : otherProjects()) {
			IResourceDelta delta = getDelta(other);
			if (delta != null) {
				addChanged(delta, affected);
			}
		}
		if (affected.isEmpty()) {
			return List.of();
		}
		affected.addAll(LanguageIndex.ofWorkspace().importing(affected));
		return all().stream().filter(file -> file.getLocation() != null && affected.contains(file.getLocation().toPath())).toList();
	}

	private static void addChanged(IResourceDelta delta, Set<Path> changed) throws CoreException {
		delta.accept(change -> {
			IPath location = change.getResource().getLocation();
			if (change.getResource() instanceof IFile file && EXTENSION.equals(file.getFileExtension()) && isContent(change) && location != null) {
				changed.add(location.toPath());
			}
			return true;
		});
	}

	private List<IFile> all() throws CoreException {
		List<IFile> files = new ArrayList<>();
		getProject().accept(proxy -> {
			if (proxy.getType() == IResource.FILE && proxy.getName().endsWith("." + EXTENSION) && !proxy.isDerived()) {
				files.add((IFile) proxy.requestResource());
			}
			return !proxy.isDerived();
		}, IResource.NONE);
		return files;
	}

	private static List<IFile> changed(IResourceDelta delta) throws CoreException {
		List<IFile> files = new ArrayList<>();
		delta.accept(change -> {
			if (change.getResource() instanceof IFile file && EXTENSION.equals(file.getFileExtension()) && change.getKind() != IResourceDelta.REMOVED
					&& isContent(change)) {
				files.add(file);
			}
			return true;
		});
		return files;
	}

	private static boolean isContent(IResourceDelta change) {
		return change.getKind() != IResourceDelta.CHANGED || (change.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0;
	}

	/** What a review has read is known when it has ended well; before that it may wait for anything. */
	private boolean hasNewInput(SeriesReview review, IResourceDelta own) throws CoreException {
		Optional<Reviewed> result = review.state().result();
		if (result.isEmpty() || review.state() instanceof ReviewState.Failed) {
			return own != null && own.getAffectedChildren().length > 0 && !(review.state() instanceof ReviewState.NotStarted);
		}
		if (own != null && touches(own, result.get().inputs())) {
			return true;
		}
		for (IProject other : otherProjects()) {
			IResourceDelta delta = getDelta(other);
			if (delta != null && touches(delta, result.get().inputs())) {
				return true;
			}
		}
		return false;
	}

	private static boolean touches(IResourceDelta delta, Set<Path> inputs) throws CoreException {
		boolean[] touched = { false };
		delta.accept(change -> {
			IPath location = change.getResource().getLocation();
			if (change.getResource() instanceof IFile && isContent(change) && location != null) {
				touched[0] |= inputs.stream().anyMatch(location.toPath()::startsWith);
			}
			return !touched[0];
		});
		return touched[0];
	}

	/** A tree or a contract may lie in any of them. */
	private IProject[] otherProjects() {
		return Arrays.stream(getProject().getWorkspace().getRoot().getProjects()).filter(project -> project.isOpen() && !project.equals(getProject()))
				.toArray(IProject[]::new);
	}
}

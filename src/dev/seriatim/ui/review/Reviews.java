package dev.seriatim.ui.review;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.content.IContentDescription;

import dev.seriatim.report.Report;

/**
 * The reviews of the workspace, one for each {@code .seriatim} file that somebody asked for. A review whose file goes, or whose
 * project is closed, is cancelled and forgotten. Safe for use by any thread.
 */
public final class Reviews {

	private static final String SERIES = "dev.seriatim.ui.series";

	private static final class Workspace {
		private static final Reviews REVIEWS = new Reviews();
	}

	private final Map<IFile, SeriesReview> reviews = new ConcurrentHashMap<>();
	private final List<Consumer<SeriesReview>> listeners = new CopyOnWriteArrayList<>();

	private Reviews() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this::forget,
				IResourceChangeEvent.PRE_CLOSE | IResourceChangeEvent.PRE_DELETE | IResourceChangeEvent.POST_CHANGE);
	}

	/** Those of the workspace that is open. */
	public static Reviews ofWorkspace() {
		return Workspace.REVIEWS;
	}

	/** Whether a file states a series, as its content type tells; false for a file that is gone or cannot be read. */
	public static boolean statesASeries(IFile file) {
		try {
			IContentDescription description = file.isAccessible() ? file.getContentDescription() : null;
			return description != null && SERIES.equals(description.getContentType().getId());
		} catch (CoreException unreadable) {
			// What cannot be read cannot be reviewed either.
			return false;
		}
	}

	/** The review of a file; reads nothing. */
	public SeriesReview of(IFile plan) {
		return reviews.computeIfAbsent(plan, file -> new SeriesReview(file, this));
	}

	/** Empty when nobody has asked for the file's review yet. */
	public Optional<SeriesReview> known(IFile plan) {
		return Optional.ofNullable(reviews.get(plan));
	}

	/**
	 * The review that a file belongs to: its own where it is a {@code .seriatim} file, otherwise one that has read a patch from it. Reads
	 * nothing, so it finds only reviews that somebody asked for.
	 */
	public Optional<SeriesReview> concerning(IFile file) {
		Optional<SeriesReview> own = known(file);
		if (own.isPresent() || file.getLocation() == null) {
			return own;
		}
		Path location = file.getLocation().toPath();
		return all().stream().filter(review -> hasReadAPatch(review, location))
				.min(Comparator.comparing(review -> review.plan().getFullPath().toString()));
	}

	private static boolean hasReadAPatch(SeriesReview review, Path location) {
		return review.state().result().stream().flatMap(reviewed -> reviewed.report().patches().stream()).map(Report.Patch::source)
				.filter(Objects::nonNull).anyMatch(source -> Path.of(source).equals(location));
	}

	/** In no particular order. */
	public List<SeriesReview> all() {
		return List.copyOf(reviews.values());
	}

	/** @param listener called with every review that has a new state, by whatever thread changes it; must return soon */
	public void addListener(Consumer<SeriesReview> listener) {
		listeners.add(listener);
	}

	public void removeListener(Consumer<SeriesReview> listener) {
		listeners.remove(listener);
	}

	void changed(SeriesReview review) {
		listeners.forEach(listener -> listener.accept(review));
	}

	private void forget(IResourceChangeEvent event) {
		if (event.getResource() instanceof IProject project) {
			reviews.keySet().stream().filter(plan -> plan.getProject().equals(project)).toList().forEach(this::forget);
		} else if (event.getDelta() != null && !reviews.isEmpty()) {
			forgetRemoved(event.getDelta());
		}
	}

	private void forgetRemoved(IResourceDelta changes) {
		for (IFile plan : List.copyOf(reviews.keySet())) {
			IResourceDelta change = changes.findMember(plan.getFullPath());
			if (change != null && change.getKind() == IResourceDelta.REMOVED) {
				forget(plan);
			}
		}
	}

	private void forget(IFile plan) {
		SeriesReview review = reviews.remove(plan);
		if (review != null) {
			review.cancel();
			changed(review);
		}
	}
}

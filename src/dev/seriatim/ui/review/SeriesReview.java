package dev.seriatim.ui.review;

import java.util.List;

import org.eclipse.core.resources.IFile;

import dev.seriatim.review.Reviewed;

/**
 * The review of the series that a {@code .seriatim} file states. It runs in a job; whoever wants to know of it listens to
 * {@link Reviews}. Safe for use by any thread.
 */
public final class SeriesReview {

	private final IFile plan;
	private final Reviews reviews;
	private final ReviewJob job;
	private volatile ReviewState state = new ReviewState.NotStarted();

	SeriesReview(IFile plan, Reviews reviews) {
		this.plan = plan;
		this.reviews = reviews;
		this.job = new ReviewJob(this);
	}

	/** The {@code .seriatim} file, which may be gone by now. */
	public IFile plan() {
		return plan;
	}

	public ReviewState state() {
		return state;
	}

	/** Reads and judges in the background. One that goes on is cancelled and begins anew: its input may have changed. */
	public void start() {
		job.again();
	}

	/** As {@link #start()}, unless a review was asked for before. */
	public void startOnce() {
		if (state instanceof ReviewState.NotStarted) {
			start();
		}
	}

	/** Ends the job soon; the state becomes {@link ReviewState.Cancelled} then. */
	public void cancel() {
		job.cancel();
	}

	void running() {
		become(new ReviewState.Running(state.result()));
	}

	void done(Reviewed reviewed) {
		become(new ReviewState.Done(reviewed));
	}

	void failed(List<String> reasons) {
		become(new ReviewState.Failed(reasons, state.result()));
	}

	void cancelled() {
		become(new ReviewState.Cancelled(state.result()));
	}

	private void become(ReviewState next) {
		state = next;
		reviews.changed(this);
	}
}

package dev.seriatim.ui.review;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;

import dev.seriatim.review.ReviewRequest;
import dev.seriatim.review.ReviewRun;
import dev.seriatim.review.Reviewed;
import dev.seriatim.review.Trouble;

/**
 * Reads and judges a series, then marks its mails. Input that cannot be reviewed is no error of the workbench: it becomes a state of the
 * review, which editor and views show, and a marker.
 */
public final class ReviewJob extends Job {

	/** Whoever waits for reviews joins this family. */
	public static final Object FAMILY = ReviewJob.class;

	/** Lets what is saved or copied together be read together. */
	private static final long SETTLE_MILLISECONDS = 150;

	private static final int REVIEWING = 95;
	private static final int MARKING = 5;

	private final SeriesReview review;
	/** How often a review was asked for, and which of these the last run has done or does. */
	private final AtomicInteger asked = new AtomicInteger();
	private volatile int begun;
	private volatile boolean restarting;

	ReviewJob(SeriesReview review) {
		super(Messages.bind(Messages.ReviewJob_name, review.plan().getName()));
		this.review = review;
		setPriority(LONG);
		addJobChangeListener(IJobChangeListener.onDone(this::ended));
	}

	/** Begins anew, whatever is going on. */
	synchronized void again() {
		asked.incrementAndGet();
		restarting = true;
		cancel();
		restarting = false;
		review.running();
		schedule(SETTLE_MILLISECONDS);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == FAMILY;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		begun = asked.get();
		review.running();
		SubMonitor progress = SubMonitor.convert(monitor, REVIEWING + MARKING);
		IFile plan = review.plan();
		IPath location = plan.getLocation();
		if (location == null || !plan.exists()) {
			review.failed(List.of(Messages.bind(Messages.ReviewJob_gone, plan.getFullPath())));
			return Status.OK_STATUS;
		}
		try {
			Reviewed reviewed = new ReviewRun(ReviewRequest.of(location.toPath()), Sources.cache()).run(progress.split(REVIEWING));
			new ReviewMarkers(plan).replace(reviewed.report(), progress.split(MARKING));
			review.done(reviewed);
		} catch (Trouble trouble) {
			failed(trouble.lines());
		} catch (CoreException unmarkable) {
			failed(List.of(unmarkable.getStatus().getMessage()));
		} catch (OperationCanceledException cancelled) {
			if (begun == asked.get()) {
				review.cancelled();
			}
			return Status.CANCEL_STATUS;
		} catch (OutOfMemoryError | StackOverflowError tooMuch) {
			failed(List.of(Messages.bind(Messages.ReviewJob_tooLarge, plan.getFullPath())));
		} catch (RuntimeException bug) {
			review.failed(List.of(Messages.bind(Messages.ReviewJob_internalError, plan.getFullPath(), bug)));
			throw bug;
		}
		return Status.OK_STATUS;
	}

	private void failed(List<String> reasons) {
		review.failed(reasons);
		try {
			new ReviewMarkers(review.plan()).replace(reasons);
		} catch (CoreException gone) {
			// Without the file, or in a project that was closed meanwhile, nothing can be marked; the state tells the reasons.
			return;
		}
	}

	/** A job that is cancelled before its turn never runs, so nobody else would say so. */
	private void ended(IJobChangeEvent event) {
		if (event.getResult().matches(IStatus.CANCEL) && begun < asked.get() && !restarting && getState() == NONE) {
			begun = asked.get();
			review.cancelled();
		}
	}
}

package dev.seriatim.ui.exporting;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;

import dev.seriatim.report.Visible;
import dev.seriatim.review.Reviewed;
import dev.seriatim.ui.review.ReviewState;
import dev.seriatim.ui.review.Reviews;
import dev.seriatim.ui.review.SeriesReview;

/** Gets the result of a review: at once when there is one, otherwise by waiting for the job that goes on or is started for it. */
final class FinishedReview {

	private static final int POLL_MILLISECONDS = 100;

	private final SeriesReview review;

	FinishedReview(SeriesReview review) {
		this.review = review;
	}

	/**
	 * Not for the UI thread.
	 *
	 * @throws CoreException when the series cannot be reviewed, or somebody else has cancelled the review; the message says why
	 * @throws OperationCanceledException soon after the monitor was cancelled; a review that goes on for others goes on then
	 */
	Reviewed get(IProgressMonitor monitor) throws CoreException {
		if (review.state() instanceof ReviewState.Done done) {
			return done.reviewed();
		}
		boolean joined = review.state() instanceof ReviewState.Running;
		if (!joined) {
			review.start();
		}
		try {
			await(monitor);
		} catch (OperationCanceledException cancelled) {
			if (!joined) {
				review.cancel();
			}
			throw cancelled;
		}
		return switch (review.state()) {
		case ReviewState.Done done -> done.reviewed();
		case ReviewState.Failed failed -> throw new CoreException(Status.error(Messages.bind(Messages.ReportExport_failed, reason(failed.reasons()))));
		default -> throw new CoreException(Status.error(Messages.ReportExport_cancelledReview));
		};
	}

	private void await(IProgressMonitor monitor) {
		CountDownLatch ended = new CountDownLatch(1);
		Consumer<SeriesReview> listener = changed -> {
			if (changed == review && hasEnded()) {
				ended.countDown();
			}
		};
		Reviews.ofWorkspace().addListener(listener);
		try {
			while (!hasEnded() && !ended.await(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
				if (monitor.isCanceled()) {
					throw new OperationCanceledException();
				}
			}
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new OperationCanceledException();
		} finally {
			Reviews.ofWorkspace().removeListener(listener);
		}
	}

	private boolean hasEnded() {
		return !(review.state() instanceof ReviewState.Running);
	}

	private static String reason(List<String> reasons) {
		String first = Visible.escape(reasons.getFirst());
		return reasons.size() == 1 ? first : Messages.bind(Messages.ReportExport_moreReasons, first, Integer.toString(reasons.size() - 1));
	}
}

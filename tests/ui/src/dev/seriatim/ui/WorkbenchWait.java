package dev.seriatim.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

import dev.seriatim.ui.review.ReviewJob;

/** Lets the workbench run until a condition holds. */
public final class WorkbenchWait {

	private static final Duration LIMIT = Duration.ofSeconds(60);
	private static final String NOT_IN_TIME = "did not happen within " + LIMIT.toSeconds() + " s";
	private static final int POLL_MILLISECONDS = 20;

	private WorkbenchWait() {
	}

	/** On the UI thread; fails the test when the condition does not hold in time. */
	public static void until(BooleanSupplier condition) {
		assertTrue(comes(condition), NOT_IN_TIME);
	}

	/** On the UI thread; fails the test with what was there in place of what was expected. */
	public static <T> void untilEquals(T expected, Supplier<T> actual) {
		if (!comes(() -> expected.equals(actual.get()))) {
			assertEquals(expected, actual.get(), NOT_IN_TIME);
		}
	}

	private static boolean comes(BooleanSupplier condition) {
		Display display = Display.getCurrent();
		long end = System.nanoTime() + LIMIT.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				return false;
			}
			if (!display.readAndDispatch()) {
				// Jobs and other threads change what is waited for without waking the display.
				display.timerExec(POLL_MILLISECONDS, () -> { });
				display.sleep();
			}
		}
		return true;
	}

	/** On the UI thread: until the workspace is built and no review runs or waits. */
	public static void untilReviewed() {
		until(() -> {
			// Of itself the workspace builds once a second.
			Job.getJobManager().wakeUp(ResourcesPlugin.FAMILY_AUTO_BUILD);
			return isIdle(ResourcesPlugin.FAMILY_AUTO_BUILD) && isIdle(ReviewJob.FAMILY) && isIdle(ResourcesPlugin.FAMILY_AUTO_BUILD);
		});
	}

	private static boolean isIdle(Object family) {
		return Job.getJobManager().find(family).length == 0;
	}
}

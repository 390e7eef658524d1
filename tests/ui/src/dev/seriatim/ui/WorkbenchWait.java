package dev.seriatim.ui;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;

/** Lets the workbench run until a condition holds. */
public final class WorkbenchWait {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private WorkbenchWait() {
	}

	/** On the UI thread; fails the test when the condition does not hold in time. */
	public static void until(BooleanSupplier condition) {
		Display display = Display.getCurrent();
		long end = System.nanoTime() + LIMIT.toNanos();
		display.timerExec((int) LIMIT.toMillis() + 100, () -> { /* wakes the loop below for the last time */ });
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				fail("did not happen within " + LIMIT.toSeconds() + " s");
			}
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
	}
}

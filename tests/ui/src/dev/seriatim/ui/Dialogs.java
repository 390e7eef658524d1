package dev.seriatim.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Dialogs that the workbench opens by itself. */
public final class Dialogs {

	private static final Duration LIMIT = Duration.ofSeconds(15);
	private static final int POLL_MILLISECONDS = 20;

	private Dialogs() {
	}

	/** On the UI thread: waits for the dialog, closes it, and tells what its labels say, in lines. */
	public static String read(String title) {
		Display display = Display.getCurrent();
		Reading reading = new Reading(display, title);
		display.timerExec(POLL_MILLISECONDS, reading);
		WorkbenchWait.until(() -> reading.ended);
		assertTrue(reading.found, "no dialog " + title);
		return String.join("\n", reading.text);
	}

	/** A modal dialog has an event loop of its own, in which only what the display runs gets on. */
	private static final class Reading implements Runnable {

		private final Display display;
		private final String title;
		private final long end = System.nanoTime() + LIMIT.toNanos();
		private final List<String> text = new ArrayList<>();
		private boolean found;
		private boolean ended;

		private Reading(Display display, String title) {
			this.display = display;
			this.title = title;
		}

		@Override
		public void run() {
			for (Shell dialog : open()) {
				if (dialog.getText().equals(title)) {
					Controls.below(dialog, Label.class).stream().map(Label::getText).filter(label -> !label.isEmpty()).forEach(text::add);
					dialog.close();
					found = true;
				}
			}
			boolean late = System.nanoTime() > end;
			if (late) {
				// Otherwise the test would wait for ever in the loop of another dialog.
				open().forEach(Shell::close);
			}
			ended = found || late;
			if (!ended) {
				display.timerExec(POLL_MILLISECONDS, this);
			}
		}

		private List<Shell> open() {
			return Arrays.stream(display.getShells()).filter(shell -> shell.isVisible() && shell.getParent() != null).toList();
		}
	}

	/** On the UI thread: fails when there is any besides the workbench's own windows. */
	public static void assertNone() {
		assertEquals(List.of(), Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.isVisible() && shell.getParent() != null)
				.map(Shell::getText).toList());
	}
}

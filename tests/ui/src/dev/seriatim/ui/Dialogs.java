package dev.seriatim.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Dialogs that the workbench opens by itself. */
public final class Dialogs {

	private Dialogs() {
	}

	/** On the UI thread: waits for the dialog, closes it, and tells what its labels say, in lines. */
	public static String read(String title) {
		List<String> text = new ArrayList<>();
		Display display = Display.getCurrent();
		boolean[] closed = { false };
		// A modal dialog has an event loop of its own, in which the wait below does not get on.
		Runnable closing = new Runnable() {
			@Override
			public void run() {
				Arrays.stream(display.getShells()).filter(shell -> shell.getText().equals(title) && shell.isVisible()).findFirst().ifPresent(dialog -> {
					collect(dialog, text);
					dialog.close();
					closed[0] = true;
				});
				if (!closed[0]) {
					display.timerExec(20, this);
				}
			}
		};
		display.timerExec(20, closing);
		WorkbenchWait.until(() -> closed[0]);
		return String.join("\n", text);
	}

	/** On the UI thread: fails when there is any besides the workbench's own windows. */
	public static void assertNone() {
		assertEquals(List.of(), Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.isVisible() && shell.getParent() != null)
				.map(Shell::getText).toList());
	}

	private static void collect(Composite parent, List<String> text) {
		for (Control child : parent.getChildren()) {
			if (child instanceof Label label && !label.getText().isEmpty()) {
				text.add(label.getText());
			} else if (child instanceof Composite inner) {
				collect(inner, text);
			}
		}
	}
}

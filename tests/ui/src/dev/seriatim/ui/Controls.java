package dev.seriatim.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** Finds controls as a user does: by what they are and say. On the UI thread. */
public final class Controls {

	private Controls() {
	}

	/** All of a kind, from top to bottom as they were made, whether they can be seen or not. */
	public static <T extends Control> List<T> below(Composite parent, Class<T> kind) {
		List<T> found = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			if (kind.isInstance(child)) {
				found.add(kind.cast(child));
			}
			if (child instanceof Composite composite) {
				found.addAll(below(composite, kind));
			}
		}
		return found;
	}

	/** Those that can be seen. */
	public static <T extends Control> List<T> shown(Composite parent, Class<T> kind) {
		return below(parent, kind).stream().filter(Control::isVisible).toList();
	}

	/** The button that says so; its mnemonic does not count. */
	public static Button button(Composite parent, String text) {
		return shown(parent, Button.class).stream().filter(button -> button.getText().replace("&", "").equals(text)).findFirst().orElseThrow();
	}

	/** Fails for a button that cannot be pressed. */
	public static void press(Composite parent, String text) {
		Button button = button(parent, text);
		assertTrue(button.isEnabled(), text);
		button.notifyListeners(SWT.Selection, new Event());
	}

	/** What Paste would paste. */
	public static String copied() {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			return (String) clipboard.getContents(TextTransfer.getInstance());
		} finally {
			clipboard.dispose();
		}
	}
}

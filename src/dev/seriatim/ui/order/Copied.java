package dev.seriatim.ui.order;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/** Puts text where Paste takes it from. On the UI thread. */
public final class Copied {

	/** Columns that a text for a mail may take, as the kernel's lists want it. */
	public static final int MAIL_WIDTH = 75;

	private Copied() {
	}

	/** Does nothing for no text: what was copied before stays. */
	public static void text(Display display, String text) {
		if (!text.isEmpty()) {
			Clipboard clipboard = new Clipboard(display);
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
	}
}

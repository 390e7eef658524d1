package dev.seriatim.ui.series;

import dev.seriatim.report.Visible;

/** Text of patches as controls can show it: what is hidden made visible, and not so long that the workbench would stand still over it. */
public final class Shown {

	private static final int LONGEST = 500;
	private static final String CUT = "\u2026";

	private Shown() {
	}

	/** For cells and links. */
	public static String line(String text) {
		return Visible.escape(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + CUT);
	}

	/** For labels and titles, which take & as the mark of a mnemonic. */
	public static String label(String text) {
		return line(text).replace("&", "&&");
	}
}

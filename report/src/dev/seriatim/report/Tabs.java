package dev.seriatim.report;

/** Tabs as an editor shows them. */
final class Tabs {

	private static final int WIDTH = 8;

	private Tabs() {
	}

	/**
	 * The text with blanks up to the next eighth column for tabs.
	 *
	 * @param signs characters in front that do not count
	 */
	static String expand(String text, int signs) {
		return expand(text, signs, " ");
	}

	/** @param begin what stands where a tab begins */
	static String expand(String text, int signs, String begin) {
		var expanded = new StringBuilder();
		text.codePoints().forEach(c -> {
			if (c == '\t')
				expanded.append(begin).append(" ".repeat(Math.floorMod(signs - expanded.length(), WIDTH)));
			else
				expanded.appendCodePoint(c);
		});
		return expanded.toString();
	}
}

package dev.seriatim.series.patch;

/**
 * A name as git writes it: as it is, or in double quotes with the escapes of C when it holds odd bytes.
 *
 * @param name one char for each byte
 * @param end  the index after the name
 */
record QuotedPath(String name, int end) {

	private static final String ESCAPES = "abtnvfr\"\\";
	private static final String MEANINGS = "\u0007\b\t\n\u000b\f\r\"\\";

	/** Reads a name that begins at an index; quotes that are never closed are part of it. */
	static QuotedPath at(String text, int start) {
		if (start >= text.length() || text.charAt(start) != '"') {
			return new QuotedPath(text.substring(start), text.length());
		}
		var name = new StringBuilder();
		int next = start + 1;
		while (next < text.length() && text.charAt(next) != '"') {
			char character = text.charAt(next++);
			if (character != '\\' || next == text.length()) {
				name.append(character);
				continue;
			}
			int meaning = ESCAPES.indexOf(text.charAt(next));
			int digits = next;
			while (digits < Math.min(next + 3, text.length()) && text.charAt(digits) >= '0' && text.charAt(digits) <= '7') {
				digits++;
			}
			if (meaning >= 0) {
				name.append(MEANINGS.charAt(meaning));
				next++;
			} else if (digits > next) {
				name.append((char) (Integer.parseInt(text.substring(next, digits), 8) & 0xff));
				next = digits;
			}
		}
		return next < text.length() ? new QuotedPath(name.toString(), next + 1) : new QuotedPath(text.substring(start), text.length());
	}
}

package dev.seriatim.report;

import java.util.function.IntFunction;

/**
 * Makes characters visible that a terminal or browser would obey or hide: control characters and with them ANSI sequences,
 * bidirectional and zero-width characters, fillers that look like blanks. They could make a patch look like another one
 * (CVE-2021-42574). Text without them comes back unchanged.
 */
public final class Visible {

	private Visible() {
	}

	/** The text on one line, each such character as its escape, {@code \}{@code u202e} or, above U+FFFF, {@code \}{@code u{e0041}}. */
	public static String escape(String text) {
		return replace(text, c -> Character.isBmpCodePoint(c) ? unit(c) : "\\u{%x}".formatted(c));
	}

	/** JSON text with each such character as JSON's own escape, so that a reader gets the original back. */
	static String escapeJson(String json) {
		return replace(json, c -> {
			// Outside of strings only line ends and blanks stand in JSON, and inside of strings the writer has escaped line ends.
			if (c == '\n')
				return "\n";
			var units = new StringBuilder();
			for (var unit : Character.toChars(c))
				units.append(unit(unit));
			return units.toString();
		});
	}

	private static String unit(int unit) {
		return "\\u%04x".formatted(unit);
	}

	private static String replace(String text, IntFunction<String> escape) {
		if (text.codePoints().noneMatch(Visible::isHidden))
			return text;
		var visible = new StringBuilder();
		text.codePoints().forEach(c -> {
			if (isHidden(c))
				visible.append(escape.apply(c));
			else
				visible.appendCodePoint(c);
		});
		return visible.toString();
	}

	private static boolean isHidden(int c) {
		if (c < 0x7f)
			return c < ' ';
		return switch (Character.getType(c)) {
		case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
				Character.PRIVATE_USE, Character.UNASSIGNED -> true;
		default -> isFiller(c);
		};
	}

	private static boolean isFiller(int c) {
		return switch (c) {
		case 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0 -> true;
		default -> c >= 0x180b && c <= 0x180f || c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0100 && c <= 0xe01ef;
		};
	}
}

package dev.seriatim.language.conversion;

import java.util.stream.Collectors;

/** How a text stands in a file: in double quotes, on one line, with nothing in it that cannot be seen. */
public final class QuotedText {

	/** What stands for bytes that are no UTF-8. */
	private static final int REPLACEMENT = 0xFFFD;

	private QuotedText() {
	}

	/** The text as somebody would write it, whatever chars it has. */
	public static String of(String text) {
		return text.codePoints().mapToObj(QuotedText::escaped).collect(Collectors.joining("", "\"", "\""));
	}

	/** The same without parentheses, which a reader counts also inside quotes. */
	public static String withoutParentheses(String text) {
		return of(text).replace("(", "\\u0028");
	}

	private static String escaped(int c) {
		return switch (c) {
		case '"' -> "\\\"";
		case '\\' -> "\\\\";
		case '\n' -> "\\n";
		case '\r' -> "\\r";
		case '\t' -> "\\t";
		default -> isSeen(c) ? Character.toString(c) : Character.toString(c).chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
		};
	}

	/** What would be invisible, change the order of what is seen, or is no text at all is written as an escape. */
	private static boolean isSeen(int c) {
		return c != REPLACEMENT && switch (Character.getType(c)) {
		case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
		default -> true;
		};
	}
}

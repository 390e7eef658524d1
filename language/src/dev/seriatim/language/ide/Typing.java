package dev.seriatim.language.ide;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * What an editor adds while somebody types: the other one of two brackets or quotes, the indentation of a line, the stars of a comment. Parses
 * nothing: for the UI thread.
 */
public final class Typing {

	private static final int LONGEST = 1 << 18;

	/**
	 * @param offset of what is replaced
	 * @param length of what is replaced
	 * @param text in its place
	 * @param cursor where the cursor is to be afterwards, an offset of the changed text
	 */
	public record Change(int offset, int length, String text, int cursor) {

		private static Change insert(int offset, String before, String after) {
			return new Change(offset, 0, before + after, offset + before.length());
		}
	}

	private Typing() {
	}

	/**
	 * A char or a line end that is typed.
	 *
	 * @param length of the selection that is replaced by it; for such nothing is added
	 * @return what is to be done instead of it, or empty when nothing else is
	 */
	public static Optional<Change> typed(String text, int offset, int length, String typed) {
		if (length > 0 || text.length() > LONGEST)
			return Optional.empty();
		return switch (typed) {
		case "\n", "\r\n", "\r" -> Optional.of(lineEnd(text, offset, typed));
		case "(" -> pair(text, offset, "(", ")");
		case "[" -> pair(text, offset, "[", "]");
		case "\"" -> isBefore(text, offset, "\"") && TextPart.at(text, offset) == TextPart.QUOTED && !isEscaped(text, offset) ? over(offset)
				: pair(text, offset, "\"", "\"");
		case ")", "]" -> isBefore(text, offset, typed) && TextPart.at(text, offset) == TextPart.CODE && hasPartner(text, offset) ? over(offset) : Optional.empty();
		case "}" -> closeBlock(text, offset);
		case "/" -> closeComment(text, offset);
		default -> Optional.empty();
		};
	}

	/**
	 * A char that is deleted: the other one of an empty pair goes with it.
	 *
	 * @param offset of the char
	 */
	public static Optional<Change> deleted(String text, int offset) {
		if (text.length() > LONGEST || offset + 1 >= text.length() || !List.of("()", "[]", "\"\"").contains(text.substring(offset, offset + 2)))
			return Optional.empty();
		return TextPart.at(text, offset) == TextPart.CODE ? Optional.of(new Change(offset, 2, "", offset)) : Optional.empty();
	}

	private static Change lineEnd(String text, int offset, String lineEnd) {
		var part = TextPart.at(text, offset);
		var start = lineStart(text, offset);
		var indentation = indentation(text, start, offset);
		var before = text.substring(start + indentation.length(), offset);
		if (part == TextPart.COMMENT)
			return inComment(text, offset, lineEnd, indentation, before);
		if (part != TextPart.CODE || !before.stripTrailing().endsWith("{"))
			return Change.insert(offset, lineEnd + indentation, "");
		var inner = lineEnd + indentation + "\t";
		if (isBefore(text, offset, "}"))
			return Change.insert(offset, inner, lineEnd + indentation);
		return Change.insert(offset, inner, isClosed(text, offset, indentation) ? "" : lineEnd + indentation + "}");
	}

	private static Change inComment(String text, int offset, String lineEnd, String indentation, String before) {
		if (!before.startsWith("/*"))
			return Change.insert(offset, lineEnd + indentation + (before.startsWith("*") ? "* " : ""), "");
		var isOpen = text.indexOf("*/", offset) < 0 || text.substring(offset, text.indexOf("*/", offset)).contains("/*");
		return Change.insert(offset, lineEnd + indentation + " * ", isOpen ? lineEnd + indentation + " */" : "");
	}

	/** Whether the next line that is not indented deeper closes the block that ends here. */
	private static boolean isClosed(String text, int offset, String indentation) {
		for (var line : text.substring(offset).lines().skip(1).filter(line -> !line.isBlank()).toList())
			if (!line.startsWith(indentation + "\t") && !line.startsWith(indentation + " "))
				return line.startsWith(indentation + "}");
		return false;
	}

	/** Not before a name, which would be put in brackets. */
	private static Optional<Change> pair(String text, int offset, String open, String close) {
		var isFree = offset == text.length() || Character.isWhitespace(text.charAt(offset)) || ";,:})]".indexOf(text.charAt(offset)) >= 0;
		return isFree && TextPart.at(text, offset) == TextPart.CODE ? Optional.of(Change.insert(offset, open, close)) : Optional.empty();
	}

	private static Optional<Change> over(int offset) {
		return Optional.of(new Change(offset, 0, "", offset + 1));
	}

	/** Whether the closing bracket after the offset closes one of its line. */
	private static boolean hasPartner(String text, int offset) {
		var close = text.charAt(offset);
		var open = close == ')' ? '(' : '[';
		var depth = 0;
		for (var index = lineStart(text, offset); index <= offset; index++)
			depth += text.charAt(index) == open ? 1 : text.charAt(index) == close ? -1 : 0;
		return depth == 0;
	}

	/** The brace goes below the line that opened the block; one that is there already, after nothing else, was added before. */
	private static Optional<Change> closeBlock(String text, int offset) {
		var start = lineStart(text, offset);
		var blocks = new ArrayDeque<Integer>();
		var part = TextPart.at(text, offset, index -> {
			if (text.charAt(index) == '{')
				blocks.push(index);
			else if (text.charAt(index) == '}')
				blocks.poll();
		});
		if (part != TextPart.CODE || blocks.isEmpty() || !text.substring(start, offset).isBlank())
			return Optional.empty();
		var brace = indentation(text, lineStart(text, blocks.peek()), blocks.peek()) + "}";
		var next = offset;
		while (next < text.length() && Character.isWhitespace(text.charAt(next)))
			next++;
		var end = isBefore(text, next, "}") && text.substring(lineStart(text, next), next + 1).equals(brace) ? next + 1 : offset;
		return Optional.of(new Change(start, end - start, brace, start + brace.length()));
	}

	/** After a star that continues a comment, and the blank that was added to it. */
	private static Optional<Change> closeComment(String text, int offset) {
		var start = lineStart(text, offset);
		return text.substring(start, offset).strip().equals("*") && text.substring(0, offset).endsWith("* ") && TextPart.at(text, offset) == TextPart.COMMENT
				? Optional.of(new Change(offset - 1, 1, "/", offset))
				: Optional.empty();
	}

	private static boolean isEscaped(String text, int offset) {
		var index = offset;
		while (index > 0 && text.charAt(index - 1) == '\\')
			index--;
		return (offset - index) % 2 == 1;
	}

	private static boolean isBefore(String text, int offset, String next) {
		return text.startsWith(next, offset);
	}

	private static int lineStart(String text, int offset) {
		return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
	}

	private static String indentation(String text, int start, int end) {
		var index = start;
		while (index < end && (text.charAt(index) == ' ' || text.charAt(index) == '\t'))
			index++;
		return text.substring(start, index);
	}
}

package dev.seriatim.series.code;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Contiguous lines of a file with their numbers, and the tokens in them. */
final class SourceText {

	private static final Pattern LINE_OF_COMMENT = Pattern.compile("\\s+\\*([\\s].*)?");

	private final String text;
	private final int firstLine;
	private final int[] lineStarts;
	private final Lexer.Result scan;

	SourceText(int firstLine, List<String> lines) {
		this(firstLine, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
	}

	private SourceText(int firstLine, String text) {
		this.firstLine = firstLine;
		this.text = text;
		lineStarts = IntStream.concat(IntStream.of(0),
				IntStream.range(0, text.length()).filter(offset -> text.charAt(offset) == '\n').map(offset -> offset + 1)).toArray();
		scan = Lexer.scan(text);
	}

	/**
	 * Lines that may start inside a comment: up to its end, or as long as lines start with a star as comments have it, they are
	 * blanked.
	 */
	static SourceText ofFragment(int firstLine, List<String> lines) {
		var source = new SourceText(firstLine, lines);
		var end = source.endOfLeadingComment();
		if (end == 0)
			return source;
		var chars = source.text.toCharArray();
		blank(chars, 0, end);
		return new SourceText(firstLine, new String(chars));
	}

	private int endOfLeadingComment() {
		var close = text.indexOf("*/");
		var open = text.indexOf("/*");
		if (close >= 0 && (open < 0 || close < open))
			return close + 2;
		var end = 0;
		while (end < text.length() && LINE_OF_COMMENT.matcher(text).region(end, text.indexOf('\n', end)).matches())
			end = text.indexOf('\n', end) + 1;
		return end;
	}

	String text() {
		return text;
	}

	int length() {
		return text.length();
	}

	List<Token> tokens() {
		return scan.tokens();
	}

	List<int[]> comments() {
		return scan.comments();
	}

	/** The file's line on which an offset stands. */
	int lineAt(int offset) {
		var index = Arrays.binarySearch(lineStarts, offset);
		return firstLine + (index >= 0 ? index : -index - 2);
	}

	int firstLine() {
		return firstLine;
	}

	int lineStart(int offset) {
		return text.lastIndexOf('\n', offset - 1) + 1;
	}

	static void blank(char[] chars, int start, int end) {
		for (var i = start; i < end; i++)
			if (chars[i] != '\n')
				chars[i] = ' ';
	}
}

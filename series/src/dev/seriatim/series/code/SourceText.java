package dev.seriatim.series.code;

import java.util.Arrays;
import java.util.List;

/** Contiguous lines of a file with their numbers, and the tokens in them. */
final class SourceText {

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
		lineStarts = java.util.stream.IntStream.concat(java.util.stream.IntStream.of(0),
				java.util.stream.IntStream.range(0, text.length()).filter(offset -> text.charAt(offset) == '\n').map(offset -> offset + 1)).toArray();
		scan = Lexer.scan(text);
	}

	/** The same lines with the chars before an offset blanked. */
	SourceText blankedUpTo(int offset) {
		var chars = text.toCharArray();
		blank(chars, 0, offset);
		return new SourceText(firstLine, new String(chars));
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

	/** The offset at which a line of the file starts. */
	int offsetOf(int line) {
		return lineStarts[line - firstLine];
	}

	/** Number of lines, the last one included when it is not empty. */
	int lineCount() {
		return lineStarts.length - 1;
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

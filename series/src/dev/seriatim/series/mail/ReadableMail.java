package dev.seriatim.series.mail;

import java.util.List;

/**
 * The content of a mail, mbox or patch file as people read it. Any bytes are readable: damaged encodings and unknown charsets give
 * what can be made of them.
 *
 * @param lines   without line ends, in order, so that their raw lines never go back. Where the file is decoded, no line holds a
 *                carriage return or another control character except the tab: its picture from U+2400 stands for it
 * @param decoded whether the lines are others than an editor would show that takes the file for UTF-8: a transfer encoding, a charset or
 *                format=flowed was undone, or a carriage return ends no line. Encoded words in headers alone do not count, nor does the
 *                quoting of From lines in an mbox
 */
public record ReadableMail(List<Line> lines, boolean decoded) {

	/**
	 * @param rawLine the line of the file where it begins, from 1. In base64 several lines begin in one raw line, and many raw lines are
	 *                none's beginning
	 */
	public record Line(String text, int rawLine) {
	}

	public ReadableMail {
		lines = List.copyOf(lines);
	}

	/** Takes time in proportion to the size: not for the UI thread. */
	public static ReadableMail of(byte[] content) {
		return new ReadableMailReader(content).read();
	}

	/** All lines, each ended by a line feed. */
	public String text() {
		var text = new StringBuilder();
		lines.forEach(line -> text.append(line.text()).append('\n'));
		return text.toString();
	}

	/**
	 * The line, from 1, that shows a raw line: the first that begins there, or the one that goes on there. A raw line out of range gives the
	 * first or the last line.
	 */
	public int lineOf(int rawLine) {
		return lineOf(rawLine, 0);
	}

	/**
	 * As {@link #lineOf(int)}, where several lines begin in one raw line.
	 *
	 * @param index which of them, from 0; the last of them if there are fewer
	 */
	public int lineOf(int rawLine, int index) {
		int first = begunBefore(rawLine);
		int end = begunBefore(rawLine + 1);
		return first == end ? Math.max(first, 1) : Math.min(first + 1 + index, end);
	}

	/** The raw line where a line begins, both from 1; a line out of range has the raw line of the first or the last. */
	public int rawLineOf(int line) {
		return lines.isEmpty() ? 1 : lines.get(Math.clamp(line - 1, 0, lines.size() - 1)).rawLine();
	}

	/** How many lines begin before a raw line. */
	private int begunBefore(int rawLine) {
		int low = 0;
		int high = lines.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (lines.get(middle).rawLine() < rawLine) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}
}

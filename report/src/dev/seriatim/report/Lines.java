package dev.seriatim.report;

import java.util.List;
import java.util.regex.Pattern;

/** Text that grows line by line and breaks between words at a width; a word that is too long keeps its line to itself. */
final class Lines {

	private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

	private final StringBuilder text = new StringBuilder();
	private final int width;

	Lines(int width) {
		this.width = width;
	}

	int width() {
		return width;
	}

	/** A line as it is. */
	void add(String line) {
		text.append(line.stripTrailing()).append('\n');
	}

	/** A line without colours, as much of it as fits. */
	void cut(String line) {
		var fits = line.codePointCount(0, line.length()) <= width;
		add(fits ? line : line.substring(0, line.offsetByCodePoints(0, width - 1)) + "…");
	}

	void blank() {
		text.append('\n');
	}

	/** Words, every line of them after this indent. */
	void wrap(String indent, String words) {
		wrap(indent, indent, " ", List.of(words.split(" ")));
	}

	/** Parts with a separator between those that share a line. */
	void wrap(String firstIndent, String indent, String separator, List<String> parts) {
		var line = new StringBuilder(firstIndent);
		var empty = true;
		for (var part : parts) {
			if (!empty && length(line) + length(separator) + length(part) > width) {
				add(line.toString());
				line = new StringBuilder(indent);
				empty = true;
			}
			if (!empty)
				line.append(separator);
			line.append(part);
			empty = false;
		}
		add(line.toString());
	}

	/** The columns that a text takes: colours take none. */
	static int length(CharSequence text) {
		var shown = COLOUR.matcher(text).replaceAll("");
		return shown.codePointCount(0, shown.length());
	}

	static String pad(String text, int width) {
		return text + " ".repeat(Math.max(0, width - length(text)));
	}

	@Override
	public String toString() {
		return text.toString();
	}
}

package dev.seriatim.series.prefix;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lines that follow each other in a file.
 *
 * @param firstLine from 1
 * @param lines     one char for each byte (ISO-8859-1), without line feed; a carriage return is kept
 * @param headings  what hunks that begin inside said after their second @@, by line: the function or struct that stands above,
 *                  in the words of the file before that patch, and after a patch that renames it in the new ones. Empty in a complete file, where everything above is known
 */
public record Segment(int firstLine, List<String> lines, Map<Integer, String> headings) {

	public Segment {
		lines = Collections.unmodifiableList(lines);
		headings = Collections.unmodifiableMap(new TreeMap<>(headings));
	}

	/** The line after the last one. */
	public int endLine() {
		return firstLine + lines.size();
	}

	/** The heading of the hunk that the segment begins with; empty when it had none or the segment is the head of the file. */
	public String heading() {
		return firstLine == 1 ? "" : headings.getOrDefault(firstLine, "");
	}
}

package dev.seriatim.series.prefix;

import java.util.List;

/**
 * A file as it is after some patches. Prefixes at which it is the same, in whatever order they were reached, have the same object.
 *
 * @param complete whether every line is known; such a file has one segment from line 1, or none when it is empty
 * @param segments the known lines in order; between two of them there is at least one unknown line. None at all in a file that
 *                 is not complete means that only its existence is known, as of a symbolic link or a binary file that no patch holds
 */
public record FileState(String path, boolean complete, List<Segment> segments) {

	public FileState {
		segments = List.copyOf(segments);
	}

	/** Of the path and the number of lines: what the lines say takes longer to hash than to compare. */
	@Override
	public int hashCode() {
		return 31 * path.hashCode() + segments.stream().mapToInt(segment -> segment.lines().size()).sum();
	}
}

package dev.seriatim.series.prefix;

import java.util.List;
import java.util.NavigableMap;

/**
 * What stands in a file while the hunks of a patch are put into it. Positions count from 0.
 *
 * @param lines  by position, as far as they are known
 * @param length where the file ends, at the latest
 * @param taken  where hunks of the patch stand already
 */
record Standing(NavigableMap<Integer, Line> lines, int length, List<Taken> taken) {

	/** @param growth how many lines longer the file has become there */
	record Taken(int start, int end, int growth) {

		boolean overlaps(int position, int size) {
			return position < end && start < position + size;
		}
	}

	boolean isComplete() {
		return lines.size() == length;
	}

	boolean isFree(int position, int size) {
		return taken.stream().noneMatch(one -> one.overlaps(position, size));
	}

	/** The number before the patch of the line at a position, from 1; 0 where a hunk stands. */
	int number(int position) {
		return isFree(position, 1) ? position + 1 - taken.stream().filter(one -> one.end <= position).mapToInt(Taken::growth).sum() : 0;
	}
}

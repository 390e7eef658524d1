package dev.seriatim.series.patch;

import dev.seriatim.model.series.Hunk;

/** What the text of a hunk says beyond its header. */
public final class Hunks {

	/** No file of any real tree is longer; a header that says more is not believed. */
	private static final int LONGEST_FILE = 2_000_000;

	private Hunks() {
	}

	/** Whether the hunk holds as many lines as its header says, at a line that a file can have. */
	public static boolean isWhole(Hunk hunk) {
		return lines(hunk, '-') == hunk.getOldCount() && lines(hunk, '+') == hunk.getNewCount()
				&& hunk.getOldStart() <= LONGEST_FILE && hunk.getNewStart() <= LONGEST_FILE;
	}

	private static int lines(Hunk hunk, char side) {
		int count = 0;
		for (String line : hunk.getLines()) {
			if (line.charAt(0) == side || line.charAt(0) == ' ') {
				count++;
			}
		}
		return count;
	}
}

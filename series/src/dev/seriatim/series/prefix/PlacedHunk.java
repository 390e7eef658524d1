package dev.seriatim.series.prefix;

import dev.seriatim.model.series.Hunk;

/**
 * Where a hunk came to stand, which need not be where its header says.
 *
 * @param oldFirst the first line before the patch, from 1
 * @param newFirst the first line after the whole patch, from 1
 */
record PlacedHunk(Hunk hunk, int oldFirst, int newFirst) {

	/** Where the header says that it stands. */
	static PlacedHunk asStated(Hunk hunk) {
		return new PlacedHunk(hunk, hunk.getOldStart(), hunk.getNewStart());
	}
}

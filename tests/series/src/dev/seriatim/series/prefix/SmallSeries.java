package dev.seriatim.series.prefix;

import java.util.Map;

import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.series.tree.Tree;

/** Series and trees in memory for the tests of other packages. */
public final class SmallSeries {

	private SmallSeries() {
	}

	/** Patches 1, 2, … of these diffs. */
	public static PatchSeries of(String... diffs) {
		return SeriesOf.diffs(diffs);
	}

	/** The diff of one hunk, from lines that begin with blank, + or -. */
	public static String hunk(String path, int oldStart, int newStart, String... lines) {
		return SeriesOf.hunk(path, oldStart, newStart, lines);
	}

	public static Tree tree(Map<String, String> files) {
		return new MemoryTree(files);
	}
}

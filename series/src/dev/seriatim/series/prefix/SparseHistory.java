package dev.seriatim.series.prefix;

import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;

/**
 * The files of a series without a tree. Every hunk shows lines, and a line that no patch before has touched was there at the base
 * already; so the whole series is read once in its order, and after that every prefix knows what any hunk shows.
 */
final class SparseHistory {

	private SparseHistory() {
	}

	/** @param root the state before the first patch, to which the posted prefixes are added */
	static void read(PatchSeries series, Base base, PrefixState root) {
		var hunker = new SparseHunker();
		PrefixState state = root;
		int expected = 1;
		for (Patch patch : series.getPatches()) {
			if (patch.getNumber() != expected || patch.isStandIn()) {
				hunker.noteGap();
			}
			expected = patch.getNumber() + 1;
			PrefixState after = PatchApplier.apply(patch, state, base, hunker);
			state.next().put(patch.getNumber(), after);
			state = after;
		}
	}
}

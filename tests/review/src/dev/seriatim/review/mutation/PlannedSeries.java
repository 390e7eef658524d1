package dev.seriatim.review.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An order of patches on a ground. */
record PlannedSeries(String name, Ground ground, List<PlannedPatch> patches) {

	PlannedSeries {
		patches = List.copyOf(patches);
	}

	/**
	 * What the files that differ from the base contain, for each prefix 0..N.
	 *
	 * @throws Edit.Unfit when the patches do not apply in this order
	 */
	List<Map<String, String>> prefixes(Map<String, String> base) {
		var prefixes = new ArrayList<Map<String, String>>();
		prefixes.add(Map.of());
		for (var patch : patches) {
			var texts = new HashMap<>(prefixes.getLast());
			for (var edit : patch.edits()) {
				var before = texts.getOrDefault(edit.path(), base.get(edit.path()));
				if (before == null)
					throw new IllegalArgumentException(edit.path() + " is no part of the ground " + ground.name());
				texts.put(edit.path(), edit.apply(before));
			}
			prefixes.add(Map.copyOf(texts));
		}
		return prefixes;
	}

	PlannedSeries with(List<PlannedPatch> others) {
		return new PlannedSeries(name, ground, others);
	}

	/** The same with another patch at the index. */
	PlannedSeries with(int index, PlannedPatch patch) {
		var changed = new ArrayList<>(patches);
		changed.set(index, patch);
		return with(changed);
	}
}

package dev.seriatim.review.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A series that was changed. What the compiler sees of it is left to the compiler.
 *
 * @param mutator  what kind of change it is
 * @param detail   which change of that kind
 * @param original the series before
 * @param expected what the table knows beside the compiler
 * @param allowed  rules that may speak beside those that are expected: other words for what the compiler or the table says, too
 */
record Mutant(String mutator, String detail, PlannedSeries original, PlannedSeries series, List<Expected> expected, Set<String> allowed) {

	/** One that only the compiler judges; what a rename or removal is called depends on what goes with it. */
	static Mutant judgedByCompiler(String mutator, String detail, PlannedSeries original, PlannedSeries series) {
		return new Mutant(mutator, detail, original, series, List.of(), Set.of());
	}

	String name() {
		return mutator + ": " + series.name() + ": " + detail;
	}

	/** Patch, rule and element of what a review says of the healthy series, at the patches that now change the API's header so. */
	List<String> healthyFindings() {
		var lines = new ArrayList<String>();
		for (var patch : original.patches())
			for (var finding : patch.findings())
				for (var k = 1; k <= series.patches().size(); k++)
					if (changesHeaderAs(patch, k))
						lines.add(k + " " + finding);
		return lines;
	}

	private boolean changesHeaderAs(PlannedPatch patch, int k) {
		return patch.edits().stream().anyMatch(edit -> edit.path().equals(series.ground().header()) && series.patches().get(k - 1).edits().contains(edit));
	}
}

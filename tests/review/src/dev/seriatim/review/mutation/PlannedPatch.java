package dev.seriatim.review.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A patch of a series.
 *
 * @param findings what a review says of it as long as the series is healthy, although nothing in the tree breaks: rule and element of each
 *                 warning about the API itself, such as {@code OPS_MEMBER_RENAMED release}. It belongs to the edits of the API's header, wherever they go
 */
record PlannedPatch(String subject, List<Edit> edits, List<String> findings) {

	PlannedPatch {
		edits = List.copyOf(edits);
		findings = List.copyOf(findings);
	}

	static PlannedPatch of(String subject, Edit... edits) {
		return new PlannedPatch(subject, List.of(edits), List.of());
	}

	/** Says in addition what a healthy series has to say. */
	PlannedPatch warns(String... more) {
		var all = new ArrayList<>(findings);
		all.addAll(List.of(more));
		return new PlannedPatch(subject, edits, all);
	}

	PlannedPatch with(List<Edit> others) {
		return new PlannedPatch(subject, others, findings);
	}

	PlannedPatch and(Edit... more) {
		var all = new ArrayList<>(edits);
		all.addAll(List.of(more));
		return with(all);
	}

	/** The files it changes, in order, each with the number of its edits. */
	Map<String, Integer> files() {
		var files = new LinkedHashMap<String, Integer>();
		edits.forEach(edit -> files.merge(edit.path(), 1, Integer::sum));
		return files;
	}
}

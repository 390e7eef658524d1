package dev.seriatim.review.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Changes of which a person knows what they do, made by the second patch of a series that is otherwise about comments. Of the harmful ones every second
 * is taken back by the third patch, too.
 */
final class Table {

	private static final int PATCH = 2;

	private final PlannedSeries carrier;
	private final List<Mutant> mutants = new ArrayList<>();

	Table(PlannedSeries carrier) {
		this.carrier = carrier;
	}

	List<Mutant> mutants() {
		return List.copyOf(mutants);
	}

	/** What does no harm that a warning would have to tell. */
	void harmless(String mutator, String detail, Edit... edits) {
		mutants.add(new Mutant(mutator, detail, carrier, changed(edits), List.of(), Set.of()));
	}

	/** What builds and does no harm to who is built anew, and still has to be told. */
	void told(String mutator, String detail, Set<String> rules, Edit... edits) {
		mutants.add(new Mutant(mutator, detail, carrier, changed(edits), List.of(new Expected(PATCH, rules, null, 0)), Set.of()));
	}

	/** @param element that one of the rules names; null for any */
	void harmful(String mutator, String detail, String element, Set<String> rules, Edit... edits) {
		harmful(mutator, detail, element, rules, Set.of(), edits);
	}

	/** @param also rules that may speak beside the one that has to */
	void harmful(String mutator, String detail, String element, Set<String> rules, Set<String> also, Edit... edits) {
		mutants.add(new Mutant(mutator, detail, carrier, changed(edits), List.of(new Expected(PATCH, rules, element, 0)), also));
		if (mutants.size() % 2 == 0) {
			var back = List.of(edits).reversed().stream().map(Edit::inverse).toArray(Edit[]::new);
			var series = changed(edits).with(PATCH, carrier.patches().get(PATCH).and(back));
			mutants.add(new Mutant(mutator, detail + ", taken back", carrier, series, List.of(new Expected(PATCH, rules, element, PATCH + 1)), also));
		}
	}

	private PlannedSeries changed(Edit... edits) {
		return carrier.with(PATCH - 1, carrier.patches().get(PATCH - 1).and(edits));
	}
}

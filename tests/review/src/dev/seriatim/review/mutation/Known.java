package dev.seriatim.review.mutation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Mutants about which a review is wrong, and it is known why. When it gets them right they have to go from here.
 *
 * @param mutants which, by their names
 */
record Known(Pattern mutants, String why) {

	static final List<Known> DEFECTS = List.of();

	/** @param mutants regular expressions for the beginnings of their names */
	static Known of(String why, String... mutants) {
		return new Known(Pattern.compile("^(?:" + String.join("|", mutants) + ")"), why);
	}

	boolean concerns(Mutant mutant) {
		return mutants.matcher(mutant.name()).find();
	}
}

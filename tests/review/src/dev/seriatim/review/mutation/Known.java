package dev.seriatim.review.mutation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Mutants about which a review is wrong, and it is known why. When it gets them right they have to go from here.
 *
 * @param mutants which, by their names
 */
record Known(Pattern mutants, String why) {

	static final List<Known> DEFECTS = List.of(
			known("a callback that is raised through a variable which another header declares is not seen",
					"remove a NULL test: three comments: (?:enable|disable|reflect)\\b", "convert a file early: reflect gets the driver: .*(?:cpuidle\\.h|/cpuidle\\.c)$",
					"drop a hunk: reflect gets the driver: patch 2 hunk [12] ",
					"drop a patch: add polled: patch 1$", "swap two patches: add polled: patches 1 and 2$", "move a patch: add polled: patch 1 to the end$"),
			known("the arguments of a call through an ops table are not counted", "drop a (?:hunk|file): invalidate without cur_seq: patch 1 .*(?:mmu_notifier\\.[hc])$",
					"convert a file late: (?:invalidate without cur_seq|test_young for a range): patch 1 .*mmu_notifier\\.[hc]$",
					"drop a hunk: test_young for a range: patch 1 hunk [12] ", "split a patch: test_young for a range"));

	private static Known known(String why, String... mutants) {
		return new Known(Pattern.compile("^(?:" + String.join("|", mutants) + ")"), why);
	}

	boolean concerns(Mutant mutant) {
		return mutants.matcher(mutant.name()).find();
	}
}

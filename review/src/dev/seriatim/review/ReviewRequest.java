package dev.seriatim.review;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.seriatim.model.review.Configuration;

/**
 * What the user asks to review.
 *
 * @param tree      null without a tree
 * @param base      null when none is asked for
 * @param reroll    what the reroll to take is called ({@link dev.seriatim.series.mail.OfferedReroll}), null when none is asked for
 * @param contracts files whose contracts are judged instead of the shipped ones; empty for the shipped ones
 * @param claims    files with phrases by which more claims are recognised ({@link dev.seriatim.model.judge.ClaimPhrases})
 */
public record ReviewRequest(Path input, Path tree, String base, Map<Integer, Path> standIns, String reroll,
		List<Path> contracts, List<Path> claims, Set<Configuration> configurations) {

	public ReviewRequest {
		standIns = Map.copyOf(standIns);
		contracts = List.copyOf(contracts);
		claims = List.copyOf(claims);
		configurations = Set.copyOf(configurations);
	}

	/** With the program's own phrases for claims. */
	public ReviewRequest(Path input, Path tree, String base, Map<Integer, Path> standIns, String reroll, List<Path> contracts, Set<Configuration> configurations) {
		this(input, tree, base, standIns, reroll, contracts, List.of(), configurations);
	}

	/** Everything as the input itself says it: a file of the language, or mails with shipped contracts and without a tree. */
	public static ReviewRequest of(Path input) {
		return new ReviewRequest(input, null, null, Map.of(), null, List.of(), EnumSet.allOf(Configuration.class));
	}
}

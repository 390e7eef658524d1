package dev.seriatim.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.seriatim.model.review.Configuration;

/**
 * What the user asks to review.
 *
 * @param tree      null without a tree
 * @param base      null when none is asked for
 * @param contracts files whose contracts are judged instead of the shipped ones; empty for the shipped ones
 */
record Request(Path input, Path tree, String base, Map<Integer, Path> standIns, List<Path> contracts,
		Set<Configuration> configurations) {

	Request {
		standIns = Map.copyOf(standIns);
		contracts = List.copyOf(contracts);
		configurations = Set.copyOf(configurations);
	}
}

package dev.seriatim.series.prefix;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.seriatim.series.tree.Tree;

/**
 * What files of a tree hold, for the next series on the same tree. Those of the last tree only, and of no tree whose files can change. Safe for
 * use by several threads.
 */
public final class KnownContents {

	private String lastTree = "";
	private Map<String, Content> contents = Map.of();

	/** The contents known of a tree, by path; more can be put in. */
	synchronized Map<String, Content> of(Tree tree) {
		Optional<String> id = tree.root().id();
		if (id.isEmpty()) {
			return new HashMap<>();
		}
		if (!lastTree.equals(id.get())) {
			lastTree = id.get();
			contents = new ConcurrentHashMap<>();
		}
		return contents;
	}
}

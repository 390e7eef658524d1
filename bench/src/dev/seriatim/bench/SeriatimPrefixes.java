package dev.seriatim.bench;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.series.prefix.PrefixFiles;
import dev.seriatim.series.tree.Tree;

/** All prefixes of a series as Seriatim makes them. */
final class SeriatimPrefixes {

	/** Takes a file as it is at a prefix. */
	interface Visitor {

		void visit(int prefix, String path, byte[] content);
	}

	private SeriatimPrefixes() {
	}

	/** Visits every touched file at the base, and after each patch the files that it changed: together, all states. */
	static void visitChanges(PatchSeries series, Tree tree, Visitor visitor) {
		visit(series, tree, false, visitor);
	}

	/** Visits every touched file at every prefix. */
	static void visitAll(PatchSeries series, Tree tree, Visitor visitor) {
		visit(series, tree, true, visitor);
	}

	private static void visit(PatchSeries series, Tree tree, boolean all, Visitor visitor) {
		var files = new PrefixFiles(series, Optional.of(tree));
		var prefix = Prefix.BASE;
		visit(files, prefix, files.touched(), visitor);
		for (var patch : series.getPatches()) {
			prefix = prefix.and(patch.getNumber());
			requireNoConflict(files, prefix);
			visit(files, prefix, all ? files.touched() : paths(patch), visitor);
		}
	}

	private static void visit(PrefixFiles files, Prefix prefix, Set<String> paths, Visitor visitor) {
		for (var path : paths)
			files.bytes(prefix, path).ifPresent(content -> visitor.visit(prefix.last(), path, content));
	}

	/** The paths that a patch names, before and after. */
	static Set<String> paths(Patch patch) {
		var paths = new TreeSet<String>();
		for (var change : patch.getFiles()) {
			Optional.ofNullable(change.getOldPath()).ifPresent(paths::add);
			Optional.ofNullable(change.getNewPath()).ifPresent(paths::add);
		}
		return paths;
	}

	static void requireNoConflict(PrefixFiles files, Prefix prefix) {
		if (!files.conflicts(prefix).isEmpty())
			throw new IllegalStateException("does not apply: " + files.conflicts(prefix));
	}
}

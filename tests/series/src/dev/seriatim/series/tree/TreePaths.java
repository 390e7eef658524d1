package dev.seriatim.series.tree;

import java.util.Set;
import java.util.TreeSet;

/** Lists a tree. */
public final class TreePaths {

	private TreePaths() {
	}

	/** The paths of all plain files, sorted. */
	public static Set<String> of(Tree tree) {
		var paths = new TreeSet<String>();
		add("", tree.root(), paths);
		return paths;
	}

	private static void add(String path, Folder folder, Set<String> paths) {
		folder.visit((name, content) -> paths.add(path + name), (name, below) -> add(path + name + "/", below, paths));
	}
}

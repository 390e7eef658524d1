package dev.seriatim.series.prefix;

import java.util.List;

import dev.seriatim.series.tree.Tree;

/** What the files are before the first patch. */
interface Base {

	/** @throws DoesNotApply when something stands there that no patch can change */
	Content content(String path) throws DoesNotApply;

	/** The names in a folder, as far as they are known. */
	List<String> names(String folder);

	/** What stands at a path that need not be a file of the series. */
	Tree.Kind kind(String path);
}

package dev.seriatim.series.prefix;

import java.util.List;

import dev.seriatim.series.tree.Tree;

/** What the files are before the first patch. */
interface Base {

	/** @throws DoesNotApply when something stands there that no patch can change */
	Content content(String path) throws DoesNotApply;

	/** What stands beside a path, as far as it is known, and differs from it in the case of letters alone. */
	List<String> twins(String path);

	/** What stands at a path that need not be a file of the series. */
	Tree.Kind kind(String path);
}

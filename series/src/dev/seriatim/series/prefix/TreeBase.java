package dev.seriatim.series.prefix;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

import dev.seriatim.series.patch.PathRule;
import dev.seriatim.series.tree.PathOrder;
import dev.seriatim.series.tree.Tree;

/** The files of a tree, each read once. */
final class TreeBase implements Base {

	private final Tree tree;
	private final Map<String, Content> contents;
	private final Map<String, NavigableSet<String>> folders = new HashMap<>();

	/** @param known what is known of the files of trees; what is read is added */
	TreeBase(Tree tree, KnownContents known) {
		this.tree = tree;
		contents = known.of(tree);
	}

	@Override
	public Content content(String path) throws DoesNotApply {
		Content content = contents.get(path);
		if (content == null) {
			content = read(path);
			// From now on other threads may ask too: nothing is left to be found out.
			content.state(new HashMap<>());
			contents.put(path, content);
		}
		return content;
	}

	private Content read(String path) throws DoesNotApply {
		try {
			return switch (tree.kind(path)) {
			case FILE -> tree.read(path).map(bytes -> Content.of(path, bytes)).orElse(Content.ABSENT);
			case LINK -> tree.link(path).map(bytes -> Content.of(path, bytes).asLink()).orElse(Content.ABSENT);
			case FOLDER -> throw new DoesNotApply(0, PathRule.readable(path) + " is a folder");
			case ABSENT -> Content.ABSENT;
			};
		} catch (UncheckedIOException e) {
			throw new DoesNotApply(0, PathRule.readable(path) + " cannot be read: " + e.getCause().getMessage());
		}
	}

	@Override
	public List<String> twins(String path) {
		int name = path.lastIndexOf('/') + 1;
		return PathOrder.twins(folders.computeIfAbsent(path.substring(0, name), this::inside), path);
	}

	/** @param folder ends with a slash, or is empty */
	private NavigableSet<String> inside(String folder) {
		var paths = new TreeSet<String>(PathOrder.INSTANCE);
		try {
			tree.names(folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1)).forEach(name -> paths.add(folder + name));
		} catch (UncheckedIOException e) {
			// What cannot be listed is told when one of its files is read.
			paths.clear();
		}
		return paths;
	}

	@Override
	public Tree.Kind kind(String path) {
		try {
			return tree.kind(path);
		} catch (UncheckedIOException e) {
			return Tree.Kind.ABSENT;
		}
	}
}

package dev.seriatim.series.prefix;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.seriatim.series.patch.PathRule;
import dev.seriatim.series.tree.Tree;

/** The files of a tree, each read once. */
final class TreeBase implements Base {

	private final Tree tree;
	private final Map<String, Content> contents = new HashMap<>();

	TreeBase(Tree tree) {
		this.tree = tree;
	}

	@Override
	public Content content(String path) throws DoesNotApply {
		Content content = contents.get(path);
		if (content == null) {
			content = read(path);
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
	public List<String> names(String folder) {
		try {
			return tree.names(folder);
		} catch (UncheckedIOException e) {
			return List.of();
		}
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

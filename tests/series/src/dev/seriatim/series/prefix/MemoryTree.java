package dev.seriatim.series.prefix;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.seriatim.series.tree.Folder;
import dev.seriatim.series.tree.Tree;

/** A tree of a few files. @param id what it is known by, if it cannot change */
record MemoryTree(Map<String, String> files, Optional<String> id) implements Tree {

	MemoryTree(Map<String, String> files) {
		this(files, Optional.empty());
	}

	@Override
	public Kind kind(String path) {
		if (files.containsKey(path)) {
			return Kind.FILE;
		}
		return files.keySet().stream().anyMatch(file -> file.startsWith(path + "/")) ? Kind.FOLDER : Kind.ABSENT;
	}

	@Override
	public Optional<byte[]> read(String path) {
		return Optional.ofNullable(files.get(path)).map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
	}

	@Override
	public Optional<byte[]> link(String path) {
		return Optional.empty();
	}

	@Override
	public List<String> names(String folder) {
		String prefix = folder.isEmpty() ? "" : folder + "/";
		return files.keySet().stream().filter(file -> file.startsWith(prefix)).map(file -> file.substring(prefix.length()).replaceAll("/.*", ""))
				.distinct().toList();
	}

	@Override
	public Folder root() {
		return new MemoryFolder(id, files);
	}

	@Override
	public String describe() {
		return "a tree in memory";
	}

	@Override
	public void close() {
		// nothing is held open
	}
}

package dev.seriatim.series.prefix;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import dev.seriatim.series.tree.Folder;

/** A folder of a few files, by their paths relative to it. */
public record MemoryFolder(Optional<String> id, Map<String, String> texts) implements Folder {

	@Override
	public void visit(BiConsumer<String, Supplier<byte[]>> files, BiConsumer<String, Folder> folders) {
		var inner = new TreeMap<String, Map<String, String>>();
		texts.forEach((path, text) -> {
			int slash = path.indexOf('/');
			if (slash < 0) {
				files.accept(path, () -> text.getBytes(StandardCharsets.ISO_8859_1));
			} else {
				inner.computeIfAbsent(path.substring(0, slash), name -> new TreeMap<>()).put(path.substring(slash + 1), text);
			}
		});
		inner.forEach((name, below) -> folders.accept(name, new MemoryFolder(Optional.empty(), below)));
	}
}

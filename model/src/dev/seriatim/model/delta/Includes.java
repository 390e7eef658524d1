package dev.seriatim.model.delta;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.seriatim.model.usage.SourceFile;

/** Which of the known files a file includes. Of the include folders only that they are called so is known: a name can mean a header in several of them. */
final class Includes {

	private static final String FOLDER = "include/";

	private final Map<String, SourceFile> byPath = new HashMap<>();
	/** Headers by what an include line with angle brackets calls them. */
	private final Map<String, List<SourceFile>> byName = new HashMap<>();
	private final Map<SourceFile, Set<SourceFile>> reached = new IdentityHashMap<>();

	Includes(Collection<SourceFile> files) {
		for (var file : files) {
			byPath.put(file.getPath(), file);
			for (var at = file.getPath().indexOf(FOLDER); at >= 0; at = file.getPath().indexOf(FOLDER, at + 1)) {
				var name = file.getPath().substring(at + FOLDER.length());
				byName.computeIfAbsent(name, key -> new ArrayList<>()).add(file);
				if (name.startsWith("uapi/"))
					byName.computeIfAbsent(name.substring("uapi/".length()), key -> new ArrayList<>()).add(file);
			}
		}
	}

	/** The file itself, and what it includes directly or through other known files. */
	Set<SourceFile> reach(SourceFile file) {
		return reached.computeIfAbsent(file, this::follow);
	}

	private Set<SourceFile> follow(SourceFile file) {
		var found = Collections.<SourceFile>newSetFromMap(new IdentityHashMap<>());
		var unasked = new ArrayDeque<>(List.of(file));
		while (!unasked.isEmpty()) {
			var next = unasked.remove();
			if (found.add(next))
				next.getIncludes().stream().flatMap(include -> included(include, next.getPath())).forEach(unasked::add);
		}
		return found;
	}

	private Stream<SourceFile> included(String include, String by) {
		var name = include.substring(1, include.length() - 1);
		var beside = include.startsWith("\"") ? byPath.get(plain(by.substring(0, by.lastIndexOf('/') + 1) + name)) : null;
		return beside != null ? Stream.of(beside) : byName.getOrDefault(name, List.of()).stream();
	}

	/** Without {@code .} and {@code ..}. */
	private static String plain(String path) {
		var parts = new ArrayDeque<String>();
		for (var part : path.split("/"))
			if (part.equals(".."))
				parts.pollLast();
			else if (!part.equals("."))
				parts.addLast(part);
		return String.join("/", parts);
	}
}

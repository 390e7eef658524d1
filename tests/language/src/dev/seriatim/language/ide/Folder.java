package dev.seriatim.language.ide;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.seriatim.language.TextResource;
import dev.seriatim.language.scoping.Imports;
import dev.seriatim.model.contract.Document;

/** Texts that lie in one folder and nowhere on disk, as a workspace that looks at each of them whenever it is asked. */
record Folder(Path folder, Map<String, String> texts, List<Path> roots) implements Workspace {

	Folder(Path folder, Map<String, String> texts) {
		this(folder, texts, List.of());
	}

	@Override
	public Optional<String> edited(Path file) {
		return Optional.ofNullable(texts.get(folder.relativize(file).toString()));
	}

	@Override
	public Set<Path> files() {
		return Set.copyOf(texts.keySet().stream().map(folder::resolve).toList());
	}

	@Override
	public Set<Path> importing(Set<Path> files) {
		var found = new HashSet<Path>();
		for (var added = true; added;) {
			added = false;
			for (var file : files())
				added |= imports(file).stream().anyMatch(imported -> files.contains(imported) || found.contains(imported)) && found.add(file);
		}
		return found;
	}

	private List<Path> imports(Path file) {
		var document = (Document) TextResource.of(file, edited(file).orElseThrow()).getContents().getFirst();
		return document.getImports().stream().flatMap(imported -> Imports.uri(imported).stream()).map(uri -> Path.of(uri.toFileString())).toList();
	}
}

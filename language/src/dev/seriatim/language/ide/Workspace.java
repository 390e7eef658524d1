package dev.seriatim.language.ide;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files of the language that can name each other. All paths are absolute. Implementations are safe for use by several threads. */
public interface Workspace {

	/** What is known of a file alone: nothing but what it imports from disk. */
	Workspace NONE = new Workspace() {
	};

	/** The text of a file as it is being edited; empty for one that is to be read from disk. */
	default Optional<String> edited(Path file) {
		return Optional.empty();
	}

	/** The files that import one of the files given, directly or not. */
	default Set<Path> importing(Set<Path> files) {
		return Set.of();
	}

	default Set<Path> files() {
		return Set.of();
	}

	/** The folders from which paths of a kernel tree, such as those of headers, are looked for after the trees that series name. */
	default List<Path> roots() {
		return List.of();
	}
}

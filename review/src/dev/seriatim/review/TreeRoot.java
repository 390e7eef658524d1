package dev.seriatim.review;

import java.nio.file.Files;
import java.nio.file.Path;

/** Guesses the folder from which a contract names a header. */
final class TreeRoot {

	private static final String INCLUDE = "include";

	private TreeRoot() {
	}

	/** A folder above that has the kernel's list of maintainers or is a work tree of git; else that above the last {@code include}; else the header's own. */
	static Path of(Path header) {
		var folder = header.toAbsolutePath().normalize().getParent();
		for (var above = folder; above != null; above = above.getParent())
			if (Files.isRegularFile(above.resolve("MAINTAINERS")) || Files.exists(above.resolve(".git")))
				return above;
		for (var above = folder; above != null && above.getParent() != null; above = above.getParent())
			if (above.getFileName().toString().equals(INCLUDE))
				return above.getParent();
		return folder;
	}
}

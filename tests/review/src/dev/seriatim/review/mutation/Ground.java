package dev.seriatim.review.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of a kernel that concerns an API: what is reviewed in place of the whole tree, so that a review takes less than a second.
 *
 * @param headers   the API's own first, then those of who uses it
 * @param sources   what the compiler can build
 * @param contracts what to judge; empty for the shipped contracts
 */
record Ground(String name, Path linux, List<String> headers, List<String> sources, List<Path> contracts) {

	/** The API's own header. */
	String header() {
		return headers.getFirst();
	}

	/** Path and text of each file. */
	Map<String, String> files() {
		var files = new LinkedHashMap<String, String>();
		headers.forEach(path -> files.put(path, text(path)));
		sources.forEach(path -> files.put(path, text(path)));
		return files;
	}

	private String text(String path) {
		try {
			return Files.readString(linux.resolve(path), StandardCharsets.UTF_8);
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}
}

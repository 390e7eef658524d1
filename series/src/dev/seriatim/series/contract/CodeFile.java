package dev.seriatim.series.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import dev.seriatim.series.code.DeclarationTextReader;
import dev.seriatim.series.prefix.FileState;
import dev.seriatim.series.prefix.Segment;

/**
 * A header or source file.
 *
 * @param path from the root of the tree, as a contract names it
 */
public record CodeFile(String path, byte[] content) {

	/** The line of a brace that has no partner, if there is one: nothing true can be derived from such a header, but something all the same. */
	public OptionalInt loneBrace() {
		return DeclarationTextReader.loneBrace(state());
	}

	FileState state() {
		var text = new String(content, StandardCharsets.ISO_8859_1);
		var lines = new ArrayList<>(List.of(text.split("\n", -1)));
		if (lines.getLast().isEmpty())
			lines.removeLast();
		return new FileState(path, true, lines.isEmpty() ? List.of() : List.of(new Segment(1, lines, Map.of())));
	}
}

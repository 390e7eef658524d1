package dev.seriatim.ui.importing;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Files and folders as one line of text: a single path as it is, several in quotes with blanks between them. */
final class SourceText {

	private static final Pattern SEVERAL = Pattern.compile("(?:\\s*\"[^\"]+\")+\\s*");
	private static final Pattern ONE = Pattern.compile("\"([^\"]+)\"");

	private SourceText() {
	}

	static String of(List<Path> files) {
		return files.size() == 1 ? files.getFirst().toString() : files.stream().map(file -> '"' + file.toString() + '"').collect(Collectors.joining(" "));
	}

	/**
	 * Empty for a blank text.
	 *
	 * @throws InvalidPathException for what is no path anywhere
	 */
	static List<Path> files(String text) {
		List<Path> files = new ArrayList<>();
		if (SEVERAL.matcher(text).matches()) {
			Matcher one = ONE.matcher(text);
			while (one.find()) {
				files.add(Path.of(one.group(1)));
			}
		} else if (!text.isBlank()) {
			files.add(Path.of(text.strip()));
		}
		return files;
	}
}

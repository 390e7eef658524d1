package dev.seriatim.ui.importing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Names for files and folders that every file system takes, made of names that may come from anywhere. */
final class SafeName {

	/** In UTF-8, as file systems count. The longest possible is 255; a number, an extension and {@code .seriatim} must find room. */
	private static final int LONGEST = 200;
	private static final Pattern RESERVED = Pattern.compile("(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?");
	private static final String OF_PATHS = "/\\:*?\"<>|";

	private SafeName() {
	}

	/** @param otherwise taken when nothing remains of the name */
	static String of(String wanted, String otherwise) {
		String name = shortened(wanted.codePoints().map(SafeName::safe).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString()).strip();
		// A leading dot hides a file; Windows drops dots and blanks at the end.
		name = name.replaceFirst("^[.\\s]+", "").replaceFirst("[.\\s]+$", "");
		if (name.isEmpty()) {
			return otherwise;
		}
		return RESERVED.matcher(name.toLowerCase(Locale.ROOT)).matches() ? "_" + name : name;
	}

	/** The name, or the name with a number before its extension, whichever is free. */
	static String free(String name, String extension, Predicate<String> taken) {
		String free = name + extension;
		for (int number = 2; taken.test(free); number++) {
			free = name + " " + number + extension;
		}
		return free;
	}

	private static int safe(int c) {
		return switch (Character.getType(c)) {
		case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED -> '_';
		default -> OF_PATHS.indexOf(c) < 0 ? c : '_';
		};
	}

	private static String shortened(String name) {
		int end = name.length();
		while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
			end = name.offsetByCodePoints(end, -1);
		}
		return name.substring(0, end);
	}
}

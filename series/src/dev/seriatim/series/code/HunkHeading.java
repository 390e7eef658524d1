package dev.seriatim.series.code;

import java.util.Optional;
import java.util.regex.Pattern;

/** What stands after the second {@code @@} of a hunk: by git's rule the last line before the hunk that starts with a letter. */
sealed interface HunkHeading {

	/**
	 * The head of a function.
	 *
	 * @param parameters the list with its parentheses, or empty text where the heading does not show it all
	 */
	record Function(String name, String parameters) implements HunkHeading {
	}

	/** {@code struct tag {}. */
	record Aggregate(String head) implements HunkHeading {
	}

	/** {@code enum tag {}. */
	record Enumeration(String head) implements HunkHeading {
	}

	/** {@code static const struct tag name = {}. */
	record Initialiser(String head) implements HunkHeading {
	}

	/** Nothing, or what does not tell where the hunk stands: a label, a finished declaration. */
	record Unknown() implements HunkHeading {
	}

	Pattern NAME_BEFORE_PARENTHESIS = Pattern.compile("([A-Za-z_]\\w*)\\s*\\(");

	Pattern FUNCTION_MACRO = Pattern.compile("([A-Z][A-Z0-9_]*DEFINE\\w*|[A-Z][A-Z0-9_]*)\\(\\s*(\\w+).*");

	static HunkHeading of(String text) {
		var heading = text == null ? "" : text.strip();
		if (heading.isEmpty() || heading.endsWith(";") || heading.endsWith(":") || heading.endsWith("}"))
			return new Unknown();
		if (heading.matches("(typedef )?enum\\b[^(]*\\{"))
			return new Enumeration(heading);
		if (heading.matches("(typedef )?(static )?(const )?(struct|union)\\b[^(=]*\\{"))
			return new Aggregate(heading);
		if (heading.matches(".*=\\s*\\{"))
			return new Initialiser(heading);
		return function(heading).<HunkHeading>map(function -> function).orElse(new Unknown());
	}

	private static Optional<Function> function(String heading) {
		var macro = FUNCTION_MACRO.matcher(heading);
		if (macro.matches())
			return Optional.of(new Function(macro.group(2), ""));
		var name = NAME_BEFORE_PARENTHESIS.matcher(heading);
		if (!name.find() || name.group(1).startsWith("__attribute"))
			return Optional.empty();
		var list = heading.substring(name.end() - 1);
		var complete = list.startsWith("(") && list.indexOf(')') == list.length() - 1;
		return Optional.of(new Function(name.group(1), complete ? list : ""));
	}
}

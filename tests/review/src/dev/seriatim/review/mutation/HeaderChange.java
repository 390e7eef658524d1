package dev.seriatim.review.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names that a change of a header can make different for who includes it: those that the changed paragraphs declare or call, and the macros of the
 * header that use such a name. A source that has none of them compiles as before, unless the header itself is wrong, which any source shows.
 */
final class HeaderChange {

	private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
	private static final Pattern NAME = Pattern.compile("(\\w+)\\s*\\((?!\\*)|\\(\\*(\\w+)\\)|(\\w+)\\s*(?:\\[[^\\]]*\\])?\\s*(?::\\s*\\d+)?;|#\\s*define\\s+(\\w+)"
			+ "|(?m:^\\s*(\\w+)\\s*(?:=[^,\\n]*)?,$)|(?:struct|enum|union)\\s+(\\w+)\\s*\\{");
	private static final Pattern MACRO = Pattern.compile("(?m)^#\\s*define\\s+(\\w+)((?:.*\\\\\\n)*.*)$");
	private static final Pattern WORD = Pattern.compile("\\w+");
	private static final Set<String> KEYWORDS = Set.of("if", "while", "for", "switch", "return", "sizeof", "defined", "void", "bool", "char", "int", "long", "unsigned");

	private final Set<String> names = new HashSet<>();
	private final boolean everywhere;

	HeaderChange(String before, String after) {
		var old = paragraphs(before);
		var now = paragraphs(after);
		var changed = new ArrayList<>(old);
		now.forEach(changed::remove);
		var fresh = new ArrayList<>(now);
		old.forEach(fresh::remove);
		changed.addAll(fresh);
		changed.forEach(paragraph -> addNames(paragraph));
		everywhere = changed.stream().anyMatch(paragraph -> paragraph.contains("#include"));
		while (addMacros(before) | addMacros(after))
			continue;
	}

	/** All names that a header declares. */
	static Set<String> declared(String header) {
		return new HeaderChange("", header).names;
	}

	/** Whether the change can concern a source. */
	boolean concerns(String source) {
		return everywhere || WORD.matcher(source).results().anyMatch(word -> names.contains(word.group()));
	}

	private static List<String> paragraphs(String text) {
		return Arrays.asList(COMMENT.matcher(text).replaceAll("").split("\\n\\s*\\n"));
	}

	private void addNames(String paragraph) {
		NAME.matcher(paragraph).results().forEach(name -> {
			for (var group = 1; group <= name.groupCount(); group++)
				if (name.group(group) != null && !KEYWORDS.contains(name.group(group)))
					names.add(name.group(group));
		});
	}

	private boolean addMacros(String text) {
		var added = false;
		for (var macro : MACRO.matcher(text).results().toList())
			if (WORD.matcher(macro.group(2)).results().anyMatch(word -> names.contains(word.group())))
				added |= names.add(macro.group(1));
		return added;
	}
}

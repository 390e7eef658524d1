package dev.seriatim.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that only some parts may use.
 *
 * @param what    named in the message
 * @param names   the start of the bundle and package names meant
 * @param allowed parts by symbolic name, or folders of sources such as {@code dev.seriatim.ui:src/dev/seriatim/ui/editor/}
 */
record DependencyRule(String what, Pattern names, List<String> allowed) {

	private static final Pattern COMMENT_OR_LITERAL = Pattern
			.compile("//[^\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'", Pattern.DOTALL);

	static DependencyRule only(List<String> allowed, String what, String names) {
		return new DependencyRule(what, Pattern.compile("\\b(?:" + names + ")\\b"), allowed);
	}

	/** One line for each requirement of the manifest and each source file that the rule forbids. */
	List<String> violations(Part part) {
		List<String> violations = new ArrayList<>();
		if (allowed.contains(part.name())) {
			return violations;
		}
		boolean partly = allowed.stream().anyMatch(allowance -> allowance.startsWith(part.name() + ":"));
		part.required().stream().filter(name -> !partly && names.matcher(name).lookingAt())
				.forEach(name -> violations.add(part.name() + " requires " + name + ", " + what));
		part.sources().forEach((file, text) -> {
			Matcher use = names.matcher(COMMENT_OR_LITERAL.matcher(text).replaceAll(" "));
			if (allowed.stream().noneMatch(allowance -> (part.name() + ":" + file).startsWith(allowance)) && use.find()) {
				violations.add(part.name() + ": " + file + " uses " + use.group() + ", " + what);
			}
		});
		return violations;
	}
}

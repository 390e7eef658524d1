package dev.seriatim.review.mutation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.seriatim.model.review.Configuration;

/**
 * A file that the compiler no longer takes from a patch on.
 *
 * @param from   the patch, from 1
 * @param untils the patches from which one of the errors is gone, 0 for one that lasts
 * @param errors what gcc says
 */
record Break(Configuration configuration, String file, int from, Set<Integer> untils, Set<String> errors) {

	private static final Pattern QUOTED = Pattern.compile("'(?:struct |enum )?(\\w+)'|macro \"(\\w+)\"");

	private static final Pattern LOCAL = Pattern.compile("^'[a-z]+' undeclared");

	private static final List<String> GONE = List.of("USED_BEFORE_ADDED", "USED_AFTER_REMOVED", "CONFIG_STUB_MISSING", "CONFIG_GUARD_ADDED", "FUNCTION_REMOVED",
			"FUNCTION_RENAMED", "MACRO_REMOVED", "OPS_MEMBER_REMOVED", "OPS_MEMBER_RENAMED", "FIELD_REMOVED", "CONSTANT_REMOVED", "TYPE_REMOVED", "HEADER_REMOVED");
	private static final List<String> CALLBACK = List.of("CALLBACK_TYPE_MISMATCH", "OPS_MEMBER_PARAMS_CHANGED", "OPS_MEMBER_RETURN_CHANGED");
	private static final List<String> CALL = List.of("CALL_ARITY_MISMATCH", "FUNCTION_SIGNATURE_CHANGED", "MACRO_ARITY_CHANGED", "OPS_MEMBER_PARAMS_CHANGED",
			"MACRO_BECAME_FUNCTION");
	private static final List<String> TYPE = List.of("FUNCTION_SIGNATURE_CHANGED", "OPS_MEMBER_PARAMS_CHANGED", "OPS_MEMBER_RETURN_CHANGED", "FIELD_TYPE_CHANGED",
			"FUNCTION_MADE_STATIC", "CALL_ARITY_MISMATCH", "CALLBACK_TYPE_MISMATCH");

	/** Which rules can be right about an error that has these words. */
	private static final Map<String, List<String>> RULES = Map.ofEntries(Map.entry("implicit declaration", GONE), Map.entry("undeclared", GONE),
			Map.entry("has no member", GONE), Map.entry("unknown type", GONE), Map.entry("invalid use of undefined", GONE), Map.entry("incomplete", GONE),
			Map.entry("unknown field", GONE), Map.entry("No such file", GONE), Map.entry("initialization of", CALLBACK), Map.entry("assignment to", CALLBACK),
			Map.entry("initializer", CALLBACK), Map.entry("too few arguments", CALL), Map.entry("too many arguments", CALL), Map.entry("requires", CALL),
			Map.entry("passed", CALL), Map.entry("passing argument", TYPE), Map.entry("incompatible type", TYPE), Map.entry("conflicting types", TYPE),
			Map.entry("void value", TYPE), Map.entry("static declaration", TYPE), Map.entry("non-static", TYPE), Map.entry("redefinition", TYPE),
			Map.entry("return", TYPE), Map.entry("invalid operands", TYPE), Map.entry("makes integer from pointer", TYPE), Map.entry("makes pointer from integer", TYPE));

	/** The rules that can be right about one of the errors. */
	Set<String> rules() {
		var rules = new HashSet<String>();
		for (var error : errors)
			RULES.forEach((words, right) -> {
				if (error.contains(words))
					rules.addAll(right);
			});
		return rules;
	}

	/** Whether one of the errors is about the name. */
	boolean mentions(String name) {
		return errors.stream().anyMatch(error -> quoted(error).anyMatch(word -> word.equals(name)));
	}

	/** Whether all errors are about names that are none of these, or about local variables. */
	boolean isAboutOthers(Set<String> names) {
		return errors.stream().allMatch(error -> LOCAL.matcher(error).find() || quoted(error).findAny().isPresent() && quoted(error).noneMatch(names::contains));
	}

	/** The names in an error but for those that gcc proposes instead. */
	private static Stream<String> quoted(String error) {
		return QUOTED.matcher(error.replaceFirst("; did you mean.*", "")).results().map(quoted -> quoted.group(1) != null ? quoted.group(1) : quoted.group(2));
	}

	@Override
	public String toString() {
		return file + " =" + configuration.getLiteral() + " from patch " + from + " until " + untils + ": " + errors;
	}
}

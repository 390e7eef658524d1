package dev.seriatim.series.code;

import java.util.List;
import java.util.Set;

/** Tells whether the members of a struct are all declared by C itself, so that what is not among those found is not there. */
final class PlainMembers {

	/** What starts a type; behind another name only after a macro. */
	private static final Set<String> FIRST_WORDS = Set.of("struct", "union", "enum", "unsigned", "signed", "void", "char", "short", "int", "float", "double", "_Bool");

	/** What can stand between: {@code long unsigned}, {@code const struct}. */
	private static final Set<String> WORDS_BEFORE = Set.of("long", "const", "volatile", "__extension__");

	private static final Set<String> TAGGED = Set.of("struct", "union", "enum");

	private static final Set<String> NO_MACROS = Set.of("__attribute__", "__attribute", "typeof", "__typeof__", "__typeof", "_Alignas", "sizeof");

	private final List<Token> tokens;
	private final KernelMacros macros;

	PlainMembers(List<Token> tokens, KernelMacros macros) {
		this.tokens = tokens;
		this.macros = macros;
	}

	/** @param offset of the tag before the braces */
	boolean areBehind(int offset) {
		var i = 0;
		while (i < tokens.size() && tokens.get(i).start() < offset)
			i++;
		while (i < tokens.size() && !tokens.get(i).is("{"))
			i++;
		var braces = 0;
		var parentheses = 0;
		for (; i < tokens.size(); i++) {
			var token = tokens.get(i);
			if (token.directive()) {
				if (token.isName("include"))
					return false;
				continue;
			}
			braces += token.is("{") ? 1 : token.is("}") ? -1 : 0;
			parentheses += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
			if (braces == 0)
				return parentheses == 0;
			if (token.isName() && parentheses == 0 && isMacro(i))
				return false;
		}
		return false;
	}

	private boolean isMacro(int i) {
		var token = tokens.get(i);
		if (is(i + 1, "("))
			return !NO_MACROS.contains(token.text()) && !"".equals(macros.replacement(token.text())) && !isPointer(i + 1);
		if (!startsMember(i) || "".equals(macros.replacement(token.text())))
			return false;
		if (TAGGED.contains(token.text()))
			return is(i + 2, ";"); // which has the members of another struct
		return is(i + 1, ";") || !FIRST_WORDS.contains(token.text()) && isFirstWord(i + 1);
	}

	/** {@code (*name)}, and {@code (* const name[2])}. */
	private boolean isPointer(int parenthesis) {
		var i = parenthesis + 1;
		while (i < tokens.size() && tokens.get(i).isName() && "".equals(macros.replacement(tokens.get(i).text())))
			i++;
		return is(i, "*");
	}

	/** What a nested struct is called stands behind a brace, too. */
	private boolean startsMember(int i) {
		return is(i - 1, ";") || is(i - 1, "{");
	}

	private boolean isFirstWord(int i) {
		return i < tokens.size() && tokens.get(i).isName() && FIRST_WORDS.contains(tokens.get(i).text()) && !WORDS_BEFORE.contains(tokens.get(i - 1).text());
	}

	private boolean is(int i, String punctuation) {
		return i >= 0 && i < tokens.size() && tokens.get(i).is(punctuation);
	}
}

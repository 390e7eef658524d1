package dev.seriatim.series.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.seriatim.series.code.Brackets.Scope;

/**
 * Blanks the words of declarations that can only be annotations made by a macro that is not known: a declaration has one type
 * and one name, so what is more beside them goes. Of two words after the type the name is the one without underscores before it.
 */
final class UnknownAnnotations {

	private static final Set<String> SPECIFIERS = Set.of("static", "extern", "inline", "__inline", "__inline__", "const", "volatile", "register",
			"typedef", "restrict", "auto");

	private static final Set<String> ARITHMETIC = Set.of("void", "char", "short", "int", "long", "float", "double", "signed", "unsigned", "_Bool");

	private static final Set<String> TAGGED = Set.of("struct", "union", "enum");

	private static final Set<String> STATEMENTS = Set.of("return", "sizeof", "case", "goto", "else", "do", "if", "while", "for", "switch", "break",
			"continue", "default", "typeof", "__typeof__", "__attribute__", "asm", "__asm__");

	private final char[] text;
	private final List<Token> tokens;
	private final Brackets brackets;

	private UnknownAnnotations(char[] text) {
		this.text = text;
		tokens = Lexer.scan(new String(text)).tokens().stream().filter(token -> !token.directive()).toList();
		brackets = new Brackets(tokens);
	}

	static void blankIn(ParseUnit unit) {
		new UnknownAnnotations(unit.text()).blank();
	}

	private void blank() {
		for (var i = 0; i < tokens.size(); i++) {
			if (tokens.get(i).is(")") && endsDeclarator(i))
				blankAfterDeclarator(i);
			var end = i;
			while (end < tokens.size() && isDeclarationWord(end))
				end++;
			if (end > i + 1)
				words(i, end);
			i = Math.max(i, end - 1);
		}
	}

	/** Whether a parenthesis at file scope or among members ends a parameter list, and not the arguments of a macro. */
	private boolean endsDeclarator(int close) {
		var open = brackets.partner(close);
		if (open < 2 || brackets.scope(close) != Scope.FILE && brackets.scope(close) != Scope.MEMBERS)
			return false;
		var before = tokens.get(open - 2);
		return !before.is(";") && !before.is("}") && !before.is("{");
	}

	/** Blanks the words between a parameter list and what ends the declaration. */
	private void blankAfterDeclarator(int close) {
		var end = close + 1;
		while (end < tokens.size() && (tokens.get(end).isName() && !isTypeWord(end)
				|| tokens.get(end).is("(") && tokens.get(end - 1).isName() && brackets.partner(end) > end))
			end = Math.max(end, brackets.partner(end)) + 1;
		if (end > close + 1 && end < tokens.size() && (tokens.get(end).is(";") || tokens.get(end).is("{") || tokens.get(end).is("=")))
			SourceText.blank(text, tokens.get(close + 1).start(), tokens.get(end - 1).end());
	}

	private boolean isDeclarationWord(int i) {
		return tokens.get(i).is("*") || tokens.get(i).isName() && !STATEMENTS.contains(tokens.get(i).text());
	}

	/** A run of words and stars, which holds a whole declaration up to its brackets or value, or no declaration at all. */
	private void words(int start, int end) {
		var afterType = new ArrayList<Integer>();
		var typed = false;
		for (var i = start; i < end; i++) {
			var word = tokens.get(i).text();
			if (SPECIFIERS.contains(word))
				continue;
			if (ARITHMETIC.contains(word))
				typed = true;
			else if (TAGGED.contains(word)) {
				typed = true;
				i = tag(i + 1, end);
			} else if (word.equals("*")) {
				if (!typed)
					return;
				afterType.forEach(this::blankAnnotation);
				afterType.clear();
			} else if (typed)
				afterType.add(i);
			else if (i + 1 < end && isTypeWord(i + 1))
				blankAnnotation(i);
			else
				typed = true;
		}
		names(afterType, end);
	}

	/** {@code struct annotation tag {}: the last word before the brace is the tag; otherwise the first one is. */
	private int tag(int first, int end) {
		if (end == tokens.size() || !tokens.get(end).is("{"))
			return first;
		for (var i = first; i < end - 1; i++)
			blankAnnotation(i);
		return end - 1;
	}

	private boolean isTypeWord(int i) {
		var word = tokens.get(i).text();
		return SPECIFIERS.contains(word) || ARITHMETIC.contains(word) || TAGGED.contains(word);
	}

	private void names(List<Integer> words, int end) {
		var pointer = end + 1 < tokens.size() && tokens.get(end).is("(") && tokens.get(end + 1).is("*");
		if (pointer)
			words.forEach(this::blankAnnotation);
		else if (words.size() > 1) {
			var name = words.reversed().stream().filter(i -> !tokens.get(i).text().startsWith("__")).findFirst().orElse(words.getLast());
			words.stream().filter(i -> !i.equals(name)).forEach(this::blankAnnotation);
		}
	}

	private void blankAnnotation(int i) {
		var end = tokens.get(i).end();
		var open = i + 1;
		if (open < tokens.size() && tokens.get(open).is("(") && brackets.partner(open) != Brackets.NONE && !tokens.get(open + 1).is("*"))
			end = tokens.get(brackets.partner(open)).end();
		SourceText.blank(text, tokens.get(i).start(), end);
	}
}

package dev.seriatim.series.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.seriatim.model.contract.Export;
import dev.seriatim.series.code.Brackets.Scope;

/**
 * Rewrites what is C only with the kernel's headers, in place, so that every char keeps its offset: loops made by a macro
 * become {@code while}, declarations made by a macro at file scope go, types as arguments become {@code 0}. What goes is
 * kept here, so that nothing is lost.
 */
final class KernelSyntax {

	/** What an EXPORT_SYMBOL macro names. */
	record ExportedName(String name, int offset, Export kind) {
	}

	/** A macro that looks like a call, to be recorded as one. */
	record MacroCall(String name, int offset, int arguments) {
	}

	/** An annotation of a function that says something of locks. */
	record LockAnnotation(String name, List<String> arguments, int offset) {
	}

	private static final Pattern DECLARING = Pattern.compile("(DEFINE|DECLARE)_\\w+|\\w*_HEAD");

	private static final Set<String> CONTROL = Set.of("if", "while", "for", "switch", "do", "else", "return", "case", "goto", "default", "break",
			"continue");

	private static final Set<String> TYPE_WORDS = Set.of("struct", "union", "enum", "const", "volatile", "unsigned", "signed", "int", "long",
			"char", "short", "void", "float", "double", "_Bool", "bool");

	private static final Set<String> OPERATORS_ON_TYPES = Set.of("sizeof", "typeof", "__typeof__", "__typeof", "typeof_unqual", "_Alignof",
			"__alignof__", "__alignof", "alignof", "__builtin_offsetof", "__builtin_types_compatible_p", "__attribute__", "__attribute");

	private static final Set<String> ASSEMBLY = Set.of("asm", "__asm__", "__asm", "asm_inline", "asm_volatile_goto", "asm_goto_output");

	private static final Set<String> LITERAL_PREFIXES = Set.of("L", "u8", "u", "U");

	private final ParseUnit unit;
	private final KernelMacros macros;
	private final char[] text;
	private final List<Token> tokens;
	private final Brackets brackets;
	private final Set<Integer> doBraces = new HashSet<>();

	private final List<ExportedName> exports = new ArrayList<>();
	private final List<Token> variables = new ArrayList<>();
	private final List<MacroCall> calls = new ArrayList<>();
	private final List<LockAnnotation> lockAnnotations = new ArrayList<>();
	private final List<Token> covered = new ArrayList<>();

	private KernelSyntax(ParseUnit unit, KernelMacros macros) {
		this.unit = unit;
		this.macros = macros;
		text = unit.text();
		tokens = Lexer.scan(new String(text)).tokens().stream().filter(token -> !token.directive()).toList();
		brackets = new Brackets(tokens);
	}

	/** Rewrites the unit's text. */
	static KernelSyntax rewrite(ParseUnit unit, KernelMacros macros) {
		var syntax = new KernelSyntax(unit, macros);
		for (var i = 0; i < syntax.tokens.size(); i++)
			syntax.rewrite(i);
		return syntax;
	}

	List<ExportedName> exports() {
		return exports;
	}

	/** The names of the variables that macros at file scope define. */
	List<Token> variables() {
		return variables;
	}

	List<MacroCall> calls() {
		return calls;
	}

	List<LockAnnotation> lockAnnotations() {
		return lockAnnotations;
	}

	/** Names that are accounted for though the parser does not see them. */
	List<Token> covered() {
		return covered;
	}

	private void rewrite(int i) {
		var token = tokens.get(i);
		if (token.is("{") && i > 0 && tokens.get(i - 1).isName("do"))
			doBraces.add(i);
		if (token.is("[") && i + 1 < tokens.size() && tokens.get(i + 1).is("[") && tokens.get(i + 1).start() == token.end())
			blankAttribute(i);
		else if (token.is(".") && brackets.scope(i) == Scope.INITIALISER)
			separateDesignator(i);
		else if (token.isName())
			rewriteName(i);
	}

	private void rewriteName(int i) {
		var token = tokens.get(i);
		var replacement = macros.replacement(token.text());
		if (replacement != null) {
			replace(i, replacement);
			return;
		}
		if (ASSEMBLY.contains(token.text())) {
			blankAssembly(i);
			return;
		}
		if (besideString(i)) {
			blankBesideString(i);
			return;
		}
		if (!is(i + 1, "(") || brackets.partner(i + 1) == Brackets.NONE)
			return;
		switch (brackets.scope(i)) {
		case FILE -> fileScopeMacro(i);
		case MEMBERS -> memberMacro(i);
		case BODY -> statementMacro(i);
		default -> {
		}
		}
		if (brackets.scope(i) == Scope.BODY || brackets.scope(i) == Scope.INITIALISER)
			typeArguments(i);
	}

	private void replace(int i, String replacement) {
		var end = macros.takesArguments(tokens.get(i).text()) && is(i + 1, "(") && brackets.partner(i + 1) != Brackets.NONE
				? brackets.partner(i + 1)
				: i;
		if (end > i && KernelLocks.asserting(tokens.get(i).text()).isPresent())
			lockAnnotations.add(new LockAnnotation(tokens.get(i).text(), arguments(i + 1).stream().map(this::textOf).toList(), tokens.get(i).start()));
		cover(i, end);
		blank(tokens.get(i).start(), tokens.get(end).end());
		put(tokens.get(i).start(), replacement);
	}

	/** {@code [[attribute]]}. */
	private void blankAttribute(int i) {
		var end = brackets.partner(i);
		if (end != Brackets.NONE)
			blank(tokens.get(i).start(), tokens.get(end).end());
	}

	/** {@code MACRO .member = value}: a comma that the macro ends with. */
	private void separateDesignator(int i) {
		if (i < 1 || i + 2 >= tokens.size() || !tokens.get(i + 1).isName() || !is(i + 2, "=") || tokens.get(i).start() == 0)
			return;
		var before = tokens.get(i - 1);
		if ((before.isName() || before.is(")")) && Character.isWhitespace(text[tokens.get(i).start() - 1]))
			text[tokens.get(i).start() - 1] = ',';
	}

	private void blankAssembly(int i) {
		var next = i + 1;
		while (next < tokens.size() && tokens.get(next).isName())
			next++;
		if (is(next, "(") && brackets.partner(next) != Brackets.NONE) {
			blank(tokens.get(i).start(), tokens.get(brackets.partner(next)).end());
		}
	}

	/** {@code KERN_ERR "text"} and {@code "%" PRIx64}. */
	private boolean besideString(int i) {
		var name = tokens.get(i).text();
		if (CONTROL.contains(name) || LITERAL_PREFIXES.contains(name))
			return false;
		return i + 1 < tokens.size() && tokens.get(i + 1).kind() == Token.Kind.STRING && !name.equals("extern")
				|| i > 0 && tokens.get(i - 1).kind() == Token.Kind.STRING;
	}

	private void blankBesideString(int i) {
		var end = is(i + 1, "(") && brackets.partner(i + 1) != Brackets.NONE ? brackets.partner(i + 1) : i;
		blank(tokens.get(i).start(), tokens.get(end).end());
	}

	private void fileScopeMacro(int i) {
		var token = tokens.get(i);
		var start = i;
		while (start > 0 && (tokens.get(start - 1).isName("static") || tokens.get(start - 1).isName("extern")))
			start--;
		var first = tokens.get(start);
		if (!atLineStart(first) || TYPE_WORDS.contains(token.text()) || OPERATORS_ON_TYPES.contains(token.text())
				|| macros.takesArguments(token.text()) || !endsDeclaration(start - 1))
			return;
		var close = brackets.partner(i + 1);
		if (is(close + 1, "{"))
			functionMacro(i, close);
		else {
			if (i + 2 < close && tokens.get(i + 2).isName())
				declared(token.text(), tokens.get(i + 2));
			cover(i, close);
			blank(first.start(), tokens.get(close).end());
		}
	}

	/** Before a declaration stands the end of another one or, with an unknown macro in between, its parenthesis. */
	private boolean endsDeclaration(int i) {
		return i < 0 || is(i, ";") || is(i, "}") || is(i, ")") && text[tokens.get(i).start()] == ' ';
	}

	private void declared(String macro, Token name) {
		if (macro.startsWith("EXPORT_SYMBOL"))
			exports.add(new ExportedName(name.text(), name.start(), macro.equals("EXPORT_SYMBOL") || macro.equals("EXPORT_SYMBOL_NS") ? Export.EXPORTED
					: Export.EXPORTED_GPL));
		else if (DECLARING.matcher(macro).matches())
			variables.add(name);
	}

	/** {@code SYSCALL_DEFINE2(name, type, argument, …) {}: a function of the first argument's name. */
	private void functionMacro(int i, int close) {
		var token = tokens.get(i);
		if (token.text().chars().anyMatch(Character::isLowerCase) || token.text().length() < 4 || i + 2 >= close || !tokens.get(i + 2).isName())
			return;
		covered.add(token);
		blank(token.start(), tokens.get(i + 1).end());
		unit.rewrite(token.start(), "void");
		if (is(i + 3, ","))
			text[tokens.get(i + 3).start()] = '(';
		else if (i + 3 == close && tokens.get(close).end() < tokens.get(close + 1).start())
			put(tokens.get(close).start(), "()");
	}

	private void memberMacro(int i) {
		var close = brackets.partner(i + 1);
		var startsMember = i == 0 || is(i - 1, ";") || is(i - 1, "{") || is(i - 1, "}");
		if (!startsMember || !is(close + 1, ";") || is(i + 2, "*") || macros.takesArguments(tokens.get(i).text())
				|| OPERATORS_ON_TYPES.contains(tokens.get(i).text()))
			return;
		cover(i, close);
		blank(tokens.get(i).start(), tokens.get(close).end());
	}

	private void statementMacro(int i) {
		var token = tokens.get(i);
		if (CONTROL.contains(token.text()) || OPERATORS_ON_TYPES.contains(token.text()) || !startsStatement(i))
			return;
		var close = brackets.partner(i + 1);
		if (token.text().equals("guard") && close == i + 3 && is(close + 1, "(")) {
			guard(i, close);
			return;
		}
		var closesDo = i > 0 && is(i - 1, "}") && doBraces.contains(brackets.partner(i - 1));
		if (closesDo || is(close + 1, "{") || isLoop(token.text()) && startsStatementAfter(close))
			loop(i, close);
		else if (close + 1 < tokens.size() && tokens.get(close + 1).isName() && !tokens.get(close + 1).isName("else") && lineEndAfter(close))
			put(tokens.get(close).end(), ";");
	}

	/** {@code guard(mutex)(&lock)}: a call of {@code guard_mutex}. */
	private void guard(int i, int close) {
		covered.add(tokens.get(i));
		covered.add(tokens.get(i + 2));
		blank(tokens.get(i).start(), tokens.get(close).end());
		put(tokens.get(i).start(), KernelLocks.GUARD + tokens.get(i + 2).text());
	}

	private static boolean isLoop(String macro) {
		return macro.contains("for_each") || macro.contains("foreach") || macro.contains("_each_") || macro.contains("FOR_EACH")
				|| macro.startsWith("scoped_");
	}

	private boolean startsStatement(int i) {
		if (i == 0)
			return true;
		var before = tokens.get(i - 1);
		return before.is(";") || before.is("{") || before.is("}") || before.is(")") || before.is(":") || before.isName("else") || before.isName("do");
	}

	private boolean startsStatementAfter(int close) {
		if (close + 1 >= tokens.size())
			return false;
		var next = tokens.get(close + 1);
		return next.isName() || next.is("{") || next.is("*") || next.is("(") || next.is("++") || next.is("--");
	}

	private void loop(int i, int close) {
		var token = tokens.get(i);
		calls.add(new MacroCall(token.text(), token.start(), arguments(i + 1).size()));
		covered.add(token);
		blank(token.start(), token.end());
		put(token.start(), token.text().length() < 5 ? "if" : "while");
		if (close == i + 2) {
			blank(token.start(), tokens.get(close).end());
			put(token.start(), token.text().length() < 6 ? "if(1)" : "while(1)");
		}
	}

	/** {@code container_of(pointer, struct tag, member)}. */
	private void typeArguments(int i) {
		var name = tokens.get(i).text();
		if (CONTROL.contains(name) && !name.equals("while") || TYPE_WORDS.contains(name) || OPERATORS_ON_TYPES.contains(name) || i > 0 && declares(i - 1))
			return;
		for (var argument : arguments(i + 1))
			if (isType(argument) || name.equals("_Generic")) {
				cover(argument[0], argument[1] - 1);
				var start = tokens.get(argument[0]).start();
				blank(start, tokens.get(argument[1] - 1).end());
				text[start] = '0';
			}
	}

	/** Whether the token before a name makes it a declared one. */
	private boolean declares(int i) {
		return tokens.get(i).isName() && !CONTROL.contains(tokens.get(i).text());
	}

	private boolean isType(int[] argument) {
		var first = tokens.get(argument[0]);
		var typeWord = TYPE_WORDS.contains(first.text());
		for (var i = argument[0]; i < argument[1]; i++)
			if (!tokens.get(i).isName() && !is(i, "*"))
				return false;
		return typeWord || argument[1] - argument[0] > 1 && first.isName() && is(argument[1] - 1, "*");
	}

	/** Index ranges of the arguments between a parenthesis and its partner. */
	private List<int[]> arguments(int open) {
		var close = brackets.partner(open);
		var ranges = new ArrayList<int[]>();
		var start = open + 1;
		for (var i = open + 1; i < close; i++) {
			if (Brackets.opens(tokens.get(i)) && brackets.partner(i) > i)
				i = brackets.partner(i);
			else if (is(i, ",")) {
				if (i > start)
					ranges.add(new int[] { start, i });
				start = i + 1;
			}
		}
		if (close > start)
			ranges.add(new int[] { start, close });
		return ranges;
	}

	/** The text of an argument. */
	private String textOf(int[] argument) {
		var start = tokens.get(argument[0]).start();
		return new String(text, start, tokens.get(argument[1] - 1).end() - start);
	}

	private boolean atLineStart(Token token) {
		return token.start() == 0 || text[token.start() - 1] == '\n';
	}

	private boolean lineEndAfter(int i) {
		for (var offset = tokens.get(i).end(); offset < tokens.get(i + 1).start(); offset++)
			if (text[offset] == '\n')
				return true;
		return false;
	}

	private void cover(int first, int last) {
		for (var i = first; i <= last; i++)
			if (tokens.get(i).isName())
				covered.add(tokens.get(i));
	}

	private boolean is(int i, String punctuation) {
		return i >= 0 && i < tokens.size() && tokens.get(i).is(punctuation);
	}

	private void blank(int start, int end) {
		SourceText.blank(text, start, end);
	}

	private void put(int offset, String replacement) {
		replacement.getChars(0, replacement.length(), text, offset);
	}
}

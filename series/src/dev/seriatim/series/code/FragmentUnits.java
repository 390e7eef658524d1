package dev.seriatim.series.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.seriatim.series.code.Brackets.Scope;

/**
 * Makes parsable text of a piece of a file, which may start and end anywhere. Column 0 tells what stands at file scope, as the
 * kernel's coding style has it: there functions start and end. What a piece starts inside of is told by how it goes on and by
 * the hunk's heading. Nothing is made up: names that had to be put around the piece are never reported.
 */
final class FragmentUnits {

	private final SourceText source;
	private final Map<Integer, String> headings;
	private final Map<String, String> parameterLists;
	private final ApiNames names;

	/** @param parameterLists the parameter lists of functions that any piece of the file shows, by name */
	FragmentUnits(SourceText source, Map<Integer, String> headings, Map<String, String> parameterLists, ApiNames names) {
		this.source = source;
		this.headings = headings;
		this.parameterLists = parameterLists;
		this.names = names;
	}

	/** The parameter lists of the functions whose heads a text shows. */
	static Map<String, String> parameterLists(SourceText source) {
		var tokens = source.tokens();
		var brackets = new Brackets(tokens);
		var lists = new HashMap<String, String>();
		for (var i = 0; i + 1 < tokens.size(); i++) {
			var close = tokens.get(i + 1).is("(") ? brackets.partner(i + 1) : Brackets.NONE;
			if (tokens.get(i).isName() && close != Brackets.NONE && close + 1 < tokens.size() && tokens.get(close + 1).is("{"))
				lists.put(tokens.get(i).text(), textOf(tokens.subList(i + 1, close + 1)));
		}
		return lists;
	}

	private static String textOf(List<Token> tokens) {
		return String.join(" ", tokens.stream().map(Token::text).toList());
	}

	/** @param text the source's chars, without comments and directives */
	List<ParseUnit> of(char[] text) {
		var units = new ArrayList<ParseUnit>();
		var start = macroTail(text, units);
		var boundary = firstBoundary(text, start);
		var line = new String(text, boundary, text.length - boundary);
		if (boundary == text.length)
			open(text, start, boundary, units);
		else if (line.startsWith("}")) {
			var end = Math.min(text.length, source.text().indexOf('\n', boundary) + 1);
			closed(text, start, end, units);
			fileScope(text, end, units);
		} else if (line.startsWith("{"))
			functionHeadTail(text, start, boundary, units);
		else {
			declarationTail(text, start, boundary, units);
			fileScope(text, boundary, units);
		}
		return units;
	}

	/** The rest of a macro's body, where the piece starts in one: lines that end with a backslash, and one more. */
	private int macroTail(char[] text, List<ParseUnit> units) {
		var end = 0;
		var lines = 0;
		while (end < text.length && endsWithBackslash(end)) {
			end = source.text().indexOf('\n', end) + 1;
			lines++;
		}
		if (lines == 0 || isDirective(0))
			return 0;
		end = end < text.length ? source.text().indexOf('\n', end) + 1 : end;
		body(text, 0, end, "void " + UnitReader.UNKNOWN_OWNER + "()", 0, units);
		return end;
	}

	private boolean endsWithBackslash(int lineStart) {
		var end = source.text().indexOf('\n', lineStart);
		return end > 0 && source.text().substring(lineStart, end).stripTrailing().endsWith("\\");
	}

	private boolean isDirective(int lineStart) {
		return source.text().startsWith("#", lineStart);
	}

	/** The first line that has something in column 0 that is no label; the end of the text when there is none. */
	private int firstBoundary(char[] text, int start) {
		for (var line = start; line < text.length; line = source.text().indexOf('\n', line) + 1) {
			if (!Character.isWhitespace(text[line]) && text[line] != ')' && text[line] != '*' && !isLabel(line))
				return line;
			if (source.text().indexOf('\n', line) < 0)
				break;
		}
		return text.length;
	}

	private boolean isLabel(int line) {
		var end = source.text().indexOf('\n', line);
		return source.text().substring(line, end < 0 ? source.length() : end).matches("[A-Za-z_]\\w*\\s*:(?!:).*");
	}

	/** A piece that ends with a closing brace in column 0. */
	private void closed(char[] text, int start, int end, List<ParseUnit> units) {
		var tokens = tokens(text, start, end);
		var isFunction = tokens.getLast().is("}");
		switch (heading(start, end)) {
		case HunkHeading.Function function when isFunction -> body(text, start, end, head(function), 1, units);
		case HunkHeading.Aggregate aggregate when !isFunction -> members(text, start, end, aggregate.head(), units);
		case HunkHeading.Initialiser initialiser when !isFunction -> values(text, start, end, initialiser.head(), units);
		case HunkHeading.Enumeration enumeration when !isFunction -> values(text, start, end, enumeration.head(), units);
		default -> {
			if (isFunction)
				body(text, start, end, exportedNext(text, end), 1, units);
			else
				unknown(text, start, end, tokens, units);
		}
		}
	}

	/** By custom a function's export follows its closing brace: then that names the function. */
	private String exportedNext(char[] text, int end) {
		var next = tokens(text, end, text.length);
		if (next.size() > 3 && next.get(0).isName() && next.get(0).text().startsWith("EXPORT_SYMBOL") && next.get(1).is("("))
			return head(new HunkHeading.Function(next.get(2).text(), ""));
		return "void " + UnitReader.UNKNOWN_OWNER + "()";
	}

	/** A piece without anything in column 0. */
	private void open(char[] text, int start, int end, List<ParseUnit> units) {
		var tokens = tokens(text, start, end);
		if (tokens.isEmpty())
			return;
		switch (heading(start, end)) {
		case HunkHeading.Function function -> body(text, start, end, head(function), 0, units);
		case HunkHeading.Aggregate aggregate -> members(text, start, end, aggregate.head(), units);
		case HunkHeading.Initialiser initialiser -> values(text, start, end, initialiser.head(), units);
		case HunkHeading.Enumeration enumeration -> values(text, start, end, enumeration.head(), units);
		case HunkHeading.Unknown unknown -> {
			if (tokens.getFirst().is(".") && new Balance(tokens).unopened() == 0 || declaresCallback(tokens))
				unknown(text, start, end, tokens, units);
			else
				body(text, start, end, "void " + UnitReader.UNKNOWN_OWNER + "()", 0, units);
		}
		}
	}

	/**
	 * Members or values of something that the piece does not name. Where they have a callback's name it cannot be told whether
	 * they are the API's: they stay unread and are reported as not checked.
	 */
	private void unknown(char[] text, int start, int end, List<Token> tokens, List<ParseUnit> units) {
		if (declaresCallback(tokens) || namesCallback(tokens))
			return;
		if (tokens.stream().anyMatch(token -> token.is(";")) && !tokens.getFirst().is("."))
			members(text, start, end, "struct " + Balance.CUT + " {", units);
		else
			values(text, start, end, "int " + Balance.CUT + "[] = {", units);
	}

	private boolean declaresCallback(List<Token> tokens) {
		for (var i = 2; i + 1 < tokens.size(); i++)
			if (tokens.get(i - 2).is("(") && tokens.get(i - 1).is("*") && tokens.get(i + 1).is(")") && names.isDistinctCallback(tokens.get(i).text()))
				return true;
		return false;
	}

	private boolean namesCallback(List<Token> tokens) {
		for (var i = 1; i < tokens.size(); i++)
			if (tokens.get(i - 1).is(".") && names.isDistinctCallback(tokens.get(i).text()))
				return true;
		return false;
	}

	private HunkHeading heading(int start, int end) {
		for (var line = source.lineAt(start); line <= source.lineAt(Math.max(start, end - 1)); line++)
			if (headings.containsKey(line))
				return HunkHeading.of(headings.get(line));
		return new HunkHeading.Unknown();
	}

	private String head(HunkHeading.Function function) {
		var list = parameterLists.getOrDefault(function.name(), function.parameters());
		return "void " + function.name() + (list.isEmpty() ? "()" : list);
	}

	/** The rest of a parameter list, and then the function's body. */
	private void functionHeadTail(char[] text, int start, int brace, List<ParseUnit> units) {
		var tokens = tokens(text, start, brace);
		var balance = new Balance(tokens);
		var close = balance.firstUnopened();
		var headEnd = close < 0 ? start : start + tokens.get(close).end();
		var head = heading(start, brace) instanceof HunkHeading.Function function ? head(function) : "void " + UnitReader.UNKNOWN_OWNER + "()";
		if (close >= 0)
			units.add(new ParseUnit.Builder().synthetic("void " + Balance.CUT + "(").source(text, start, headEnd).synthetic(";\n").build());
		else if (!tokens.isEmpty()) {
			fileScope(text, start, units);
			return;
		}
		var suffix = new Balance(tokens(text, brace, text.length)).suffix(Scope.FILE);
		units.add(new ParseUnit.Builder().synthetic(head).source(text, brace, text.length).synthetic(suffix).build());
	}

	/** What stands before the first declaration in column 0: the end of another one. */
	private void declarationTail(char[] text, int start, int end, List<ParseUnit> units) {
		var tokens = tokens(text, start, end);
		if (tokens.isEmpty())
			return;
		var balance = new Balance(tokens);
		if (balance.unopened() == 1 && tokens.get(balance.firstUnopened()).is(")"))
			units.add(new ParseUnit.Builder().synthetic("void " + Balance.CUT + "(").source(text, start, end).synthetic(balance.suffix(Scope.FILE) + "\n")
					.build());
		else
			open(text, start, end, units);
	}

	/** Declarations, the last of which may be cut off. */
	private void fileScope(char[] text, int start, List<ParseUnit> units) {
		var tokens = tokens(text, start, text.length);
		if (tokens.isEmpty())
			return;
		var balance = new Balance(tokens);
		if (balance.unopened() > 0) {
			body(text, start, text.length, "void " + UnitReader.UNKNOWN_OWNER + "()", 0, units);
			return;
		}
		// A name in column 0 that starts the piece is a function's whose type stands on the line before.
		var cutType = start == 0 && tokens.size() > 2 && tokens.get(0).isName() && startsParameterList(tokens.subList(1, tokens.size()));
		units.add(new ParseUnit.Builder().synthetic(cutType ? "void " : "").source(text, start, text.length).synthetic(balance.suffix(Scope.FILE)).build());
	}

	/** {@code (struct tag *name, …} and not the arguments of a macro. */
	private static boolean startsParameterList(List<Token> tokens) {
		if (!tokens.get(0).is("(") || !tokens.get(1).isName())
			return false;
		return tokens.size() == 2 || tokens.get(2).isName() || tokens.get(2).is("*") || tokens.get(1).isName("void");
	}

	/** @param kept how many of the closing braces belong to the function itself */
	private void body(char[] text, int start, int end, String head, int kept, List<ParseUnit> units) {
		var balance = new Balance(tokens(text, start, end));
		var own = Math.min(kept, balance.unopened());
		units.add(new ParseUnit.Builder().synthetic(head + "{" + balance.prefix(own)).source(text, start, end)
				.synthetic(balance.suffix(own > 0 ? Scope.FILE : Scope.BODY) + (own > 0 ? "\n" : "}\n")).build());
	}

	private void members(char[] text, int start, int end, String head, List<ParseUnit> units) {
		var balance = new Balance(tokens(text, start, end));
		var own = endsWithBrace(text, start, end) ? Math.min(1, balance.unopened()) : 0;
		var parenthesis = balance.startsWithParenthesis();
		var prefix = "struct {".repeat(balance.unopened() - own - (parenthesis ? 1 : 0)) + (parenthesis ? "int " + Balance.CUT + "(" : "");
		units.add(new ParseUnit.Builder().synthetic(head + prefix).source(text, start, end)
				.synthetic(balance.suffix(own > 0 ? Scope.FILE : Scope.MEMBERS) + (own > 0 ? "\n" : "};\n")).build());
	}

	private void values(char[] text, int start, int end, String head, List<ParseUnit> units) {
		var balance = new Balance(tokens(text, start, end));
		var own = endsWithBrace(text, start, end) ? Math.min(1, balance.unopened()) : 0;
		units.add(new ParseUnit.Builder().synthetic(head + "{".repeat(balance.unopened() - own)).source(text, start, end)
				.synthetic(balance.suffix(own > 0 ? Scope.FILE : Scope.INITIALISER) + (own > 0 ? "\n" : "};\n")).build());
	}

	private boolean endsWithBrace(char[] text, int start, int end) {
		var line = source.text().lastIndexOf('\n', end - 2) + 1;
		return line >= start && text[line] == '}';
	}

	private static List<Token> tokens(char[] text, int start, int end) {
		return Lexer.scan(new String(text, start, end - start)).tokens();
	}
}

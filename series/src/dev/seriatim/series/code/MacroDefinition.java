package dev.seriatim.series.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.seriatim.series.code.Brackets.Scope;

/**
 * A {@code #define} line.
 *
 * @param parameters the names of the parameters, or null for an object-like macro
 * @param variadic   whether the last parameter stands for any number of arguments
 * @param body       the tokens of the replacement
 */
record MacroDefinition(Token name, List<String> parameters, boolean variadic, List<Token> body) {

	/** Empty for a directive that defines nothing. */
	static Optional<MacroDefinition> of(Directive directive) {
		var tokens = directive.arguments();
		if (!directive.name().equals("define") || tokens.isEmpty() || !tokens.getFirst().isName())
			return Optional.empty();
		var name = tokens.getFirst();
		if (tokens.size() < 2 || !tokens.get(1).is("(") || tokens.get(1).start() != name.end())
			return Optional.of(new MacroDefinition(name, null, false, tokens.subList(1, tokens.size())));
		var parameters = new ArrayList<String>();
		var variadic = false;
		var i = 2;
		for (; i < tokens.size() && !tokens.get(i).is(")"); i++)
			if (tokens.get(i).isName())
				parameters.add(tokens.get(i).text());
			else if (tokens.get(i).is("...")) {
				variadic = true;
				if (!tokens.get(i - 1).isName())
					parameters.add("__VA_ARGS__");
			}
		return Optional.of(new MacroDefinition(name, parameters, variadic, tokens.subList(Math.min(i + 1, tokens.size()), tokens.size())));
	}

	int arity() {
		return parameters == null ? -1 : parameters.size();
	}

	/** The parameters, from 0, that the replacement does not name. */
	List<Integer> dropped() {
		var used = body.stream().map(Token::text).collect(Collectors.toSet());
		return IntStream.range(0, Math.max(0, arity())).filter(parameter -> !used.contains(parameters.get(parameter))).boxed().toList();
	}

	/** The replacement with single blanks where blanks stand, and without the backslashes of continued lines. */
	String bodyText() {
		var text = new StringBuilder();
		for (var i = 0; i < body.size(); i++) {
			if (i > 0 && body.get(i - 1).end() < body.get(i).start())
				text.append(' ');
			text.append(body.get(i).text());
		}
		return text.toString();
	}

	/** Whether no bracket closes that did not open, so that the body can stand between braces. */
	boolean canStandAlone() {
		return new Balance(body).unopened() == 0;
	}

	/** Whether brackets are left open: the macro is the start of something, or a fragment cuts it off. */
	boolean isCutOff() {
		return !new Balance(body).suffix(Scope.INITIALISER).isEmpty();
	}

	/** Appends the macro as a function that runs the body. */
	void append(ParseUnit.Builder unit, char[] source) {
		var parameterList = parameters == null ? "" : "int " + String.join(", int ", parameters);
		unit.synthetic("void " + name.text() + "(" + (arity() > 0 ? parameterList : "") + ") {");
		Token before = null;
		for (var token : body) {
			var pasted = token.is("##") || before != null && before.is("##");
			if (before != null && !pasted && before.end() < token.start())
				unit.synthetic(" ");
			if (!token.is("#") && !token.is("##"))
				unit.source(source, token.start(), token.end());
			before = token;
		}
		unit.synthetic(new Balance(body).suffix(Scope.BODY) + ";}\n");
	}
}

package dev.seriatim.series.code;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The partners of the brackets among tokens, and what each pair of braces holds. */
final class Brackets {

	/** What stands between braces, or outside all of them. */
	enum Scope {
		FILE, BODY, MEMBERS, CONSTANTS, INITIALISER
	}

	static final int NONE = -1;

	private static final Set<String> AGGREGATES = Set.of("struct", "union");

	private final List<Token> tokens;
	private final int[] partners;
	private final Scope[] scopes;

	Brackets(List<Token> tokens) {
		this.tokens = tokens;
		partners = new int[tokens.size()];
		scopes = new Scope[tokens.size()];
		Arrays.fill(partners, NONE);
		match();
		assign();
	}

	/** The index of the closing bracket of an opening one and the reverse, or NONE. */
	int partner(int index) {
		return partners[index];
	}

	/** What stands between the braces that open here. */
	Scope scopeInside(int brace) {
		return inside(brace, scopes[brace]);
	}

	/** The innermost braces around a token. */
	Scope scope(int index) {
		return scopes[index];
	}

	static boolean opens(Token token) {
		return token.is("(") || token.is("[") || token.is("{");
	}

	static boolean closes(Token token) {
		return token.is(")") || token.is("]") || token.is("}");
	}

	static char closing(Token opening) {
		return switch (opening.text().charAt(0)) {
		case '(' -> ')';
		case '[' -> ']';
		default -> '}';
		};
	}

	private void match() {
		var open = new ArrayDeque<Integer>();
		for (var i = 0; i < tokens.size(); i++) {
			var token = tokens.get(i);
			if (token.directive())
				continue;
			if (opens(token))
				open.push(i);
			else if (closes(token) && !open.isEmpty() && token.text().charAt(0) == closing(tokens.get(open.peek()))) {
				partners[i] = open.pop();
				partners[partners[i]] = i;
			}
		}
	}

	private void assign() {
		var stack = new ArrayDeque<Scope>();
		for (var i = 0; i < tokens.size(); i++) {
			if (tokens.get(i).is("}") && partners[i] != NONE)
				stack.pop();
			scopes[i] = stack.isEmpty() ? Scope.FILE : stack.peek();
			if (tokens.get(i).is("{") && partners[i] != NONE)
				stack.push(inside(i, scopes[i]));
		}
	}

	private Scope inside(int brace, Scope around) {
		var before = brace == 0 ? null : tokens.get(brace - 1);
		if (before == null)
			return Scope.BODY;
		if (around == Scope.INITIALISER && !before.is("(") || before.is("=") || before.is(","))
			return Scope.INITIALISER;
		if (before.is("(") || before.is(";") || before.is("}") || before.is("{"))
			return Scope.BODY;
		if (before.is(")"))
			return isCompoundLiteral(partners[brace - 1]) ? Scope.INITIALISER : attributed(brace).orElse(Scope.BODY);
		return attributed(brace).orElse(Scope.BODY);
	}

	/** {@code = (struct x){…}} and neither {@code if (x) {…}} nor {@code f(struct x) {…}}. */
	private boolean isCompoundLiteral(int parenthesis) {
		if (parenthesis < 1 || !AGGREGATES.contains(tokens.get(parenthesis + 1).text()))
			return false;
		var before = tokens.get(parenthesis - 1);
		return before.isName("return") || before.kind() == Token.Kind.PUNCTUATION && !before.is(")");
	}

	/** The scope of {@code struct tag {}, {@code enum {} and the like, where attributes may stand before the brace. */
	private Optional<Scope> attributed(int brace) {
		for (var i = brace - 1; i >= Math.max(0, brace - 12); i--) {
			var token = tokens.get(i);
			if (token.is(")") && partners[i] != NONE)
				i = partners[i];
			else if (token.isName("enum"))
				return Optional.of(Scope.CONSTANTS);
			else if (token.isName() && AGGREGATES.contains(token.text()))
				return Optional.of(isFunctionHead(i, brace) ? Scope.BODY : Scope.MEMBERS);
			else if (!token.isName() || token.isName("else") || token.isName("do"))
				return Optional.empty();
		}
		return Optional.empty();
	}

	/** {@code struct x name(…) {}. */
	private boolean isFunctionHead(int keyword, int brace) {
		return tokens.get(brace - 1).is(")") && keyword + 3 < brace && tokens.get(keyword + 2).isName() && !tokens.get(keyword + 2).text().startsWith("__");
	}
}

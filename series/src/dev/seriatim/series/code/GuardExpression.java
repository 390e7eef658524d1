package dev.seriatim.series.code;

import java.util.List;
import java.util.Set;

/** Evaluates the expression of an {@code #if} where only the guards of the APIs, on or off, are known. */
final class GuardExpression {

	/** include/linux/kconfig.h: true for =y; a guard that is on counts as built in. */
	private static final Set<String> CONFIGURATION_TESTS = Set.of("defined", "IS_ENABLED", "IS_BUILTIN", "IS_REACHABLE");

	private final List<Token> tokens;
	private final Set<String> guards;
	private final boolean on;
	private int position;

	private GuardExpression(List<Token> tokens, Set<String> guards, boolean on) {
		this.tokens = tokens;
		this.guards = guards;
		this.on = on;
	}

	static Truth evaluate(List<Token> tokens, Set<String> guards, boolean on) {
		var expression = new GuardExpression(tokens, guards, on);
		var truth = expression.alternatives();
		return expression.position == tokens.size() ? truth : Truth.UNKNOWN;
	}

	/** The value of a symbol in {@code #ifdef}. */
	static Truth defined(String symbol, Set<String> guards, boolean on) {
		return guards.contains(symbol) ? Truth.of(on) : Truth.UNKNOWN;
	}

	private Truth alternatives() {
		var truth = conjunction();
		while (accept("||"))
			truth = truth.or(conjunction());
		return truth;
	}

	private Truth conjunction() {
		var truth = operand();
		while (accept("&&"))
			truth = truth.and(operand());
		return truth;
	}

	/** A unary expression, or an arithmetic one: of that nothing is known. */
	private Truth operand() {
		var truth = unary();
		while (position < tokens.size() && !peek("&&") && !peek("||") && !peek(")")) {
			position++;
			unary();
			truth = Truth.UNKNOWN;
		}
		return truth;
	}

	private Truth unary() {
		if (accept("!"))
			return unary().not();
		if (accept("(")) {
			var truth = alternatives();
			accept(")");
			return truth;
		}
		if (position == tokens.size())
			return Truth.UNKNOWN;
		var token = tokens.get(position++);
		if (token.kind() == Token.Kind.NUMBER)
			return token.text().matches("\\d+[uUlL]*") ? Truth.of(!token.text().matches("0+[uUlL]*")) : Truth.UNKNOWN;
		if (!token.isName())
			return Truth.UNKNOWN;
		if (CONFIGURATION_TESTS.contains(token.text()))
			return configurationTest();
		if (peek("(")) {
			skipGroup();
			return Truth.UNKNOWN;
		}
		// An undefined name is 0 (C11 6.10.1p4) and one that is =y is 1.
		return defined(token.text(), guards, on);
	}

	private Truth configurationTest() {
		var parenthesis = accept("(");
		if (position == tokens.size())
			return Truth.UNKNOWN;
		var truth = defined(tokens.get(position++).text(), guards, on);
		if (parenthesis && !accept(")"))
			return Truth.UNKNOWN;
		return truth;
	}

	private void skipGroup() {
		var depth = 0;
		do {
			if (peek("("))
				depth++;
			if (peek(")"))
				depth--;
			position++;
		} while (depth > 0 && position < tokens.size());
	}

	private boolean peek(String punctuation) {
		return position < tokens.size() && tokens.get(position).is(punctuation);
	}

	private boolean accept(String punctuation) {
		if (!peek(punctuation))
			return false;
		position++;
		return true;
	}
}

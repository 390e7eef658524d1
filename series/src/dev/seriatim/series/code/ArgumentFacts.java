package dev.seriatim.series.code;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

/** In which arguments of calls the constants and types of the API stand: a macro that drops an argument drops them with it. */
final class ArgumentFacts {

	/** An open bracket. */
	private static final class Frame {

		/** What is called; null for other brackets, and once the branches of a directive make it unclear which argument one is. */
		String callee;
		int argument;

		Frame(String callee) {
			this.callee = callee;
		}
	}

	private final SourceText source;
	private final ApiNames names;
	private final Facts facts;
	private final Deque<Frame> open = new ArrayDeque<>();

	ArgumentFacts(SourceText source, ApiNames names, Facts facts) {
		this.source = source;
		this.names = names;
		this.facts = facts;
	}

	/** @param shown which tokens some variant shows */
	void read(Predicate<Token> shown) {
		var tokens = source.tokens().stream().filter(token -> token.directive() || shown.test(token)).toList();
		var brackets = new Brackets(tokens);
		for (var i = 0; i < tokens.size(); i++) {
			var token = tokens.get(i);
			var partner = brackets.partner(i);
			if (token.directive())
				open.forEach(frame -> frame.callee = null);
			if (partner > i)
				open.push(new Frame(i > 0 && token.is("(") && tokens.get(i - 1).isName() ? tokens.get(i - 1).text() : null));
			else if (partner != Brackets.NONE)
				open.pop();
			else if (token.is(",") && !open.isEmpty())
				open.peek().argument++;
			else if (token.isName() && names.others().contains(token.text()) && shown.test(token))
				note(token);
		}
	}

	/** With the innermost call. */
	private void note(Token token) {
		var call = open.stream().filter(frame -> frame.callee != null).findFirst();
		facts.argument(token.text(), call.map(frame -> frame.callee).orElse(null), call.map(frame -> frame.argument).orElse(0), source.lineAt(token.start()));
	}
}

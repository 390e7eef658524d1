package dev.seriatim.series.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.seriatim.series.code.Brackets.Scope;

/** What must stand before and after a piece of a body so that its brackets and statements are whole. */
final class Balance {

	/** Stands for what is cut off. */
	static final String CUT = "seriatim_cut";

	private static final Set<String> BINARY = Set.of("&&", "||", "==", "!=", "=", "?", "<", ">", "<=", ">=", "|", "^", "%", "/", ",", "->", "+=",
			"-=", "|=", "&=", "<<", ">>");

	private static final Set<String> OPERATORS = Set.of("&&", "||", "==", "!=", "=", "?", "<", ">", "<=", ">=", "|", "^", "%", "/", ",", "->", "+=",
			"-=", "|=", "&=", "<<", ">>", "+", "-", "*", "&", "!", "~", "(", "[", ".");

	private final List<Token> tokens;
	private final List<Integer> unopened = new ArrayList<>();
	private final ArrayDeque<Integer> unclosed = new ArrayDeque<>();

	Balance(List<Token> tokens) {
		this.tokens = tokens;
		for (var i = 0; i < tokens.size(); i++) {
			if (Brackets.opens(tokens.get(i)))
				unclosed.push(i);
			else if (Brackets.closes(tokens.get(i))) {
				if (unclosed.isEmpty())
					unopened.add(i);
				else
					unclosed.pop();
			}
		}
	}

	/** The closing brackets that have no partner. */
	int unopened() {
		return unopened.size();
	}

	/** Index of the first closing bracket without a partner, or -1. */
	int firstUnopened() {
		return unopened.isEmpty() ? -1 : unopened.getFirst();
	}

	/** Whether the first closing bracket without a partner is a parenthesis. */
	boolean startsWithParenthesis() {
		return !unopened.isEmpty() && tokens.get(unopened.getFirst()).is(")");
	}

	/** What opens all but the last {@code kept} of the closing brackets, and stands for the start of a cut statement or value. */
	String prefix(int kept) {
		var text = new StringBuilder();
		var branch = endsBranch() ? "if(0)" : "";
		for (var i = unopened.size() - 1 - kept; i > 0; i--)
			text.append(opening(unopened.get(i)));
		if (unopened.size() <= kept)
			return text.append(branch).append(start()).toString();
		return text.append(startsWithParenthesis() ? branch : "").append(opening(unopened.getFirst())).append(startsWithParenthesis() ? "" : branch)
				.append(start()).toString();
	}

	/** Whether the first statement is the branch of an {@code if} that is cut off: one semicolon later an {@code else} follows. */
	private boolean endsBranch() {
		var semicolons = 0;
		for (var i = 0; i < tokens.size(); i++) {
			if (tokens.get(i).isName("else"))
				return i > 0 && semicolons == 1 && tokens.get(i - 1).is(";");
			if (tokens.get(i).isName("if") || tokens.get(i).is("{") || tokens.get(i).is("}"))
				return false;
			if (tokens.get(i).is(";"))
				semicolons++;
		}
		return false;
	}

	private String opening(int index) {
		var next = index + 1 < tokens.size() ? tokens.get(index + 1) : null;
		return switch (tokens.get(index).text()) {
		case ")" -> loopStart(index);
		case "]" -> CUT + "[";
		default -> {
			if (next != null && next.isName("else"))
				yield "if(0){";
			if (next != null && next.isName("while"))
				yield "do{";
			yield next != null && next.is(";") && tokens.getFirst().is(".") ? "int " + CUT + "[]={" : "{";
		}
		};
	}

	/** The head of a call or, where semicolons stand before the parenthesis, of a {@code for}. */
	private String loopStart(int index) {
		if (index > 0 && tokens.get(index - 1).is("}"))
			return "("; // of a statement expression, ({ … })
		var from = unopened.indexOf(index) == 0 ? 0 : unopened.get(unopened.indexOf(index) - 1) + 1;
		var semicolons = tokens.subList(from, index).stream().filter(token -> token.is(";")).count();
		var braces = tokens.subList(from, index).stream().anyMatch(token -> token.is("{") || token.is("}"));
		if (semicolons == 0 || braces || semicolons > 2)
			return CUT + "(";
		return semicolons == 1 ? "for(;" : "for(";
	}

	private String start() {
		if (tokens.isEmpty())
			return "";
		var first = tokens.getFirst();
		if (first.isName("else"))
			return "if(0);";
		if (first.is(":"))
			return "0?0";
		return first.kind() == Token.Kind.PUNCTUATION && BINARY.contains(first.text()) ? CUT + " " : "";
	}

	/** What closes the open brackets and ends the last statement, member or value. */
	String suffix(Scope outermost) {
		var text = new StringBuilder();
		var last = tokens.isEmpty() ? null : tokens.getLast();
		var scope = scopes(outermost);
		if (last != null && scope.peek() != Scope.FILE && last.kind() == Token.Kind.PUNCTUATION && OPERATORS.contains(last.text())
				&& !(last.is(",") && scope.peek() != Scope.BODY && !unclosed.isEmpty() && tokens.get(unclosed.peek()).is("{")))
			text.append(scope.peek() == Scope.MEMBERS ? "int " + CUT : CUT);
		else if (last != null && scope.peek() == Scope.FILE && !unclosed.isEmpty() && (last.is(",") || last.is("(")))
			text.append("int ").append(CUT);
		else if (last != null && scope.peek() == Scope.FILE && unclosed.isEmpty() && (last.isName() || last.is("*")))
			text.append(" ").append(CUT);
		if (last != null && last.isName("do"))
			text.append("{}while(0);");
		for (int open : unclosed) {
			if (tokens.get(open).is("{")) {
				text.append(end(scope.pop(), text.isEmpty() ? last : null)).append("}");
				if (open > 0 && tokens.get(open - 1).isName("do"))
					text.append("while(0)");
			} else
				text.append(Brackets.closing(tokens.get(open)));
		}
		return text.append(end(scope.pop(), text.isEmpty() ? last : null)).toString();
	}

	/** The scopes of the open braces, the innermost first, and the one around them all. */
	private ArrayDeque<Scope> scopes(Scope outermost) {
		var closed = new ArrayList<>(tokens);
		var scopes = new ArrayDeque<Scope>();
		scopes.push(outermost);
		for (int open : unclosed)
			closed.add(new Token(Token.Kind.PUNCTUATION, Integer.MAX_VALUE, Integer.MAX_VALUE, String.valueOf(Brackets.closing(tokens.get(open))), false));
		var brackets = new Brackets(closed);
		unclosed.descendingIterator().forEachRemaining(open -> {
			if (tokens.get(open).is("{"))
				scopes.push(brackets.scopeInside(open));
		});
		return scopes;
	}

	private static String end(Scope scope, Token last) {
		if (scope == Scope.INITIALISER || scope == Scope.CONSTANTS)
			return "";
		return last != null && (last.is(";") || last.is("}") || last.is("{")) ? "" : ";";
	}
}

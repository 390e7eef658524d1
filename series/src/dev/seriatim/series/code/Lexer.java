package dev.seriatim.series.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Splits C text into tokens and finds its comments. Never fails: what is not closed ends with the line (literals) or the text
 * (comments).
 */
final class Lexer {

	/** Directives whose rest of the line is no C: a path, or free text that may hold an apostrophe. */
	private static final Set<String> OPAQUE = Set.of("include", "include_next", "error", "warning", "pragma", "ident", "line");

	/** Second chars of punctuators of two chars, by the first. */
	private static final Map<Character, String> PAIRS = Map.ofEntries(Map.entry('-', ">-="), Map.entry('=', "="), Map.entry('!', "="),
			Map.entry('<', "=<"), Map.entry('>', "=>"), Map.entry('&', "&="), Map.entry('|', "|="), Map.entry('#', "#"), Map.entry('+', "+="),
			Map.entry('*', "="), Map.entry('/', "="), Map.entry('%', "="), Map.entry('^', "="));

	/** @param comments start and end offsets, in order */
	record Result(List<Token> tokens, List<int[]> comments) {
	}

	private final String text;
	private final List<Token> tokens = new ArrayList<>();
	private final List<int[]> comments = new ArrayList<>();
	private int position;
	private boolean atLineStart = true;
	private boolean inDirective;

	private Lexer(String text) {
		this.text = text;
	}

	static Result scan(String text) {
		var lexer = new Lexer(text);
		lexer.run();
		return new Result(lexer.tokens, lexer.comments);
	}

	private void run() {
		while (position < text.length()) {
			var c = text.charAt(position);
			if (c == '\n') {
				atLineStart = true;
				inDirective = false;
				position++;
			} else if (c == '\\' && followsLineEnd(position + 1)) {
				position = text.charAt(position + 1) == '\r' ? position + 3 : position + 2;
			} else if (c <= ' ') {
				position++;
			} else if (c == '/' && (at(position + 1) == '*' || at(position + 1) == '/')) {
				comment();
			} else {
				token(c);
				atLineStart = false;
			}
		}
	}

	private void token(char c) {
		if (c == '#' && atLineStart) {
			inDirective = true;
			add(Token.Kind.PUNCTUATION, position + 1);
		} else if (isNameStart(c)) {
			var end = position + 1;
			while (isNamePart(at(end)))
				end++;
			add(Token.Kind.NAME, end);
			if (inDirective && tokens.size() > 1 && OPAQUE.contains(tokens.getLast().text()) && tokens.get(tokens.size() - 2).is("#"))
				skipLine();
		} else if (Character.isDigit(c)) {
			var end = position + 1;
			while (isNamePart(at(end)) || at(end) == '.')
				end++;
			add(Token.Kind.NUMBER, end);
		} else if (c == '"' || c == '\'')
			literal(c);
		else
			punctuator(c);
	}

	private void punctuator(char c) {
		if (c == '.' && at(position + 1) == '.' && at(position + 2) == '.')
			add(Token.Kind.PUNCTUATION, position + 3);
		else
			add(Token.Kind.PUNCTUATION, PAIRS.getOrDefault(c, "").indexOf(at(position + 1)) >= 0 ? position + 2 : position + 1);
	}

	private void literal(char quote) {
		var end = position + 1;
		while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n')
			end += text.charAt(end) == '\\' ? 2 : 1;
		end = Math.min(end, text.length());
		if (at(end) == quote)
			end++;
		add(quote == '"' ? Token.Kind.STRING : Token.Kind.CHARACTER, end);
	}

	private void comment() {
		var start = position;
		if (at(position + 1) == '/')
			skipLine();
		else {
			position += 2;
			while (position < text.length() && !(text.charAt(position) == '*' && at(position + 1) == '/'))
				position++;
			position = Math.min(position + 2, text.length());
		}
		comments.add(new int[] { start, position });
	}

	private void skipLine() {
		while (position < text.length() && text.charAt(position) != '\n')
			position += text.charAt(position) == '\\' && followsLineEnd(position + 1) ? 2 : 1;
		position = Math.min(position, text.length());
	}

	private boolean followsLineEnd(int offset) {
		return at(offset) == '\n' || at(offset) == '\r' && at(offset + 1) == '\n';
	}

	private void add(Token.Kind kind, int end) {
		tokens.add(new Token(kind, position, end, text.substring(position, end), inDirective));
		position = end;
	}

	private char at(int offset) {
		return offset < text.length() ? text.charAt(offset) : '\0';
	}

	static boolean isNameStart(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
	}

	static boolean isNamePart(char c) {
		return isNameStart(c) || c >= '0' && c <= '9';
	}
}

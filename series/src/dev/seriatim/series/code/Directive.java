package dev.seriatim.series.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One preprocessor line with its continuation lines.
 *
 * @param name      the word after {@code #}, empty for a null directive
 * @param nameStart offset of the name
 * @param arguments the tokens after the name
 * @param start     offset of the line's first char
 * @param end       offset after its line end
 */
record Directive(String name, int nameStart, List<Token> arguments, int start, int end) {

	private static final Pattern INCLUDED = Pattern.compile("\\s*(<[^>\n]+>|\"[^\"\n]+\")");

	static List<Directive> of(SourceText source) {
		var directives = new ArrayList<Directive>();
		var tokens = source.tokens();
		for (var i = 0; i < tokens.size(); i++) {
			var token = tokens.get(i);
			if (!token.directive() || !token.is("#") || i > 0 && tokens.get(i - 1).directive() && !lineEndBetween(source, tokens.get(i - 1), token))
				continue;
			var end = endOfLine(source.text(), token.start());
			var next = i + 1;
			while (next < tokens.size() && tokens.get(next).start() < end)
				next++;
			var named = next > i + 1 && tokens.get(i + 1).isName();
			directives.add(new Directive(named ? tokens.get(i + 1).text() : "", token.end() + (named ? tokens.get(i + 1).start() - token.end() : 0),
					List.copyOf(tokens.subList(Math.min(i + (named ? 2 : 1), next), next)),
					source.lineStart(token.start()), end));
			i = next - 1;
		}
		return directives;
	}

	boolean opens() {
		return name.equals("if") || name.equals("ifdef") || name.equals("ifndef");
	}

	boolean isConditional() {
		return opens() || continues() || name.equals("endif");
	}

	boolean continues() {
		return name.startsWith("el");
	}

	/** What an {@code #include} names, with its brackets or quotation marks; empty where a macro names it. */
	Optional<String> included(SourceText source) {
		var header = INCLUDED.matcher(source.text().substring(nameStart + name.length(), end));
		return header.lookingAt() ? Optional.of(header.group(1)) : Optional.empty();
	}

	private static boolean lineEndBetween(SourceText source, Token before, Token after) {
		return source.text().substring(before.end(), after.start()).replaceAll("\\\\\r?\n", "").contains("\n");
	}

	private static int endOfLine(String text, int offset) {
		var end = text.indexOf('\n', offset);
		while (end > 0 && (text.charAt(end - 1) == '\\' || end > 1 && text.charAt(end - 1) == '\r' && text.charAt(end - 2) == '\\'))
			end = text.indexOf('\n', end + 1);
		return end < 0 ? text.length() : end + 1;
	}
}

package dev.seriatim.series.code;

import java.util.Arrays;
import java.util.List;

/** What a variant shows that earlier variants do not: the declarations at file scope with a char that none of them has. */
final class NewDeclarations {

	private NewDeclarations() {
	}

	/** The variant with everything else blanked. */
	static char[] of(char[] variant, List<char[]> earlier) {
		if (earlier.isEmpty())
			return variant;
		var text = variant.clone();
		var tokens = Lexer.scan(new String(variant)).tokens();
		var brackets = new Brackets(tokens);
		var start = 0;
		for (var i = 0; i < tokens.size(); i++) {
			if (Brackets.opens(tokens.get(i)) && brackets.partner(i) > i)
				i = brackets.partner(i);
			var last = i == tokens.size() - 1;
			if (last || endsDeclaration(tokens, i, variant)) {
				var end = last ? variant.length : tokens.get(i).end();
				if (shownBefore(variant, earlier, start, end))
					SourceText.blank(text, start, end);
				start = end;
			}
		}
		return text;
	}

	private static boolean endsDeclaration(List<Token> tokens, int i, char[] text) {
		var next = tokens.get(i + 1);
		var ends = tokens.get(i).is(";") || tokens.get(i).is("}");
		return ends && (next.start() == 0 || text[next.start() - 1] == '\n') && !next.is("}");
	}

	private static boolean shownBefore(char[] variant, List<char[]> earlier, int start, int end) {
		for (var text : earlier)
			if (Arrays.equals(text, start, end, variant, start, end))
				return true;
		return false;
	}
}

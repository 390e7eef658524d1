package dev.seriatim.review.mutation;

import java.util.regex.Pattern;

/** Finds declarations in kernel code as they are written there, each with its last line break. Knows no more of C than kernel style gives away. */
final class CodeText {

	private final String text;
	private final int from;
	private final int to;

	CodeText(String text) {
		this(text, 0, text.length());
	}

	private CodeText(String text, int from, int to) {
		this.text = text;
		this.from = from;
		this.to = to;
	}

	/** The part before a line. */
	CodeText before(String line) {
		return new CodeText(text, from, text.indexOf(line, from));
	}

	/** The part from a line on. */
	CodeText after(String line) {
		return new CodeText(text, text.indexOf(line, from), to);
	}

	/** A member of an ops struct. */
	String callback(String name) {
		return find("(?m)^\\t\\w[^;{}\\n]*\\(\\*" + name + "\\)[^;]*;\\n");
	}

	/** A field of a struct. */
	String field(String struct, String name) {
		return after("struct " + struct + " {").before("};").find("(?m)^\\t[^;\\n(]*\\b" + name + "(?:\\[\\w+\\])?\\s*(?::\\s*\\d+)?;\\n");
	}

	String macro(String name) {
		return find("(?m)^#define\\s+" + name + "\\b(?:[^\\n]*\\\\\\n)*[^\\n]*\\n");
	}

	String prototype(String name) {
		return declaration(name, ';');
	}

	/** A function with its body. */
	String function(String name) {
		return declaration(name, '{');
	}

	private String declaration(String name, char follows) {
		var head = Pattern.compile("\\b" + name + "\\s*\\(").matcher(text).region(from, to);
		while (head.find()) {
			var begin = begin(head.start());
			var end = closing(head.end() - 1, '(', ')') + 1;
			while (Character.isWhitespace(text.charAt(end)))
				end++;
			if (Character.isLetter(text.charAt(begin)) && text.charAt(end) == follows) {
				if (follows == '{')
					end = closing(end, '{', '}');
				return text.substring(begin, text.indexOf('\n', end) + 1);
			}
		}
		throw new IllegalArgumentException("no declaration of " + name);
	}

	/** The first line of a declaration, some of which begin one line above the name. */
	private int begin(int name) {
		var line = text.lastIndexOf('\n', name) + 1;
		var above = text.lastIndexOf('\n', line - 2) + 1;
		var before = text.substring(above, Math.max(above, line - 1));
		return before.matches("(?:static|struct|unsigned|bool|int|void)\\b[^;{}()]*") && !Character.isWhitespace(text.charAt(line)) ? above : line;
	}

	private int closing(int open, char up, char down) {
		var depth = 0;
		for (var at = open; at < text.length(); at++) {
			if (text.charAt(at) == up)
				depth++;
			if (text.charAt(at) == down && --depth == 0)
				return at;
		}
		throw new IllegalArgumentException("not closed");
	}

	@Override
	public String toString() {
		return text.substring(from, to);
	}

	private String find(String regex) {
		var found = Pattern.compile(regex).matcher(text).region(from, to);
		if (!found.find())
			throw new IllegalArgumentException("nothing like " + regex);
		return found.group();
	}
}

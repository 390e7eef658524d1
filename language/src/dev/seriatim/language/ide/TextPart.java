package dev.seriatim.language.ide;

import java.util.function.IntConsumer;

/** What a place of a text belongs to, as far as it matters while it is typed. */
enum TextPart {

	CODE, QUOTED, LINE_COMMENT, COMMENT;

	/** What is typed there becomes part of it; looks at all that stands before. */
	static TextPart at(String text, int offset) {
		return at(text, offset, index -> {
		});
	}

	/** @param code takes the offset of each char before that is neither in quotes nor in a comment */
	static TextPart at(String text, int offset, IntConsumer code) {
		var part = CODE;
		for (var index = 0; index < offset; index++) {
			var start = index;
			switch (part) {
			case CODE -> {
				if (text.charAt(index) == '"')
					part = QUOTED;
				else if (text.startsWith("//", index) && index + 1 < offset)
					part = LINE_COMMENT;
				else if (text.startsWith("/*", index) && ++index < offset)
					part = COMMENT;
				else
					code.accept(index);
			}
			case QUOTED -> {
				if (text.charAt(index) == '\\')
					index++;
				if (text.charAt(start) == '"' || isLineEnd(text.charAt(start)) || index < offset && isLineEnd(text.charAt(index)))
					part = CODE;
			}
			case LINE_COMMENT -> part = isLineEnd(text.charAt(index)) ? CODE : LINE_COMMENT;
			case COMMENT -> {
				if (text.startsWith("*/", index) && ++index < offset)
					part = CODE;
			}
			}
		}
		return part;
	}

	private static boolean isLineEnd(char c) {
		return c == '\n' || c == '\r';
	}
}

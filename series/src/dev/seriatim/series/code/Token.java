package dev.seriatim.series.code;

/**
 * A preprocessing token (C11 6.4) outside comments.
 *
 * @param start     offset of the first char
 * @param end       offset after the last char
 * @param directive whether it stands on a preprocessor line
 */
record Token(Kind kind, int start, int end, String text, boolean directive) {

	enum Kind {
		NAME, NUMBER, STRING, CHARACTER, PUNCTUATION
	}

	boolean is(String other) {
		return kind == Kind.PUNCTUATION && text.equals(other);
	}

	boolean isName() {
		return kind == Kind.NAME;
	}

	boolean isName(String other) {
		return kind == Kind.NAME && text.equals(other);
	}
}

package dev.seriatim.series.code;

import java.util.Arrays;
import java.util.BitSet;

/** Text that the C parser can read, made of the source's own chars and of what had to be put around them. */
final class ParseUnit {

	/** Stands for "not from the source". */
	static final int SYNTHETIC = -1;

	private final char[] text;
	private final int[] origins;
	private final BitSet rewritten = new BitSet();

	private ParseUnit(char[] text, int[] origins) {
		this.text = text;
		this.origins = origins;
	}

	/** A text in which every char stands at the same offset as in the source. */
	static ParseUnit inPlace(char[] text) {
		return new ParseUnit(text, null);
	}

	/** The text, which may be changed in place. */
	char[] text() {
		return text;
	}

	/** Puts words at an offset that the source does not have there. */
	void rewrite(int offset, String words) {
		words.getChars(0, words.length(), text, offset);
		rewritten.set(offset, offset + words.length());
	}

	/** The source's offset of a char, or SYNTHETIC. */
	int originOf(int offset) {
		if (rewritten.get(offset))
			return SYNTHETIC;
		if (origins == null)
			return offset;
		return offset < origins.length ? origins[offset] : SYNTHETIC;
	}

	/** The source's offset of a char or, where that is not from the source, of the nearest one before it, else after it. */
	int nearestOriginOf(int offset) {
		for (var i = Math.min(offset, text.length - 1); i >= 0; i--)
			if (originOf(i) != SYNTHETIC)
				return originOf(i);
		for (var i = offset; i < text.length; i++)
			if (originOf(i) != SYNTHETIC)
				return originOf(i);
		return 0;
	}

	static final class Builder {

		private final StringBuilder text = new StringBuilder();
		private int[] origins = new int[256];

		Builder synthetic(String part) {
			ensure(part.length());
			Arrays.fill(origins, text.length(), text.length() + part.length(), SYNTHETIC);
			text.append(part);
			return this;
		}

		Builder source(char[] source, int start, int end) {
			ensure(end - start);
			for (var i = start; i < end; i++) {
				origins[text.length()] = i;
				text.append(source[i]);
			}
			return this;
		}

		boolean isEmpty() {
			return text.isEmpty();
		}

		ParseUnit build() {
			return new ParseUnit(text.toString().toCharArray(), Arrays.copyOf(origins, text.length()));
		}

		private void ensure(int more) {
			if (text.length() + more > origins.length)
				origins = Arrays.copyOf(origins, Math.max(origins.length * 2, text.length() + more));
		}
	}
}

package dev.seriatim.review.mutation;

import java.util.regex.Pattern;

/** A change of one file of a tree. */
sealed interface Edit {

	String path();

	/** @throws Unfit when the text does not have what the edit changes, or has it twice */
	String apply(String text);

	/** What takes it back. */
	Edit inverse();

	/** A text that stands exactly once in the file gives way to another. */
	record Replace(String path, String before, String after) implements Edit {

		@Override
		public String apply(String text) {
			var at = text.indexOf(before);
			if (at < 0 || text.indexOf(before, at + 1) >= 0)
				throw new Unfit(path + " has " + (at < 0 ? "no " : "several ") + before);
			return text.substring(0, at) + after + text.substring(at + before.length());
		}

		@Override
		public Edit inverse() {
			return new Replace(path, after, before);
		}
	}

	/** A word, as a regular expression, gives way to another wherever it stands in the file. */
	record Words(String path, String before, String after) implements Edit {

		@Override
		public String apply(String text) {
			var word = Pattern.compile("\\b" + before + "\\b").matcher(text);
			if (!word.find())
				throw new Unfit(path + " has no " + before);
			return word.replaceAll(after);
		}

		@Override
		public Edit inverse() {
			throw new UnsupportedOperationException();
		}
	}

	/** Text that stands once in the body of a function gives way to another. */
	record InFunction(String path, String function, String before, String after) implements Edit {

		@Override
		public String apply(String text) {
			var body = new CodeText(text).function(function);
			return new Replace(path, body, new Replace(path, before, after).apply(body)).apply(text);
		}

		@Override
		public Edit inverse() {
			return new InFunction(path, function, after, before);
		}
	}

	static Edit in(String path, String function, String before, String after) {
		return new InFunction(path, function, before, after);
	}

	static Edit replace(String path, String before, String after) {
		return new Replace(path, before, after);
	}

	static Edit words(String path, String before, String after) {
		return new Words(path, before, after);
	}

	/** The order of some patches does not make sense as text. */
	@SuppressWarnings("serial")
	final class Unfit extends RuntimeException {

		Unfit(String message) {
			super(message);
		}
	}
}

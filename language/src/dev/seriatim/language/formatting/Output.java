package dev.seriatim.language.formatting;

/** Takes the white space that a text is to have, and passes on what is new of it. */
final class Output {

	/** Takes a replacement; they come in the order of the text. */
	interface Changes {
		void replace(int offset, int length, String replacement);
	}

	private final String text;
	private final String tab;
	private final String lineEnd;
	private final Changes changes;

	Output(String text, String tab, Changes changes) {
		this.text = text;
		this.tab = tab;
		this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
		this.changes = changes;
	}

	/** The end of some lines, and the indentation of the next one. */
	String lines(int count, int indentation) {
		return lineEnd.repeat(count) + tab.repeat(indentation);
	}

	/** Changes as little as possible, so that what is selected or marked beside it stays. */
	void put(int from, int to, String wanted) {
		var start = from;
		while (start < to && start - from < wanted.length() && text.charAt(start) == wanted.charAt(start - from))
			start++;
		var same = 0;
		while (to - same > start && wanted.length() - same > start - from && text.charAt(to - same - 1) == wanted.charAt(wanted.length() - same - 1))
			same++;
		var replacement = wanted.substring(start - from, wanted.length() - same);
		if (start < to - same || !replacement.isEmpty())
			changes.replace(start, to - same - start, replacement);
	}
}

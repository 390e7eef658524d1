package dev.seriatim.series.prefix;

/** A known line. All prefixes that have the line share one object. */
final class Line implements Piece {

	/** Fewer letters and digits than this are found all over C files: "return 0;", "goto out;". */
	private static final int TELLING = 8;

	private final String text;
	private final boolean ended;
	private String heading = "";

	/**
	 * @param text  one char for each byte, without line feed
	 * @param ended whether a line feed follows, which only the last line of a file can lack
	 */
	Line(String text, boolean ended) {
		this.text = text;
		this.ended = ended;
	}

	String text() {
		return text;
	}

	boolean isEnded() {
		return ended;
	}

	/** Whether both are the same bytes. */
	boolean matches(Line other) {
		return ended == other.ended && text.equals(other.text);
	}

	/** Whether the line tells one place of a file from another. */
	boolean isTelling() {
		return text.chars().filter(Character::isLetterOrDigit).limit(TELLING).count() == TELLING;
	}

	/** What the first hunk that begins here said after its second @@. */
	String heading() {
		return heading;
	}

	/** This line, or another one that differs in the heading and is not shared with earlier prefixes. */
	Line withHeading(String wanted) {
		if (heading.isEmpty() || heading.equals(wanted)) {
			giveHeading(wanted);
			return this;
		}
		var line = new Line(text, ended);
		line.giveHeading(wanted);
		return line;
	}

	void giveHeading(String given) {
		if (heading.isEmpty()) {
			heading = given;
		}
	}
}

package dev.seriatim.series.prefix;

/** A change cannot be made. Never leaves this package: it becomes a conflict. */
final class DoesNotApply extends Exception {

	private static final long serialVersionUID = 1L;

	private final int line;

	/** @param line of the old side of the hunk's header, 0 when the whole file is concerned */
	DoesNotApply(int line, String reason) {
		super(reason, null, false, false);
		this.line = line;
	}

	int line() {
		return line;
	}
}

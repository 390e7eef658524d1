package dev.seriatim.series.prefix;

import dev.seriatim.model.review.Mismatch;

/** A change cannot be made. Never leaves this package: it becomes a conflict. */
final class DoesNotApply extends Exception {

	private static final long serialVersionUID = 1L;

	private final int line;
	private final transient Mismatch mismatch;

	/** @param line of the old side of the hunk's header, 0 when the whole file is concerned */
	DoesNotApply(int line, String reason) {
		this(line, reason, null);
	}

	/** @param mismatch null where no lines tell why */
	DoesNotApply(int line, String reason, Mismatch mismatch) {
		super(reason, null, false, false);
		this.line = line;
		this.mismatch = mismatch;
	}

	int line() {
		return line;
	}

	/** May be null. */
	Mismatch mismatch() {
		return mismatch;
	}
}

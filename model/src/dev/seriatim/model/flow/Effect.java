package dev.seriatim.model.flow;

/** What a step does to a range that is open from one callback to the other of a pair. */
public enum Effect {
	NONE, OPENS,
	/** The call opens the range only when its result is zero, as a function does that can fail. */
	OPENS_UNLESS_RESULT,
	/** The call opens the range only when its result is not zero. */
	OPENS_IF_RESULT, CLOSES,
	/** A test whether there is somebody to tell of the end: where there is nobody, nothing stays open. */
	CLOSES_IF_FALSE,
	/** It cannot be told. */
	UNKNOWN;

	public boolean isOpening() {
		return this == OPENS || this == OPENS_UNLESS_RESULT || this == OPENS_IF_RESULT;
	}

	public boolean isClosing() {
		return this == CLOSES || this == CLOSES_IF_FALSE;
	}
}

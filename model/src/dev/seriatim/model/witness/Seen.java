package dev.seriatim.model.witness;

/** Where the two prefixes part for a witness, which builds at the first. */
public enum Seen {
	/** The compiler refuses it at the second. */
	COMPILING,
	/** It compiles at both, and modpost, which looks for what modules may use, refuses it at the second. */
	LINKING,
	/** It builds at both, and other things happen when it runs. */
	RUNNING
}

package dev.seriatim.model.witness;

/** No module shows what a finding tells. The message says why, in words that can follow a colon. */
public final class NoWitness extends Exception {

	private static final long serialVersionUID = 1L;

	NoWitness(String reason) {
		super(reason);
	}
}

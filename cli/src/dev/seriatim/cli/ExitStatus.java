package dev.seriatim.cli;

/** The exit status, as that of diff. */
final class ExitStatus {

	/** Nothing at or above the threshold. */
	static final int CLEAN = 0;
	static final int FINDINGS = 1;
	/** The work could not be done, or not all of it. */
	static final int TROUBLE = 2;

	private ExitStatus() {
	}
}

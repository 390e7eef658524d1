package dev.seriatim.ui.review;

/** A finding as a marker on the line of the mail or patch that it is about; message, severity and line are those of every problem marker. */
public final class FindingMarker {

	public static final String TYPE = "dev.seriatim.ui.finding";

	/** Id of the rule, for example {@code OPS_MEMBER_REMOVED}. */
	public static final String RULE = "rule";
	/** What the finding is about; empty for nothing that has a name. */
	public static final String ELEMENT = "element";
	/** The number of the patch that did it, 0 for the whole series. */
	public static final String PATCH = "patch";
	/** Names of the consumers hit, separated by a comma and a blank; empty for none. */
	public static final String CONSUMERS = "consumers";
	/** What becomes of it in words, for example {@code repaired by 7}; empty for what is no break. */
	public static final String LIFETIME = "lifetime";
	/** What else goes with the same cause, one line each; empty for nothing. */
	public static final String FOLDED = "folded";
	/** What stands where a hunk does not fit, a diff of several lines below its legend; empty for other findings. */
	public static final String MISMATCH = "mismatch";
	/**
	 * Which of the lines that begin in the marker's line is meant, a number from 0, which is also what is meant without it. Only base64 puts
	 * several lines into one.
	 */
	public static final String LINE_INDEX = "lineIndex";
	/** The finding's fingerprint, which survives a reroll and moved lines. */
	public static final String FINGERPRINT = "fingerprint";
	/** Full path in the workspace of the {@code .seriatim} file whose review found it. */
	public static final String PLAN = "plan";

	private FindingMarker() {
	}
}

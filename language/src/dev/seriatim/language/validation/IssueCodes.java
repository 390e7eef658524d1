package dev.seriatim.language.validation;

/** What can be wrong with a text; see {@link dev.seriatim.model.validation.ModelIssues} for what it means. Stable, as those are. */
public final class IssueCodes {

	/** What can stand once is given again; the later text wins. */
	public static final String GIVEN_TWICE = "GIVEN_TWICE";

	/** A list refers to one thing twice. */
	public static final String LISTED_TWICE = "LISTED_TWICE";

	/** An api names no header, so that its declarations cannot be found. */
	public static final String NO_HEADER = "NO_HEADER";

	/** An imported file cannot be read and is no shipped contract. */
	public static final String IMPORT_NOT_FOUND = "IMPORT_NOT_FOUND";

	/** A character is not seen, or changes where others are seen. */
	public static final String UNSEEN_CHARACTER = "UNSEEN_CHARACTER";

	/** Bytes that are no UTF-8. */
	public static final String NOT_UTF8 = "NOT_UTF8";

	private IssueCodes() {
	}
}

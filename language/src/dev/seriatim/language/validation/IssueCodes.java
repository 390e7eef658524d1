package dev.seriatim.language.validation;

/** The kinds of problems that checks find; stable, because markers, quick fixes and documentation refer to them. */
public final class IssueCodes {

	/** Two elements of one kind and place have one name. */
	public static final String DUPLICATE_NAME = "DUPLICATE_NAME";

	/** A function or macro is listed as notify function twice. */
	public static final String NOTIFY_TWICE = "NOTIFY_TWICE";

	/** What can stand once is given again; the later text wins. */
	public static final String GIVEN_TWICE = "GIVEN_TWICE";

	/** A list refers to one thing twice. */
	public static final String LISTED_TWICE = "LISTED_TWICE";

	/** A callback is a shortcut for itself or pairs with itself. */
	public static final String REFERS_TO_ITSELF = "REFERS_TO_ITSELF";

	/** A caller must hold a lock and must not. */
	public static final String LOCK_CONTRADICTION = "LOCK_CONTRADICTION";

	/** An api names no header, so that its declarations cannot be found. */
	public static final String NO_HEADER = "NO_HEADER";

	/** An imported file cannot be read and is no shipped contract. */
	public static final String IMPORT_NOT_FOUND = "IMPORT_NOT_FOUND";

	/** A range of patches ends before it starts. */
	public static final String RANGE_REVERSED = "RANGE_REVERSED";

	/** Two stand-ins for one patch. */
	public static final String STAND_IN_TWICE = "STAND_IN_TWICE";

	/** A series is headed with a version and takes the reroll of another. */
	public static final String REROLL_OF_ANOTHER_VERSION = "REROLL_OF_ANOTHER_VERSION";

	private IssueCodes() {
	}
}

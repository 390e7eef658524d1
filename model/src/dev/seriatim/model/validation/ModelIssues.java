package dev.seriatim.model.validation;

/** What can be wrong with a contract or the statement of a series; stable, because markers, quick fixes and documentation refer to it. */
public final class ModelIssues {

	/** Two elements of one kind and place have one name. */
	public static final String DUPLICATE_NAME = "DUPLICATE_NAME";

	/** A function or macro is listed as notify function twice. */
	public static final String NOTIFY_TWICE = "NOTIFY_TWICE";

	/** A callback is a shortcut for itself or pairs with itself. */
	public static final String REFERS_TO_ITSELF = "REFERS_TO_ITSELF";

	/** Two callbacks are shortcuts for each other. */
	public static final String SHORTCUT_CIRCLE = "SHORTCUT_CIRCLE";

	/** A contract extends itself, directly or not. */
	public static final String EXTENDS_ITSELF = "EXTENDS_ITSELF";

	/** A callback is optional, or a hint, and required. */
	public static final String REQUIRED_AND_OPTIONAL = "REQUIRED_AND_OPTIONAL";

	/** A caller must hold a lock and must not. */
	public static final String LOCK_CONTRADICTION = "LOCK_CONTRADICTION";

	/** A lock is taken inside that the caller must hold. */
	public static final String TAKES_HELD_LOCK = "TAKES_HELD_LOCK";

	/** A notify function raises a callback instead of itself. */
	public static final String RAISED_ANYWAY = "RAISED_ANYWAY";

	/** The path of a header is absolute or leaves the tree. */
	public static final String HEADER_OUTSIDE_TREE = "HEADER_OUTSIDE_TREE";

	/** A range of patches ends before it starts. */
	public static final String RANGE_REVERSED = "RANGE_REVERSED";

	/** Two stand-ins for one patch. */
	public static final String STAND_IN_TWICE = "STAND_IN_TWICE";

	/** Two subjects for one patch. */
	public static final String SUBJECT_TWICE = "SUBJECT_TWICE";

	/** Two planned patches add one element. */
	public static final String ADDED_TWICE = "ADDED_TWICE";

	/** A site raises after a patch what it raised before. */
	public static final String SITE_UNCHANGED = "SITE_UNCHANGED";

	/** A series is headed with a version and takes the reroll of another. */
	public static final String REROLL_OF_ANOTHER_VERSION = "REROLL_OF_ANOTHER_VERSION";

	/** A promise is about users of a prefix that already has the patches promised to keep the API. */
	public static final String AUDIENCE_TOO_LATE = "AUDIENCE_TOO_LATE";

	/** Promises about the order cannot hold together. */
	public static final String ORDER_CONTRADICTION = "ORDER_CONTRADICTION";

	/** A step of a variant moves a patch beside itself, swaps it with itself, or splits it into itself. */
	public static final String SAME_PATCH = "SAME_PATCH";

	/** A single patch is squashed. */
	public static final String NOTHING_TO_SQUASH = "NOTHING_TO_SQUASH";

	/** A step of a variant is about a patch that an earlier one left out. */
	public static final String PATCH_DROPPED = "PATCH_DROPPED";

	/** A callback is split without stand-ins, and its contract names none. */
	public static final String NO_STAND_IN = "NO_STAND_IN";

	/** A rule is named that the catalogue does not have. */
	public static final String UNKNOWN_RULE = "UNKNOWN_RULE";

	/** A rule gets two severities. */
	public static final String SEVERITY_TWICE = "SEVERITY_TWICE";

	/** A suppression gives no reason. */
	public static final String EMPTY_REASON = "EMPTY_REASON";

	private ModelIssues() {
	}
}

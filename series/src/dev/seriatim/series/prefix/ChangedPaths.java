package dev.seriatim.series.prefix;

import dev.seriatim.model.series.FileChange;

/**
 * What the file of a change is called where the change is made.
 *
 * @param before null for an added file
 * @param after  null for a deleted one
 */
record ChangedPaths(String before, String after) {

	/** As the patch has them. */
	static ChangedPaths asPosted(FileChange change) {
		return new ChangedPaths(change.getOldPath(), change.getNewPath());
	}

	/** After the change, or of a file that is deleted before it. */
	String path() {
		return after != null ? after : before;
	}
}

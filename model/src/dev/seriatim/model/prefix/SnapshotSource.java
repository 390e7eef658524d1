package dev.seriatim.model.prefix;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Mismatch;
import dev.seriatim.model.review.NotChecked;
import dev.seriatim.model.review.Snapshot;

/**
 * What the judgement needs from outside: the source of a tree after any set of patches. Answers for equal prefixes are equal
 * and may share {@code SourceFile}s; an answer never changes afterwards. Not safe for use by several threads at a time.
 */
public interface SnapshotSource {

	/** The files that mention the API or that a patch touches, as they are after the prefix. */
	Snapshot snapshot(Prefix prefix, Configuration configuration);

	/**
	 * The hunks or files of the prefix's last patch that do not apply, in the order of the patch. A file that failed is
	 * frozen: later patches to it are conflicts too.
	 */
	List<Conflict> conflicts(Prefix prefix);

	/**
	 * Where the mail of the prefix's last patch shows a line.
	 *
	 * @param file    path after the patch, or before it for removed lines
	 * @param line    from 1; a line before the patch when {@code removed}, otherwise after it
	 * @param removed whether the line counts before the patch
	 * @return empty when the patch does not touch the file; otherwise the line itself or the nearest line of a hunk of the file
	 */
	Optional<MailPlace> mailPlace(Prefix prefix, String file, int line, boolean removed);

	/** Whether a tree stands behind the patches. Without one, files are fragments and absence proves nothing. */
	boolean hasTree();

	/** What the patches were applied on, in words ("v6.5 (commit 2dde18cd1d8f)", "the folder linux/"); empty without a tree. */
	Optional<String> base();

	/** Whether a C file of the tree mentions an identifier before any patch; true without a tree, which proves nothing. May read the whole tree. */
	default boolean isMentioned(String identifier) {
		return true;
	}

	/** Why what the patches are applied on need not be what they are made for, in words; empty where nothing speaks against it, and without a tree. */
	default Optional<String> baseDoubt() {
		return Optional.empty();
	}

	/** Files of the tree that could not be read. What could not be understood in others is in {@link dev.seriatim.model.usage.SourceFile#getUnchecked()}. */
	List<NotChecked> notChecked();

	/**
	 * @param line     line of the hunk header's old side, 0 when the whole file is concerned
	 * @param mismatch what stands where the hunk should, null where no lines tell why it fails; not to be changed
	 */
	record Conflict(int patch, String file, int line, String reason, Mismatch mismatch) {

		/** Without lines to show. */
		public Conflict(int patch, String file, int line, String reason) {
			this(patch, file, line, reason, null);
		}
	}

	/**
	 * @param line  line of the raw message, from 1
	 * @param index which of the lines that begin there, from 0; only base64 puts several into one
	 * @param exact false when the nearest line of the patch is named instead
	 */
	record MailPlace(int patch, String messageId, int line, int index, boolean exact) {

		/** The only line that begins there. */
		public MailPlace(int patch, String messageId, int line, boolean exact) {
			this(patch, messageId, line, 0, exact);
		}
	}
}

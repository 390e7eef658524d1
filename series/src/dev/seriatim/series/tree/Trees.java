package dev.seriatim.series.tree;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import dev.seriatim.series.mail.InputException;

/** Opens what the user names as the tree. */
public final class Trees {

	private Trees() {
	}

	/**
	 * Opens a git repository at a revision, or a plain source folder. A folder inside a work tree is a plain folder.
	 *
	 * @param base      a revision that the user asks for; only a repository has revisions
	 * @param suggested a commit that the series says it is made for; taken if the repository has it, else HEAD is
	 * @throws InputException when there is no such folder or revision
	 */
	public static Tree open(Path folder, Optional<String> base, Optional<String> suggested) throws InputException {
		return open(folder, base, BaseHints.of(suggested));
	}

	/**
	 * As {@link #open(Path, Optional, Optional)}; where the repository does not have the commit that the series names, the tags and HEAD
	 * are searched for the one that has most of the blobs which the patches start from. What was found is in the tree's
	 * {@link Tree#describe() description}, and what speaks against it in its {@link Tree#doubt() doubt}.
	 */
	public static Tree open(Path folder, Optional<String> base, BaseHints hints) throws InputException {
		if (!Files.exists(folder)) {
			throw new InputException(folder, "not found");
		}
		if (!Files.isDirectory(folder)) {
			throw new InputException(folder, "not a folder");
		}
		if (Repositories.isRepository(folder)) {
			return GitTree.open(folder, base, hints);
		}
		if (base.isPresent()) {
			throw new InputException(folder, "not a git repository, so there is no revision " + base.get());
		}
		return FolderTree.open(folder, hints);
	}
}

package dev.seriatim.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.patch.Patch;
import org.eclipse.jgit.patch.PatchApplier;
import org.eclipse.jgit.revwalk.RevWalk;

/** All prefixes of a series as JGit makes them. */
final class JGitPrefixes {

	private JGitPrefixes() {
	}

	/** The diffs of a folder of mails, in the order of the file names. */
	static List<Patch> read(Path mails) throws IOException {
		try (var files = Files.list(mails)) {
			var patches = new ArrayList<Patch>();
			for (var file : files.sorted().toList()) {
				var patch = new Patch();
				patch.parse(new ByteArrayInputStream(Files.readAllBytes(file)));
				if (!patch.getErrors().isEmpty())
					throw new IOException(file + ": " + patch.getErrors());
				patches.add(patch);
			}
			return patches;
		}
	}

	/** @return the tree of each prefix from 0, in the inserter or the repository */
	static List<ObjectId> apply(Repository repository, MemoryInserter inserter, List<Patch> patches) throws IOException {
		try (var reader = inserter.newReader(); var walk = new RevWalk(reader)) {
			var trees = new ArrayList<ObjectId>();
			trees.add(repository.resolve("base^{tree}"));
			for (var patch : patches) {
				var result = new PatchApplier(repository, walk.lookupTree(trees.getLast()), inserter).applyPatch(patch);
				if (!result.getErrors().isEmpty())
					throw new IOException("JGit cannot apply: " + result.getErrors());
				trees.add(result.getTreeId());
			}
			return trees;
		}
	}
}

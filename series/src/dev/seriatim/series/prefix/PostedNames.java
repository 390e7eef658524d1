package dev.seriatim.series.prefix;

import java.util.List;
import java.util.Map;

import dev.seriatim.model.series.ChangeKind;
import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.Patch;

/** What files are called where other patches come before than when a patch was posted: patches that rename them may come earlier, or not yet. */
final class PostedNames {

	private final Map<Integer, Patch> patches;
	private final List<Integer> posted;

	/** A file by its first name and the patch that made it under that name, 0 for the base. */
	private record Origin(String path, int patch) {
	}

	/**
	 * @param patches by number
	 * @param posted  the numbers in order
	 */
	PostedNames(Map<Integer, Patch> patches, List<Integer> posted) {
		this.patches = patches;
		this.posted = posted;
	}

	/**
	 * The name after other patches of the file that a patch has in mind.
	 *
	 * @param path   before the patch as it was posted
	 * @param before the patches that come before it here, in their order
	 */
	String here(String path, int patch, List<Integer> before) {
		Origin origin = origin(path, patch);
		String name = origin.path;
		for (int number : before) {
			for (FileChange change : patches.get(number).getFiles()) {
				if (change.getKind() == ChangeKind.RENAME && origin(change.getOldPath(), number).equals(origin)) {
					name = change.getNewPath();
				}
			}
		}
		return name;
	}

	private Origin origin(String path, int patch) {
		String name = path;
		for (int i = posted.indexOf(patch) - 1; i >= 0; i--) {
			for (FileChange change : patches.get(posted.get(i)).getFiles()) {
				if (!name.equals(change.getNewPath())) {
					continue;
				}
				if (change.getKind() == ChangeKind.ADD || change.getKind() == ChangeKind.COPY) {
					return new Origin(name, posted.get(i));
				}
				name = change.getOldPath();
			}
		}
		return new Origin(name, 0);
	}
}

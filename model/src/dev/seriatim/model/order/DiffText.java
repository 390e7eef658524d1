package dev.seriatim.model.order;

import java.util.ArrayList;
import java.util.List;

import dev.seriatim.model.series.ChangeKind;
import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.FileType;
import dev.seriatim.model.series.Patch;

/**
 * The diff of a patch as git range-diff compares it: without what another place in a file or another base changes, which are line numbers and ids.
 *
 * @param lines of all files
 * @param own   how many of them count for the length; blank ones between files do not
 */
record DiffText(List<String> lines, int own) {

	static DiffText of(Patch patch) {
		var lines = new ArrayList<String>();
		for (var file : patch.getFiles()) {
			if (!lines.isEmpty())
				lines.add("");
			lines.add(" ## " + heading(file) + " ##");
			if (file.isBinary())
				lines.add(" Binary files " + name(file.getOldPath()) + " and " + name(file.getNewPath()) + " differ");
			for (var hunk : file.getHunks()) {
				lines.add("@@" + (hunk.getHeading().isEmpty() ? "" : " " + file.path() + ": " + hunk.getHeading()));
				for (var line : hunk.getLines())
					lines.add(line.startsWith("\\") ? " " + line : line);
			}
		}
		return new DiffText(List.copyOf(lines), lines.size() - Math.max(0, patch.getFiles().size() - 1));
	}

	private static String heading(FileChange file) {
		var name = switch (file.getKind()) {
		case ADD -> file.getNewPath() + " (new)";
		case DELETE -> file.getOldPath() + " (deleted)";
		case RENAME -> file.getOldPath() + " => " + file.getNewPath();
		default -> file.getNewPath();
		};
		var isOther = file.getKind() != ChangeKind.ADD && file.getKind() != ChangeKind.DELETE && file.getOldType() != file.getNewType() && file.getOldType() != FileType.UNKNOWN
				&& file.getNewType() != FileType.UNKNOWN;
		return isOther ? name + " (" + file.getOldType() + " => " + file.getNewType() + ")" : name;
	}

	private static String name(String path) {
		return path == null ? "/dev/null" : path;
	}
}

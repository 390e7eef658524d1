package dev.seriatim.series.patch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.patch.FileHeader;
import org.eclipse.jgit.patch.Patch;

import dev.seriatim.model.series.ChangeKind;
import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.SeriesFactory;

/** Reads what stands before the hunks of a file: git's extended headers through JGit, plain unified ones as git apply does. */
final class FileHeaderReader {

	/** GNU diff writes a date after the name, since 1990 in many shapes; git separates by tab. */
	private static final Pattern DATE = Pattern
			.compile("(\\t.*| +\\d{4}-\\d\\d-\\d\\d .*| +(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} .*)$");
	/** How diff -N dates a file that is not there. */
	private static final Pattern EPOCH = Pattern.compile(".*(1970-01-01 00:00:00|1969-12-31 |Thu Jan 0?1 00:00:00 1970).*");

	private FileHeaderReader() {
	}

	/** @param lines from {@code diff --git} up to the first line that is no header */
	static Optional<FileChange> git(List<MailLine> lines) {
		var text = new StringBuilder();
		lines.forEach(line -> text.append(line.text()).append('\n'));
		byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
		var patch = new Patch();
		patch.parse(bytes, 0, bytes.length);
		if (patch.getFiles().isEmpty()) {
			return Optional.empty();
		}
		FileHeader header = patch.getFiles().get(0);
		var change = SeriesFactory.eINSTANCE.createFileChange();
		change.setKind(kind(header.getChangeType()));
		change.setOldPath(path(header.getOldPath()));
		change.setNewPath(path(header.getNewPath()));
		if (header.getOldId() != null) {
			change.setOldId(header.getOldId().name());
			change.setNewId(header.getNewId().name());
		}
		return change.path() == null ? Optional.empty() : Optional.of(change);
	}

	private static ChangeKind kind(DiffEntry.ChangeType type) {
		return switch (type) {
		case ADD -> ChangeKind.ADD;
		case DELETE -> ChangeKind.DELETE;
		case RENAME -> ChangeKind.RENAME;
		case COPY -> ChangeKind.COPY;
		case MODIFY -> ChangeKind.MODIFY;
		};
	}

	private static String path(String path) {
		return path == null || path.equals(DiffEntry.DEV_NULL) ? null : path;
	}

	/** @param oldLine the line that begins with {@code ---}, @param newLine the one that begins with {@code +++} */
	static Optional<FileChange> plain(String oldLine, String newLine) {
		String oldName = oldLine.substring(4);
		String newName = newLine.substring(4);
		String oldPath = name(oldName);
		String newPath = name(newName);
		if (oldPath != null && newPath != null) {
			// As git: diff between file.c.orig and file.c, or file.c and file.c~, means the shorter one.
			String meant = newPath.startsWith(oldPath) ? oldPath : newPath;
			oldPath = EPOCH.matcher(oldName).matches() ? null : meant;
			newPath = EPOCH.matcher(newName).matches() ? null : meant;
		}
		if (oldPath == null && newPath == null) {
			return Optional.empty();
		}
		var change = SeriesFactory.eINSTANCE.createFileChange();
		change.setOldPath(oldPath);
		change.setNewPath(newPath);
		change.setKind(oldPath == null ? ChangeKind.ADD : newPath == null ? ChangeKind.DELETE : ChangeKind.MODIFY);
		return Optional.of(change);
	}

	/** Null for /dev/null. The first directory is dropped, as patch -p1 does, unless there is none. */
	private static String name(String text) {
		String name = DATE.matcher(text).replaceFirst("").stripTrailing();
		if (name.equals(DiffEntry.DEV_NULL)) {
			return null;
		}
		int slash = name.indexOf('/');
		String path = slash < 0 ? name : name.substring(slash + 1);
		return new String(path.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
	}
}

package dev.seriatim.series.patch;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.seriatim.model.series.ChangeKind;
import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.SeriesFactory;

/** Reads the two lines before the hunks of a plain unified diff, as git apply does. */
final class PlainHeader {

	/** How a diff names the missing side of a file that comes or goes. */
	static final String NOTHING = "/dev/null";
	/** GNU diff writes a date after the name, since 1990 in many shapes; git separates by tab. */
	private static final Pattern DATE = Pattern
			.compile("(\\t.*| +\\d{4}-\\d\\d-\\d\\d .*| +(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} .*)$");
	/** How diff -N dates a file that is not there. */
	private static final Pattern EPOCH = Pattern.compile(".*(1970-01-01 00:00:00|1969-12-31 |Thu Jan 0?1 00:00:00 1970).*");

	private PlainHeader() {
	}

	/**
	 * @param oldLine the line that begins with {@code ---}
	 * @param newLine the line that begins with {@code +++}
	 * @param strip   how many folders to take off the names
	 * @return empty when neither names a file
	 */
	static Optional<FileChange> read(String oldLine, String newLine, int strip) {
		String oldName = oldLine.substring(4);
		String newName = newLine.substring(4);
		String oldPath = path(oldName, strip);
		String newPath = path(newName, strip);
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

	private static String path(String text, int strip) {
		String name = DATE.matcher(text).replaceFirst("").stripTrailing();
		return name.equals(NOTHING) ? null : text(withoutFolders(name, strip));
	}

	/** As patch -p, but the name of the file itself stays. */
	static String withoutFolders(String name, int strip) {
		String rest = name;
		for (int i = 0; i < strip; i++) {
			rest = rest.substring(rest.indexOf('/') + 1);
		}
		return rest;
	}

	/** Paths are UTF-8, whatever the mail says. */
	static String text(String bytes) {
		return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
	}
}

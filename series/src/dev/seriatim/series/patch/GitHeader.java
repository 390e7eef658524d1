package dev.seriatim.series.patch;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.seriatim.model.series.ChangeKind;
import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.FileType;
import dev.seriatim.model.series.SeriesFactory;

/**
 * Reads the extended header of a git diff line by line, as git apply does. Not with JGit, which ends in an exception when an id or
 * a mode is damaged.
 */
final class GitHeader {

	private static final String START = "diff --git ";
	private static final Pattern INDEX = Pattern.compile("([0-9a-f]{4,64})\\.\\.([0-9a-f]{4,64})(?: (\\d{6}))?");
	private final Map<String, Consumer<String>> fields = Map.ofEntries(Map.entry("old mode ", this::takeOldMode),
			Map.entry("new mode ", this::takeNewMode), Map.entry("new file mode ", this::takeNewFileMode),
			Map.entry("deleted file mode ", this::takeDeletedFileMode),
			Map.entry("rename from ", name -> takeSource(ChangeKind.RENAME, name)),
			Map.entry("rename old ", name -> takeSource(ChangeKind.RENAME, name)),
			Map.entry("copy from ", name -> takeSource(ChangeKind.COPY, name)), Map.entry("rename to ", this::takeTarget),
			Map.entry("rename new ", this::takeTarget), Map.entry("copy to ", this::takeTarget), Map.entry("index ", this::takeIds),
			Map.entry("similarity index ", GitHeader::ignore), Map.entry("dissimilarity index ", GitHeader::ignore),
			Map.entry("--- ", this::takeOldSide), Map.entry("+++ ", this::takeNewSide));
	private final FileChange change = SeriesFactory.eINSTANCE.createFileChange();
	private final int strip;
	private final String commonName;
	private String oldName;
	private String newName;

	/**
	 * @param line  the one that begins with {@code diff --git}
	 * @param strip how many folders to take off the names, 1 for those that git writes
	 */
	GitHeader(String line, int strip) {
		this.strip = strip;
		commonName = commonName(line.substring(START.length()));
		change.setKind(ChangeKind.MODIFY);
	}

	static boolean begins(String line) {
		return line.startsWith(START);
	}

	/** @return whether the line belongs to the header */
	boolean take(String line) {
		for (var field : fields.entrySet()) {
			if (line.startsWith(field.getKey())) {
				field.getValue().accept(line.substring(field.getKey().length()));
				return true;
			}
		}
		return false;
	}

	private void takeOldMode(String mode) {
		change.setOldType(type(mode));
	}

	private void takeNewMode(String mode) {
		change.setNewType(type(mode));
	}

	private void takeNewFileMode(String mode) {
		change.setKind(ChangeKind.ADD);
		takeNewMode(mode);
	}

	private void takeDeletedFileMode(String mode) {
		change.setKind(ChangeKind.DELETE);
		takeOldMode(mode);
	}

	/** The first three digits of a mode in octal; the rest are permissions. */
	private static FileType type(String mode) {
		return switch (mode.length() == 6 ? mode.substring(0, 3) : "") {
		case "100" -> FileType.FILE;
		case "120" -> FileType.LINK;
		case "160" -> FileType.SUBMODULE;
		default -> FileType.UNKNOWN;
		};
	}

	/** The names of a rename or copy stand without a prefix, and weigh more than those after --- and +++. */
	private void takeSource(ChangeKind kind, String name) {
		change.setKind(kind);
		oldName = withoutPrefix(name);
	}

	private void takeTarget(String name) {
		newName = withoutPrefix(name);
	}

	private String withoutPrefix(String name) {
		return PlainHeader.withoutFolders(QuotedPath.at(name, 0).name(), Math.max(0, strip - 1));
	}

	private void takeOldSide(String value) {
		oldName = oldName == null ? side(value) : oldName;
	}

	private void takeNewSide(String value) {
		newName = newName == null ? side(value) : newName;
	}

	/** How alike both files are: the hunks say it better. */
	private static void ignore(String value) {
		// nothing to keep
	}

	private void takeIds(String value) {
		Matcher ids = INDEX.matcher(value);
		if (ids.matches()) {
			change.setOldId(ids.group(1));
			change.setNewId(ids.group(2));
			if (ids.group(3) != null) {
				takeOldMode(ids.group(3));
				takeNewMode(ids.group(3));
			}
		}
	}

	/** Empty when the header does not say which file it means. */
	Optional<FileChange> change() {
		if (PlainHeader.NOTHING.equals(oldName) && change.getKind() == ChangeKind.MODIFY) {
			change.setKind(ChangeKind.ADD);
		} else if (PlainHeader.NOTHING.equals(newName) && change.getKind() == ChangeKind.MODIFY) {
			change.setKind(ChangeKind.DELETE);
		}
		String oldPath = path(oldName);
		String newPath = path(newName);
		change.setOldPath(change.getKind() == ChangeKind.ADD ? null : oldPath);
		change.setNewPath(change.getKind() == ChangeKind.DELETE ? null : newPath);
		boolean named = (change.getKind() == ChangeKind.ADD || oldPath != null) && (change.getKind() == ChangeKind.DELETE || newPath != null);
		boolean twoNames = change.getKind() == ChangeKind.MODIFY && named && !oldPath.equals(newPath);
		return named && !twoNames ? Optional.of(change) : Optional.empty();
	}

	private String path(String name) {
		String known = name == null ? commonName : name;
		return known == null || known.equals(PlainHeader.NOTHING) ? null : PlainHeader.text(known);
	}

	private String side(String value) {
		String name = value.startsWith("\"") ? QuotedPath.at(value, 0).name() : value.replaceFirst("\t.*", "");
		return name.equals(PlainHeader.NOTHING) ? name : PlainHeader.withoutFolders(name, strip);
	}

	/** The name that both sides of the first line have after their prefixes, or null. */
	private String commonName(String names) {
		if (names.startsWith("\"")) {
			QuotedPath first = QuotedPath.at(names, 0);
			return same(first.name(), QuotedPath.at(names, Math.min(first.end() + 1, names.length())).name());
		}
		// A name may hold blanks: the right one is where both sides are equal.
		for (int blank = names.indexOf(' '); blank >= 0; blank = names.indexOf(' ', blank + 1)) {
			String name = same(names.substring(0, blank), QuotedPath.at(names, blank + 1).name());
			if (name != null) {
				return name;
			}
		}
		return null;
	}

	private String same(String first, String second) {
		String name = PlainHeader.withoutFolders(first, strip);
		return !name.isEmpty() && name.equals(PlainHeader.withoutFolders(second, strip)) ? name : null;
	}
}

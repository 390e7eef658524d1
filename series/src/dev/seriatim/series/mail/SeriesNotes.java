package dev.seriatim.series.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.seriatim.series.patch.MailLine;

/**
 * The lines that git format-patch --base and b4 write for programs: they say something of the series, and belong to the message of
 * no commit. They stand below the sign-off, after the diffstat or at the end of the mail, in the cover letter or the first patch.
 *
 * @param baseCommit    empty without
 * @param prerequisites the patch ids of patches that have to be applied on the base before, in the order given
 * @param changeId      the name that all versions of the series share, empty without
 */
record SeriesNotes(String baseCommit, List<String> prerequisites, String changeId) {

	private static final Pattern NOTE = Pattern.compile(
			"(base-commit|prerequisite-patch-id): ([0-9a-fA-F]{7,64})|(change-id|prerequisite-change-id|prerequisite-message-id): ([!-~]{1,200})");

	SeriesNotes {
		prerequisites = List.copyOf(prerequisites);
	}

	/** Whether a line of a mail is such a note; a line of a hunk never is. */
	static boolean isNote(String line) {
		return NOTE.matcher(line.stripTrailing()).matches();
	}

	static SeriesNotes of(List<MailLine> lines) {
		String base = "";
		var prerequisites = new ArrayList<String>();
		String changeId = "";
		for (MailLine line : lines) {
			Matcher note = NOTE.matcher(line.text().stripTrailing());
			if (!note.matches()) {
				continue;
			}
			String id = note.group(1) == null ? note.group(4) : note.group(2);
			switch (note.group(1) == null ? note.group(3) : note.group(1)) {
			case "base-commit" -> base = base.isEmpty() ? id : base;
			case "prerequisite-patch-id" -> prerequisites.add(id);
			case "change-id" -> changeId = changeId.isEmpty() ? id : changeId;
			default -> {
				// Other series that this one needs, which b4 can fetch; there is nothing to compare them with here.
			}
			}
		}
		return new SeriesNotes(base, prerequisites, changeId);
	}
}

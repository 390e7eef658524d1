package dev.seriatim.series.mail;

import java.util.List;

import dev.seriatim.series.patch.Diff;
import dev.seriatim.series.patch.MailLine;

/**
 * A message read as git mailinfo reads it.
 *
 * @param prefix  of the subject
 * @param author  of the in-body From or the Mercurial header if there is one, else of the mail
 * @param message of the commit, or the whole text of a cover letter
 * @param lines   of the mail, one for each line of the message's body; empty for what is no mail
 */
record PatchMail(Mail mail, SubjectPrefix prefix, String author, CommitMessage message, List<MailLine> lines, Diff diff, SeriesNotes notes) {

	/** Whether it can be a patch of a series: it changes files, and nobody's mail is answered with it. */
	boolean isPatch() {
		return !prefix.reply() && !diff.isEmpty();
	}

	/** The same change, whatever the mails around it say. */
	boolean changesTheSameAs(PatchMail other) {
		return changes().equals(other.changes());
	}

	private List<List<Object>> changes() {
		return diff.files().stream()
				.map(file -> List.<Object>of(file.getKind(), String.valueOf(file.getOldPath()), String.valueOf(file.getNewPath()),
						file.getHunks().stream().map(hunk -> List.copyOf(hunk.getLines())).toList()))
				.toList();
	}
}

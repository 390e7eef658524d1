package dev.seriatim.series.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.seriatim.series.patch.DiffReader;
import dev.seriatim.series.patch.MailLine;

/** Takes a mail apart: in-body headers, commit message with trailers, notes (skipped), diff. */
final class PatchMailReader {

	private static final Pattern SCISSORS = Pattern.compile("\\s*-[-\\s]*(>8|8<|>%|%<)[-\\s]*((>8|8<|>%|%<|cut here)[-\\s]*)*");
	private static final Pattern IN_BODY_HEADER = Pattern.compile("(From|Subject|Date): (.*)");
	/** How Debian's patches begin, DEP-3. */
	private static final Pattern DESCRIPTION = Pattern.compile("^Description:\\s*");
	private static final Pattern MERCURIAL_HEADER = Pattern.compile("# (User|Date|Node ID|Parent|Branch|HG changeset patch)\\b ?(.*)");
	/** As hg import: what follows the first line and begins so is a header, such as the date in words. */
	private static final String MERCURIAL_COMMENT = "# ";

	private final Mail mail;
	private final List<String> message = new ArrayList<>();
	/** Those of the mail, one for each of the message. */
	private final List<MailLine> lines = new ArrayList<>();
	private String author;
	private String subject;
	private int next;

	private PatchMailReader(Mail mail) {
		this.mail = mail;
		this.author = mail.author();
		this.subject = mail.subject();
	}

	static PatchMail read(Mail mail) {
		var reader = new PatchMailReader(mail);
		reader.readInBodyHeaders();
		reader.readMessage();
		var diff = DiffReader.read(mail.lines(), reader.next, mail.raw().strip());
		var prefix = SubjectPrefix.of(reader.subject);
		var message = prefix.isCover() ? CommitMessage.withoutTrailers(reader.message) : CommitMessage.of(reader.message);
		return new PatchMail(mail, prefix, reader.author, message, message.lines().stream().map(reader.lines::get).toList(), diff, SeriesNotes.of(mail.lines()));
	}

	private void readInBodyHeaders() {
		while (next < mail.lines().size() && text().isBlank()) {
			next++;
		}
		boolean mercurial = false;
		for (; next < mail.lines().size(); next++) {
			Matcher inBody = IN_BODY_HEADER.matcher(text());
			Matcher header = MERCURIAL_HEADER.matcher(text());
			if (header.matches()) {
				mercurial = true;
				if (header.group(1).equals("User")) {
					author = MailText.line(header.group(2));
				}
			} else if (inBody.matches() && !mercurial) {
				take(inBody.group(1), MailText.header(inBody.group(2)));
			} else if (!mercurial || !text().startsWith(MERCURIAL_COMMENT)) {
				break;
			}
		}
		if (subject.isEmpty() && next < mail.lines().size() && !DiffReader.begins(mail.lines().get(next).text())) {
			// hg export and quilt have no mail around it; the first line of the message is the title. A bare diff has none.
			subject = MailText.line(DESCRIPTION.matcher(text()).replaceFirst(""));
		} else if (subject.isEmpty() && mail.raw().position() > 0) {
			// What quilt shows of a patch is the name of its file.
			subject = mail.raw().fileName();
		}
	}

	private void take(String header, String value) {
		if (header.equals("From")) {
			author = value;
		} else if (header.equals("Subject")) {
			SubjectPrefix outer = SubjectPrefix.of(subject);
			SubjectPrefix inner = SubjectPrefix.of(value);
			// The number is that of the mail, the title that of the commit.
			subject = subject.substring(0, subject.length() - outer.title().length()) + inner.title();
		}
	}

	private void readMessage() {
		boolean cover = SubjectPrefix.of(subject).isCover();
		boolean notes = false;
		for (; next < mail.lines().size(); next++) {
			String line = mail.lines().get(next).text();
			if (DiffReader.begins(line)) {
				return;
			}
			if (SCISSORS.matcher(line).matches()) {
				message.clear();
				lines.clear();
				notes = false;
				next++;
				readInBodyHeaders();
				next--;
			} else if (line.equals("-- ") || line.stripTrailing().equals("---") && !cover) {
				notes = true;
			} else if (!notes && !SeriesNotes.isNote(line)) {
				message.add(MailText.clean(text()).stripTrailing());
				lines.add(mail.lines().get(next));
			}
		}
	}

	private String text() {
		return MailText.decode(mail.lines().get(next).text(), mail.charset());
	}
}

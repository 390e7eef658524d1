package dev.seriatim.series.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

import dev.seriatim.model.series.SeriesFactory;
import dev.seriatim.model.series.Trailer;
import dev.seriatim.series.patch.DiffReader;
import dev.seriatim.series.patch.MailLine;

/** Takes a mail apart: in-body headers, commit message with trailers, notes (skipped), diff. */
final class PatchMailReader {

	private static final Pattern SCISSORS = Pattern.compile("[-\\s]*-[-\\s]*(>8|8<|>%|%<)[-\\s]*((>8|8<|>%|%<|cut here)[-\\s]*)*");
	private static final Pattern IN_BODY_HEADER = Pattern.compile("(From|Subject|Date): (.*)");
	private static final Pattern MERCURIAL_HEADER = Pattern.compile("# (User|Date|Node ID|Parent|Branch|HG changeset patch)\\b ?(.*)");
	private static final Pattern TRAILER = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):\\s+(\\S.*)");
	private static final Pattern BASE_COMMIT = Pattern.compile("base-commit: ([0-9a-fA-F]{7,64})");

	private final Mail mail;
	private final List<String> message = new ArrayList<>();
	private final List<Trailer> trailers = new ArrayList<>();
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
		var diff = DiffReader.read(mail.lines(), reader.next);
		var prefix = SubjectPrefix.of(reader.subject);
		if (!prefix.isCover()) {
			reader.takeTrailers();
		}
		String body = String.join("\n", reader.message).strip();
		return new PatchMail(mail, prefix, reader.author, body, reader.trailers, diff, reader.baseCommit());
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
				take(inBody.group(1), MailText.line(DecoderUtil.decodeEncodedWords(inBody.group(2), DecodeMonitor.SILENT)));
			} else {
				break;
			}
		}
		if (subject.isEmpty() && next < mail.lines().size() && !DiffReader.begins(mail.lines().get(next).text())) {
			// hg export has no mail around it; the first line of the message is the title. A bare diff has none.
			subject = MailText.line(text());
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
				notes = false;
				next++;
				readInBodyHeaders();
				next--;
			} else if (line.equals("-- ") || line.stripTrailing().equals("---") && !cover) {
				notes = true;
			} else if (!notes) {
				message.add(MailText.clean(text()).stripTrailing());
			}
		}
	}

	private String text() {
		return MailText.decode(mail.lines().get(next).text(), mail.charset());
	}

	/** The trailers are the last paragraph, if git would take it for that: a sign-off, or nothing but trailers. */
	private void takeTrailers() {
		while (!message.isEmpty() && message.getLast().isBlank()) {
			message.removeLast();
		}
		int start = message.size();
		while (start > 0 && !message.get(start - 1).isBlank()) {
			start--;
		}
		List<String> paragraph = message.subList(start, message.size());
		boolean signed = paragraph.stream().anyMatch(line -> line.startsWith("Signed-off-by: "));
		boolean only = start > 0 && paragraph.stream().allMatch(line -> TRAILER.matcher(line).matches());
		if (!signed && !only) {
			return;
		}
		for (String line : paragraph) {
			Matcher trailer = TRAILER.matcher(line);
			if (trailer.matches()) {
				var taken = SeriesFactory.eINSTANCE.createTrailer();
				taken.setToken(trailer.group(1));
				taken.setValue(trailer.group(2).strip());
				trailers.add(taken);
			}
		}
		paragraph.removeIf(line -> TRAILER.matcher(line).matches());
	}

	private String baseCommit() {
		for (MailLine line : mail.lines()) {
			Matcher matcher = BASE_COMMIT.matcher(line.text().stripTrailing());
			if (matcher.matches()) {
				return matcher.group(1);
			}
		}
		return "";
	}
}

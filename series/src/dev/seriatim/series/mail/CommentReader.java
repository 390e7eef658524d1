package dev.seriatim.series.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.seriatim.model.series.Comment;
import dev.seriatim.model.series.SeriesFactory;
import dev.seriatim.series.patch.DiffReader;
import dev.seriatim.series.patch.MailLine;

/**
 * Takes the comments out of a reply: what stands unquoted below quoted lines. A reply that was written on top of what it quotes, or quotes
 * nothing, is one comment without a line. Greetings, tags, signatures and patches are none.
 */
final class CommentReader {

	private static final int MOST_COMMENTS = 200;
	private static final int MOST_LINES = 20;
	private static final int LONGEST_LINE = 500;
	/** Of a line what is looked at. */
	private static final int LONGEST_READ = 2000;
	/** How many lines a mailer may have made of one. */
	private static final int MOST_WRAPPED = 3;

	private static final Pattern FILE = Pattern.compile("(?:\\+\\+\\+ |diff --git \\S+ )b/(\\S+).*");
	/** Below are signatures, footers of lists, and mails that are quoted without marks. */
	private static final Pattern END = Pattern.compile("--|_{10,}|-{2,}\\s*(?i:original message|forwarded message).*|(?i:begin forwarded message:)");

	private final PatchMail reply;
	private final int number;
	private final Answered answered;
	private final List<Comment> comments = new ArrayList<>();
	private final List<ReplyLine> quote = new ArrayList<>();
	private final List<ReplyLine> words = new ArrayList<>();
	/** What stands above the first quotation. */
	private List<ReplyLine> top = List.of();
	private String path;
	/** The place of the line in the diff that was found last. */
	private int place = -1;

	private CommentReader(PatchMail reply, int number, Answered answered) {
		this.reply = reply;
		this.number = number;
		this.answered = answered;
	}

	/** @param number of the patch that is answered, 0 for the cover letter */
	static List<Comment> read(PatchMail reply, int number, Answered answered) {
		var reader = new CommentReader(reply, number, answered);
		reader.read();
		return reader.comments;
	}

	private void read() {
		for (MailLine mailLine : reply.mail().lines()) {
			ReplyLine line = line(mailLine);
			if (line.depth() == 0 && END.matcher(line.text()).matches()) {
				break;
			}
			if (line.depth() == 0) {
				if (!line.isBlank() && words.isEmpty() && !quote.isEmpty() && isWrapped(line)) {
					quote.add(new ReplyLine(quote.getLast().depth(), line.text(), line.rawLine()));
				} else if (!line.isBlank() || !words.isEmpty()) {
					words.add(line);
				}
				continue;
			}
			if (!words.isEmpty()) {
				finish(true);
				quote.clear();
			}
			quote.add(line);
			Matcher file = FILE.matcher(line.text());
			if (file.matches() && answered.hasFile(file.group(1))) {
				path = file.group(1);
			}
		}
		finish(false);
		if (comments.isEmpty() && !top.isEmpty()) {
			add(null, List.of(), 0, top);
		}
	}

	private ReplyLine line(MailLine line) {
		String text = MailText.clean(MailText.decode(line.text(), reply.mail().charset())).stripTrailing();
		text = text.substring(0, Math.min(text.length(), LONGEST_READ));
		int depth = 0;
		int start = 0;
		while (start < text.length() && text.charAt(start) == '>') {
			depth++;
			start++;
			if (start + 1 < text.length() && text.charAt(start) == ' ' && text.charAt(start + 1) == '>') {
				start++;
			}
		}
		if (depth > 0 && start < text.length() && text.charAt(start) == ' ') {
			start++;
		}
		return new ReplyLine(depth, text.substring(start), line.rawLine());
	}

	/** Whether an unquoted line right below a quoted one is the rest of it, which a mailer took for too long. */
	private boolean isWrapped(ReplyLine line) {
		ReplyLine last = quote.getLast();
		String joined = last.text() + " " + line.text();
		return !last.isBlank() && last.rawLine() == line.rawLine() - 1 && !answered.hasLine(last.text()) && (answered.hasLine(joined) || answered.hasWords(joined));
	}

	/** @param quoted whether a quotation follows */
	private void finish(boolean quoted) {
		List<ReplyLine> text = new ReplyWords(reply.mail().author()).saying(words, quoted);
		words.clear();
		if (text.isEmpty() || comments.size() == MOST_COMMENTS) {
			return;
		}
		while (!quote.isEmpty() && saysNothing(quote.getLast().text())) {
			quote.removeLast();
		}
		if (quote.isEmpty()) {
			top = top.isEmpty() ? text : top;
		} else {
			comment(text);
		}
	}

	/** Whether a quoted line is blank, or shows that something was left out; a brace of the diff is a line. */
	private boolean saysNothing(String quoted) {
		return quoted.isBlank() || ReplyWords.isLeftOut(quoted) && !answered.hasLine(quoted);
	}

	private void comment(List<ReplyLine> text) {
		ReplyLine last = quote.getLast();
		List<String> run = new ArrayList<>();
		for (int i = quote.size() - 1; i >= 0 && quote.get(i).depth() == last.depth(); i--) {
			run.addFirst(quote.get(i).text());
		}
		if (last.text().startsWith("@@ -") || DiffReader.begins(last.text()) || FILE.matcher(last.text()).matches()) {
			add(path, List.of(), 0, text);
			return;
		}
		Optional<Integer> found = place(run);
		if (found.isPresent()) {
			place = found.get();
			add(answered.path(place), answered.linesAt(place), answered.mailLine(place), text);
		} else {
			add(null, ofMessage(run), 0, text);
		}
	}

	/** Where the last line of these stands in the diff, which may have become several on its way. */
	private Optional<Integer> place(List<String> run) {
		for (int count = 1; count <= Math.min(MOST_WRAPPED, run.size()); count++) {
			List<String> lines = new ArrayList<>(run.subList(0, run.size() - count));
			lines.add(String.join(" ", run.subList(run.size() - count, run.size())));
			Optional<Integer> found = answered.find(lines, path, place);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	/** As many of the last lines of the paragraph as stand in the message that is answered, or else the last one. */
	private List<String> ofMessage(List<String> run) {
		List<String> found = List.of(run.getLast());
		Predicate<List<String>> stands = lines -> answered.hasWords(String.join(" ", lines));
		for (int count = 1; count <= Math.min(MOST_WRAPPED, run.size()) && !run.get(run.size() - count).isBlank(); count++) {
			List<String> lines = run.subList(run.size() - count, run.size());
			if (stands.test(lines)) {
				found = lines;
			}
		}
		return found;
	}

	private void add(String file, List<String> quoted, int quotedLine, List<ReplyLine> text) {
		Comment comment = SeriesFactory.eINSTANCE.createComment();
		comment.setPatch(number);
		comment.setAuthor(reply.mail().author());
		comment.setMessageId(reply.mail().messageId());
		comment.setFile(file);
		comment.getQuoted().addAll(quoted);
		comment.setQuotedLine(quotedLine);
		comment.setText(String.join("\n", text.stream().limit(MOST_LINES).map(line -> cut(line.text())).toList()));
		comment.setLine(text.getFirst().rawLine());
		comments.add(comment);
	}

	private static String cut(String line) {
		return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE);
	}
}

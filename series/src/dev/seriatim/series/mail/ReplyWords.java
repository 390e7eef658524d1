package dev.seriatim.series.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.seriatim.series.patch.DiffReader;

/** Tells what somebody says in a reply from what only goes with it: greetings, thanks, names, tags, attributions of quotations, and patches. */
final class ReplyWords {

	private static final int LONGEST_LINE = 500;

	private static final Pattern TAG = Pattern.compile("(?i)\\s*([a-z]+(-[a-z]+)*-by|cc|fixes|link|closes): \\S.*");
	private static final Pattern GREETING = Pattern
			.compile("(?i)(hi|hello|hey|dear|good (morning|evening|afternoon))(( [\\p{L}.'-]+){0,2}[.!]?|( [\\p{L}.'-]+){0,5},)|[\\p{L}.'-]+( [\\p{L}.'-]+)?,");
	private static final Pattern CLOSING = Pattern
			.compile("(?i)(many )?(thanks|thank you|thx|cheers|(best |kind |warm )?(regards|wishes)|best|sincerely|br|hth)( (again|a lot|in advance))?\\s*[,.!]*");
	/** Above a quotation. */
	private static final Pattern ATTRIBUTION = Pattern
			.compile("(?is).*\\b(wrote|writes|said|schrieb|écrit)\\s*:|on\\b.*\\b(19|20)\\d\\d\\b.*:|quoting\\b.*:|.*<[^<>@\\s]+@[^<>@\\s]+>.*:");
	private static final Pattern BEGIN_OF_ATTRIBUTION = Pattern.compile("(?i)(on|am|le|el|quoting)\\b.*|\\* .*");
	private static final int MOST_OF_ATTRIBUTION = 4;
	/** Where a part of a quotation was taken out. */
	private static final Pattern LEFT_OUT = Pattern.compile("(?i)[^\\p{L}\\p{N}?]*+(snip(ped)?|trim(med)?|cut)?[^\\p{L}\\p{N}?]*+");

	private final String author;

	/** @param author of the reply, as its header has it */
	ReplyWords(String author) {
		this.author = author;
	}

	/** Whether a line says no more than that something was left out, or nothing at all. */
	static boolean isLeftOut(String line) {
		return LEFT_OUT.matcher(line).matches();
	}

	/**
	 * What is left without all that is no comment.
	 *
	 * @param words  of the sender, without a quoted line between them; not changed
	 * @param quoted whether a quotation follows
	 */
	List<ReplyLine> saying(List<ReplyLine> words, boolean quoted) {
		List<List<ReplyLine>> paragraphs = new ArrayList<>();
		boolean diff = false;
		for (int i = 0; i < words.size(); i++) {
			ReplyLine line = words.get(i);
			diff |= beginsDiff(line.text(), i + 1 < words.size() ? words.get(i + 1).text() : "");
			if (diff) {
				continue;
			}
			if (line.isBlank() || paragraphs.isEmpty()) {
				paragraphs.add(new ArrayList<>());
			}
			if (!line.isBlank()) {
				paragraphs.getLast().add(line);
			}
		}
		paragraphs.removeIf(List::isEmpty);
		if (quoted && !paragraphs.isEmpty()) {
			cutAttribution(paragraphs.getLast());
			paragraphs.removeIf(List::isEmpty);
		}
		if (!paragraphs.isEmpty() && GREETING.matcher(paragraphs.getFirst().getFirst().text().strip()).matches()) {
			paragraphs.getFirst().removeFirst();
		}
		for (List<ReplyLine> paragraph : paragraphs) {
			cutClosing(paragraph);
			paragraph.removeIf(line -> TAG.matcher(line.text()).matches() || isName(line.text()));
			if (paragraph.stream().allMatch(line -> isLeftOut(line.text()))) {
				paragraph.clear();
			}
		}
		return paragraphs.stream().flatMap(List::stream).toList();
	}

	/** More than {@link DiffReader#begins} asks for: people write dashes. */
	private static boolean beginsDiff(String line, String next) {
		return line.startsWith("diff -") || line.startsWith("@@ -") || line.startsWith("--- ") && next.startsWith("+++ ") || line.startsWith("Index: ") && next.startsWith("===");
	}

	/** The last lines, from one that begins so, or the very last. */
	private static void cutAttribution(List<ReplyLine> paragraph) {
		int size = paragraph.size();
		for (int count = Math.min(MOST_OF_ATTRIBUTION, size); count > 0; count--) {
			List<ReplyLine> last = paragraph.subList(size - count, size);
			if ((count == 1 || BEGIN_OF_ATTRIBUTION.matcher(last.getFirst().text().strip()).matches()) && ATTRIBUTION.matcher(text(last)).matches()) {
				last.clear();
				return;
			}
		}
	}

	private static String text(List<ReplyLine> lines) {
		String text = String.join("\n", lines.stream().map(ReplyLine::text).toList());
		return text.substring(Math.max(0, text.length() - LONGEST_LINE)).strip();
	}

	/** Thanks and what stands below. */
	private static void cutClosing(List<ReplyLine> paragraph) {
		for (int i = 0; i < paragraph.size(); i++) {
			if (CLOSING.matcher(paragraph.get(i).text().strip()).matches()) {
				paragraph.subList(i, paragraph.size()).clear();
			}
		}
	}

	/** Whether a line is no more than the name of who replies. */
	private boolean isName(String text) {
		String name = Person.of(author).name();
		String said = text.replaceAll("[^\\p{L} ]", "").strip();
		return !said.isEmpty() && (said.equalsIgnoreCase(name) || said.equalsIgnoreCase(name.split(" ")[0]));
	}
}

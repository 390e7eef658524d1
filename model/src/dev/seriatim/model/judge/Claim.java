package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;

import dev.seriatim.model.review.ClaimKind;
import dev.seriatim.model.series.CoverLetter;
import dev.seriatim.model.series.Patch;

/**
 * What a message says of its patch or of the series in so many words.
 *
 * @param text    as it stands in the message, in one line
 * @param line    of the body in which it begins, from 0; -1 for the subject
 * @param numbers the patches that a cover letter names, empty for the patch itself and for the series as a whole
 */
record Claim(ClaimKind kind, String text, int line, Optional<SortedSet<Integer>> numbers) {

	private static final String OTHERS = "\\b(?:previous|earlier|prior|preceding|next|following|other|last|first|second|third|final|old) (?:few |two |three |\\d+ )?(?:patch(?:es)?|commits?|changes?|versions?|ones?)\\b";
	/** Who speaks of another patch in other words than its number, or asks. */
	private static final Pattern OTHER = Pattern.compile(OTHERS + "|\\bcommit [0-9a-f]{7,}|\\?$", Pattern.CASE_INSENSITIVE);
	private static final Pattern NUMBERED = Pattern.compile("\\bpatch(?:es)? \\d", Pattern.CASE_INSENSITIVE);
	private static final Pattern EXCEPTION = Pattern.compile("(?:except|however|but|apart|other than|unless|though|only)\\b.*", Pattern.CASE_INSENSITIVE);
	/** From here on a message tells what became of its earlier versions. */
	private static final Pattern HISTORY = Pattern.compile("chang(?:es?|ed|elog)\\b.*\\bv?\\d+\\b.*|change ?log:?|history:?|\\[?(?:since )?v\\d+\\b.*", Pattern.CASE_INSENSITIVE);
	private static final Pattern BULLET = Pattern.compile("[ \\t]{0,3}[-*•] +");

	/** What is longer is no sentence, and may be made to keep a program busy. */
	private static final int LONGEST = 2000;
	private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

	/** @param text of the sentence @param begin where it begins in its paragraph */
	private record Sentence(String text, int begin) {

		private boolean isOfOthers() {
			return text.length() > LONGEST || OTHER.matcher(text).find();
		}
	}

	/** @param item whether it is an item of a list @param lines those of the body by where they begin in the paragraph; empty for a subject */
	private record Paragraph(List<Sentence> sentences, boolean item, NavigableMap<Integer, Integer> lines) {

		static Paragraph of(String text, boolean item, NavigableMap<Integer, Integer> lines) {
			var sentences = new ArrayList<Sentence>();
			var begin = 0;
			for (var end = SENTENCE_END.matcher(text); end.find(); begin = end.end())
				sentences.add(new Sentence(text.substring(begin, end.start()), begin));
			sentences.add(new Sentence(text.substring(begin), begin));
			return new Paragraph(sentences, item, lines);
		}

		private int line(Sentence sentence, ClaimPhrases.Match claim) {
			var line = lines.floorEntry(sentence.begin() + claim.start());
			return line == null ? -1 : line.getValue();
		}

		private boolean isExcepted(int sentence, ClaimPhrases.Match claim) {
			return EXCEPTION.matcher(claim.rest()).matches() || sentence + 1 < sentences.size() && EXCEPTION.matcher(sentences.get(sentence + 1).text()).matches();
		}
	}

	/** Those of the subject and then of the message. Quotations, code and what is said of other patches make no claim. */
	static List<Claim> of(Patch patch, ClaimPhrases phrases) {
		var claims = new ArrayList<Claim>();
		for (var paragraph : paragraphs(patch.getSubject(), patch.getBody()))
			for (var i = 0; i < paragraph.sentences().size(); i++) {
				var sentence = paragraph.sentences().get(i);
				if (!sentence.isOfOthers() && !NUMBERED.matcher(sentence.text()).find())
					for (var match : phrases.ofPatch(sentence.text()))
						if (!paragraph.isExcepted(i, match))
							claims.add(new Claim(match.kind(), match.text(), paragraph.line(sentence, match), Optional.empty()));
			}
		return claims;
	}

	/** The same of a cover letter. @param total how many patches the series has */
	static List<Claim> of(CoverLetter cover, int total, ClaimPhrases phrases) {
		var claims = new ArrayList<Claim>();
		for (var paragraph : paragraphs(null, cover.getBody()))
			addAll(paragraph, new CoverSubject(total, paragraph.item()), phrases, claims);
		if (cover.getSubject() != null && !new Sentence(cover.getSubject(), 0).isOfOthers() && !PatchNumbers.isAny(cover.getSubject()))
			phrases.ofCover(cover.getSubject().strip()).stream().map(match -> new Claim(match.kind(), match.text(), -1, Optional.empty())).forEach(claims::addFirst);
		return claims;
	}

	private static void addAll(Paragraph paragraph, CoverSubject subject, ClaimPhrases phrases, List<Claim> claims) {
		for (var i = 0; i < paragraph.sentences().size(); i++) {
			var sentence = paragraph.sentences().get(i);
			var ofOthers = sentence.isOfOthers();
			if (!ofOthers)
				for (var match : phrases.ofCover(sentence.text()))
					if (!paragraph.isExcepted(i, match))
						subject.of(match, sentence.text()).map(of -> new Claim(match.kind(), match.text(), paragraph.line(sentence, match), of.numbers())).ifPresent(claims::add);
			subject.read(sentence.text(), ofOthers);
		}
	}

	private static List<Paragraph> paragraphs(String subject, String body) {
		var paragraphs = new ArrayList<Paragraph>();
		if (subject != null)
			paragraphs.add(new Paragraph(List.of(new Sentence(subject.strip(), 0)), false, new TreeMap<>()));
		if (body != null)
			addParagraphs(body, paragraphs);
		return paragraphs;
	}

	private static void addParagraphs(String body, List<Paragraph> paragraphs) {
		var paragraph = new StringBuilder();
		var begins = new TreeMap<Integer, Integer>();
		var item = false;
		var lines = body.lines().takeWhile(line -> !HISTORY.matcher(line.strip()).matches()).toList();
		for (var i = 0; i < lines.size(); i++) {
			var line = lines.get(i);
			var bullet = BULLET.matcher(line);
			var isItem = bullet.lookingAt();
			if (isItem || !isProse(line)) {
				paragraphs.add(Paragraph.of(paragraph.toString(), item, begins));
				paragraph.setLength(0);
				begins = new TreeMap<>();
				item = isItem;
			}
			if (isItem || isProse(line)) {
				begins.put(paragraph.length(), i);
				paragraph.append(paragraph.isEmpty() ? "" : " ").append((isItem ? line.substring(bullet.end()) : line).strip());
			}
		}
		paragraphs.add(Paragraph.of(paragraph.toString(), item, begins));
	}

	/** No blank line, quotation, diff, table or code. */
	private static boolean isProse(String line) {
		return !line.isEmpty() && (Character.isLetterOrDigit(line.charAt(0)) || line.charAt(0) == '(');
	}
}

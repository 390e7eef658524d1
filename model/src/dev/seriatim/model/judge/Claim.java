package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;

import dev.seriatim.model.review.ClaimKind;
import dev.seriatim.model.series.CoverLetter;
import dev.seriatim.model.series.Patch;

/**
 * What a message says of its patch or of the series in so many words.
 *
 * @param text    as it stands in the message, in one line
 * @param numbers the patches that a cover letter names, empty for the patch itself and for the series as a whole
 */
record Claim(ClaimKind kind, String text, Optional<SortedSet<Integer>> numbers) {

	private static final String OTHERS = "\\b(?:previous|earlier|prior|preceding|next|following|other|last|first|second|third|final|old) (?:few |two |three |\\d+ )?(?:patch(?:es)?|commits?|changes?|versions?|ones?)\\b";
	/** Who speaks of another patch in other words than its number, or asks. */
	private static final Pattern OTHER = Pattern.compile(OTHERS + "|\\bcommit [0-9a-f]{7,}|\\?$", Pattern.CASE_INSENSITIVE);
	private static final Pattern NUMBERED = Pattern.compile("\\bpatch(?:es)? \\d", Pattern.CASE_INSENSITIVE);
	private static final Pattern EXCEPTION = Pattern.compile("(?:except|however|but|apart|other than|unless|though|only)\\b.*", Pattern.CASE_INSENSITIVE);
	/** From here on a message tells what became of its earlier versions. */
	private static final Pattern HISTORY = Pattern.compile("chang(?:es?|ed|elog)\\b.*\\bv?\\d+\\b.*|change ?log:?|history:?|\\[?(?:since )?v\\d+\\b.*", Pattern.CASE_INSENSITIVE);
	private static final Pattern BULLET = Pattern.compile("[ \\t]{0,3}[-*•] +");

	/** @param item whether it is an item of a list */
	private record Paragraph(List<String> sentences, boolean item) {

		private boolean isExcepted(int sentence, ClaimPhrases.Match claim) {
			return EXCEPTION.matcher(claim.rest()).matches() || sentence + 1 < sentences.size() && EXCEPTION.matcher(sentences.get(sentence + 1)).matches();
		}
	}

	/** Those of the subject and then of the message. Quotations, code and what is said of other patches make no claim. */
	static List<Claim> of(Patch patch, ClaimPhrases phrases) {
		var claims = new ArrayList<Claim>();
		for (var paragraph : paragraphs(patch.getSubject(), patch.getBody()))
			for (var i = 0; i < paragraph.sentences().size(); i++) {
				var sentence = paragraph.sentences().get(i);
				if (!OTHER.matcher(sentence).find() && !NUMBERED.matcher(sentence).find())
					for (var match : phrases.ofPatch(sentence))
						if (!paragraph.isExcepted(i, match))
							claims.add(new Claim(match.kind(), match.text(), Optional.empty()));
			}
		return claims;
	}

	/** The same of a cover letter. @param total how many patches the series has */
	static List<Claim> of(CoverLetter cover, int total, ClaimPhrases phrases) {
		var claims = new ArrayList<Claim>();
		for (var paragraph : paragraphs(null, cover.getBody()))
			addAll(paragraph, new CoverSubject(total, paragraph.item()), phrases, claims);
		if (cover.getSubject() != null && !OTHER.matcher(cover.getSubject()).find() && !PatchNumbers.isAny(cover.getSubject()))
			phrases.ofCover(cover.getSubject().strip()).stream().map(match -> new Claim(match.kind(), match.text(), Optional.empty())).forEach(claims::addFirst);
		return claims;
	}

	private static void addAll(Paragraph paragraph, CoverSubject subject, ClaimPhrases phrases, List<Claim> claims) {
		for (var i = 0; i < paragraph.sentences().size(); i++) {
			var sentence = paragraph.sentences().get(i);
			var ofOthers = OTHER.matcher(sentence).find();
			if (!ofOthers)
				for (var match : phrases.ofCover(sentence))
					if (!paragraph.isExcepted(i, match))
						subject.of(match, sentence).map(of -> new Claim(match.kind(), match.text(), of.numbers())).ifPresent(claims::add);
			subject.read(sentence, ofOthers);
		}
	}

	private static List<Paragraph> paragraphs(String subject, String body) {
		var paragraphs = new ArrayList<Paragraph>();
		if (subject != null)
			paragraphs.add(new Paragraph(List.of(subject.strip()), false));
		if (body != null)
			addParagraphs(body, paragraphs);
		return paragraphs;
	}

	private static void addParagraphs(String body, List<Paragraph> paragraphs) {
		var paragraph = new StringBuilder();
		var item = false;
		for (var line : body.lines().takeWhile(line -> !HISTORY.matcher(line.strip()).matches()).toList()) {
			var bullet = BULLET.matcher(line);
			var isItem = bullet.lookingAt();
			if (isItem || !isProse(line)) {
				paragraphs.add(paragraph(paragraph, item));
				paragraph.setLength(0);
				item = isItem;
			}
			if (isItem || isProse(line))
				paragraph.append(paragraph.isEmpty() ? "" : " ").append((isItem ? line.substring(bullet.end()) : line).strip());
		}
		paragraphs.add(paragraph(paragraph, item));
	}

	private static Paragraph paragraph(CharSequence text, boolean item) {
		return new Paragraph(List.of(text.toString().split("(?<=[.!?])\\s+")), item);
	}

	/** No blank line, quotation, diff, table or code. */
	private static boolean isProse(String line) {
		return !line.isEmpty() && (Character.isLetterOrDigit(line.charAt(0)) || line.charAt(0) == '(');
	}
}

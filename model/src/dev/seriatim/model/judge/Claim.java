package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.seriatim.model.series.Patch;

/**
 * What a patch says of itself in so many words.
 *
 * @param text as it stands in the message, in one line
 */
record Claim(Kind kind, String text) {

	enum Kind {
		NO_FUNCTIONAL_CHANGE("(?:" + THERE_IS + ")?no (?:intended )?functional changes?(?: (?:(?:is|are|was|were) )?(?:intended|expected|introduced|made))?" + HERE),
		NO_API_CHANGE("(?:" + THERE_IS + ")?no API changes?(?: (?:(?:is|are) )?(?:intended|introduced|made))?" + HERE),
		BACKWARD_COMPATIBLE("(?:this|the) (?:patch|change|commit|API) (?:is|stays|remains|keeps the API|leaves the API) (?:fully |completely )?backwards?[ -]compatible"
				+ "(?: (?:with|for) (?:existing|old|older|all) (?:users|drivers|consumers|callers))?");

		/** Alone in a sentence, or what it ends with after a comma, a dash or a parenthesis. */
		private final Pattern clause;

		Kind(String words) {
			clause = Pattern.compile("(?:^|[,;(] ?| [-–—]+ )(?:(?:so|thus|hence|therefore|and|but|with),? )?(" + words + ")\\)?[.!]*$", Pattern.CASE_INSENSITIVE);
		}
	}

	private static final String THERE_IS = "(?:this|the) (?:patch |change |commit )?(?:has|makes|brings|introduces) |there (?:is|are|should be) |should be ";
	private static final String HERE = "(?: (?:in|by|with) this (?:patch|change|commit))?";
	/** Not the first word of a subject, which is a part of the kernel. */
	private static final Pattern ABBREVIATED = Pattern.compile("(?:^|\\(|\\[|[,;] ?| - )(NFCI?)[)\\]]?\\.?$");
	/** Who speaks of another patch, or asks. */
	private static final Pattern OTHER = Pattern.compile("\\b(?:previous|earlier|prior|preceding|next|following|other|last|first|second|old) (?:patch|commit|change|version)"
			+ "|\\bpatch(?:es)? \\d|\\bcommit [0-9a-f]{7,}|\\?$", Pattern.CASE_INSENSITIVE);
	private static final Pattern EXCEPTION = Pattern.compile("(?:except|however|but|apart|other than|unless|though|only)\\b.*", Pattern.CASE_INSENSITIVE);
	/** From here on a message tells what became of its earlier versions. */
	private static final Pattern HISTORY = Pattern.compile("chang(?:es?|ed|elog)\\b.*\\bv?\\d+\\b.*|change ?log:?|history:?|\\[?(?:since )?v\\d+\\b.*", Pattern.CASE_INSENSITIVE);
	private static final Pattern BULLET = Pattern.compile("[ \\t]{0,3}[-*•] +");

	/** Those of the subject and then of the message. Quotations, code and what is said of other patches make no claim. */
	static List<Claim> of(Patch patch) {
		var claims = new ArrayList<Claim>();
		if (patch.getSubject() != null)
			add(patch.getSubject().strip(), claims);
		if (patch.getBody() != null)
			for (var paragraph : paragraphs(patch.getBody()))
				addAll(List.of(paragraph.split("(?<=[.!?])\\s+")), claims);
		return claims;
	}

	private static void addAll(List<String> sentences, List<Claim> claims) {
		for (var i = 0; i < sentences.size(); i++)
			if (i + 1 == sentences.size() || !EXCEPTION.matcher(sentences.get(i + 1)).matches())
				add(sentences.get(i), claims);
	}

	private static void add(String sentence, List<Claim> claims) {
		if (OTHER.matcher(sentence).find())
			return;
		for (var kind : Kind.values()) {
			var clause = kind.clause.matcher(sentence);
			if (clause.find())
				claims.add(new Claim(kind, clause.group(1)));
		}
		var abbreviated = ABBREVIATED.matcher(sentence);
		if (abbreviated.find())
			claims.add(new Claim(Kind.NO_FUNCTIONAL_CHANGE, abbreviated.group(1)));
	}

	/** Each in one line. */
	private static List<String> paragraphs(String body) {
		var paragraphs = new ArrayList<String>();
		var paragraph = new StringBuilder();
		for (var line : body.lines().takeWhile(line -> !HISTORY.matcher(line.strip()).matches()).toList()) {
			var bullet = BULLET.matcher(line);
			var isItem = bullet.lookingAt();
			if (isItem || !isProse(line)) {
				paragraphs.add(paragraph.toString());
				paragraph.setLength(0);
			}
			if (isItem || isProse(line))
				paragraph.append(paragraph.isEmpty() ? "" : " ").append((isItem ? line.substring(bullet.end()) : line).strip());
		}
		paragraphs.add(paragraph.toString());
		return paragraphs;
	}

	/** No blank line, quotation, diff, table or code. */
	private static boolean isProse(String line) {
		return !line.isEmpty() && (Character.isLetterOrDigit(line.charAt(0)) || line.charAt(0) == '(');
	}
}

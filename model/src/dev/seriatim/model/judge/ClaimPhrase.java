package dev.seriatim.model.judge;

import java.util.ArrayDeque;
import java.util.regex.Pattern;

/** One phrase of the list, as a regular expression. */
final class ClaimPhrase {

	/** For {@code THIS} in a regular expression of a phrase. */
	static final String SUBJECT = "<THIS>";

	private static final Pattern TOKEN = Pattern.compile("\\s*(?:([(\\[])|([)\\]])|(\\|)|(\\*)|([A-Za-z0-9]+(?:'[A-Za-z]+)?)|-|(\\S))");
	private static final Pattern ABBREVIATION = Pattern.compile("(?!THIS$)[A-Z0-9]{2,}");
	private static final String BETWEEN = "[\\s-]*+";

	private ClaimPhrase() {
	}

	/** @throws IllegalArgumentException with what is wrong with the phrase */
	static String regex(String phrase) {
		var regex = new StringBuilder();
		var open = new ArrayDeque<String>();
		var tokens = TOKEN.matcher(phrase);
		while (tokens.lookingAt()) {
			if (tokens.group(1) != null) {
				open.push(tokens.group(1));
				regex.append("(?:");
			} else if (tokens.group(2) != null)
				regex.append(close(open.poll(), tokens.group(2)));
			else if (tokens.group(3) != null)
				regex.append('|');
			else if (tokens.group(4) != null)
				regex.append(BETWEEN).append("\\S+");
			else if (tokens.group(5) != null)
				regex.append(BETWEEN).append("(?<!\\w)").append(tokens.group(5).equals("THIS") ? SUBJECT : tokens.group(5)).append("(?!\\w)");
			else if (tokens.group(6) != null)
				throw new IllegalArgumentException("\"" + tokens.group(6) + "\" belongs to no word");
			tokens.region(tokens.end(), phrase.length());
		}
		if (!open.isEmpty())
			throw new IllegalArgumentException("a " + open.peek() + " is not closed");
		if (Pattern.compile(regex.toString()).matcher("").matches())
			throw new IllegalArgumentException(phrase.isBlank() ? "the phrase is missing" : "no word of the phrase has to stand there");
		return ABBREVIATION.matcher(phrase.strip()).matches() ? "(?-i:" + regex + ")(?!:)" : regex.toString();
	}

	private static String close(String opening, String closing) {
		if (opening == null || opening.equals("(") != closing.equals(")"))
			throw new IllegalArgumentException("a " + closing + " closes nothing");
		return closing.equals(")") ? ")" : ")?";
	}
}

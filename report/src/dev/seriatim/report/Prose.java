package dev.seriatim.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * The inline content of a Markdown block. Of what comes from a patch only plain words are text, the rest is code: there neither
 * markup nor HTML counts, no forge makes a link or a mention of it, and names with underscores read well without rendering too.
 * Escaping alone would not do: the renderer leaves a leading plus and tildes alone, and knows no addresses and mentions.
 */
final class Prose {

	private static final Pattern PLAIN = Pattern
			.compile("[(\"']*+(?:[\\p{L}\\p{N}][\\p{L}\\p{N}'-]*+|v?[0-9][0-9.]*+)[,.;:!?)\"']*+");
	private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}'-]");
	private static final Pattern IN_PARENTHESES = Pattern.compile("\\([^()]+\\)");
	private static final String OPENING = "(\"'";
	private static final String CLOSING = ",.;:!?)\"'";
	private static final String QUOTE = "\"";
	private static final int MOST_WORDS = 30;
	private static final int LONG = 200;

	private final Node block;
	private final StringBuilder text = new StringBuilder();

	Prose(Node block) {
		this.block = block;
	}

	/** Words of the program. */
	Prose own(String words) {
		text.append(words);
		return this;
	}

	/** Words of the program that stand out. */
	Prose strong(String words) {
		var strong = new StrongEmphasis();
		strong.appendChild(new Text(words));
		return node(strong);
	}

	/** Something from a patch, in which blanks count; nothing when it is empty. */
	Prose code(String code) {
		return code.isEmpty() ? this : node(new Code(Visible.escape(code)));
	}

	/** Words from a patch, or of the program with names from a patch among them. */
	Prose words(String words) {
		return words(words, null);
	}

	/** @param name what is code although it may be a plain word, as the name of a callback may be; or null */
	Prose words(String words, String name) {
		var first = true;
		for (var phrase : phrases(Visible.escape(words))) {
			text.append(first ? "" : " ");
			first = false;
			if (phrase.stream().allMatch(word -> isPlain(word, name)))
				text.append(String.join(" ", phrase));
			else
				withCode(String.join(" ", phrase));
		}
		return this;
	}

	private static boolean isPlain(String word, String name) {
		return PLAIN.matcher(word).matches() && !PUNCTUATION.matcher(word).replaceAll("").equals(name);
	}

	/** The block with everything that was added. */
	Node end() {
		flush();
		return block;
	}

	/** Single words, but neither a quotation nor the parameters of a function that takes pointers is torn apart. */
	private static List<List<String>> phrases(String text) {
		var words = Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
		var phrases = new ArrayList<List<String>>();
		for (var start = 0; start < words.size();) {
			var quote = endOfQuote(words, start);
			var end = quote > start ? quote : endOfParentheses(words, start);
			if (quote == start && words.subList(start, end).stream().noneMatch(word -> word.contains("*")))
				end = start + 1;
			phrases.add(words.subList(start, end));
			start = end;
		}
		return phrases;
	}

	/** The same as from where no quotation begins there, or where it does not end. */
	private static int endOfQuote(List<String> words, int from) {
		for (var i = from; words.get(from).startsWith(QUOTE) && i < Math.min(words.size(), from + MOST_WORDS); i++)
			if (isQuote(String.join(" ", words.subList(from, i + 1))))
				return i + 1;
		return from;
	}

	private static boolean isQuote(String phrase) {
		var end = phrase.lastIndexOf(QUOTE);
		return phrase.startsWith(QUOTE) && end > 0 && phrase.substring(end).chars().allMatch(c -> CLOSING.indexOf(c) >= 0);
	}

	private static int endOfParentheses(List<String> words, int from) {
		var open = 0L;
		for (var i = from; i < Math.min(words.size(), from + MOST_WORDS); i++) {
			open += count(words.get(i), '(') - count(words.get(i), ')');
			if (open <= 0)
				return i + 1;
		}
		return from + 1;
	}

	private static long count(String word, char parenthesis) {
		return word.chars().filter(c -> c == parenthesis).count();
	}

	/** Quotation marks and punctuation around code are text, but parentheses that belong to the code. */
	private void withCode(String phrase) {
		if (phrase.length() > LONG) {
			code(phrase);
			return;
		}
		if (isQuote(phrase)) {
			var end = phrase.lastIndexOf(QUOTE);
			text.append(QUOTE);
			code(phrase.substring(1, end));
			text.append(phrase.substring(end));
			return;
		}
		var start = 0;
		var end = phrase.length();
		while (end > start && CLOSING.indexOf(phrase.charAt(end - 1)) >= 0 && !closes(phrase.substring(start, end)))
			end--;
		if (IN_PARENTHESES.matcher(phrase.substring(start, end)).matches()) {
			start++;
			end--;
		}
		while (start < end && OPENING.indexOf(phrase.charAt(start)) >= 0 && !phrase.substring(start, end).contains(")"))
			start++;
		if (start == end) {
			code(phrase);
			return;
		}
		text.append(phrase, 0, start);
		code(phrase.substring(start, end));
		text.append(phrase.substring(end));
	}

	private static boolean closes(String phrase) {
		return phrase.endsWith(")") && count(phrase, '(') >= count(phrase, ')');
	}

	private Prose node(Node node) {
		flush();
		block.appendChild(node);
		return this;
	}

	/** Text that stands together is one node: the renderer escapes what would begin a list at the start of a node alone. */
	private void flush() {
		if (!text.isEmpty())
			block.appendChild(new Text(text.toString()));
		text.setLength(0);
	}
}

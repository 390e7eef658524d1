package dev.seriatim.model.judge;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Patches that a cover letter names by their numbers: {@code patches 2-12}, {@code patch 3}, {@code 1/12}, {@code patches 1, 4 and 5}. */
final class PatchNumbers {

	private static final String NUMBER = "#?\\d{1,4}(?!\\d|\\.\\d)";
	private static final String THROUGH = " ?(?:-|–|\\.\\.\\.?) ?| (?:to|through|until) ";
	/** Bounded, because a mail can hold a list of any length. */
	private static final String LIST = NUMBER + "(?:(?:" + THROUGH + "| ?, ?(?:and )?| (?:and|&) )" + NUMBER + "){0,40}+";
	/** In a regular expression. */
	static final String NAMED = "(?:(?:the )?(?:[a-z]+ )?patch(?:es)? " + LIST + "(?:/\\d{1,4})?|(?<![\\w/.-])" + LIST + "/\\d{1,4}(?![\\w/])(?: patch(?:es)?)?)";

	private static final Pattern ANYWHERE = Pattern.compile("(?<!\\w)" + NAMED, Pattern.CASE_INSENSITIVE);
	private static final Pattern PART = Pattern.compile("(" + THROUGH + ")?#?(\\d{1,4})");
	private static final Pattern TOTAL = Pattern.compile("/(\\d{1,4})");

	private PatchNumbers() {
	}

	/** Whether any are named. */
	static boolean isAny(String text) {
		return ANYWHERE.matcher(text).find();
	}

	/** Those that are named, ascending; empty where a fraction is none of the series' numbers. @param total how many patches the series has */
	static Optional<SortedSet<Integer>> in(String text, int total) {
		var numbers = new TreeSet<Integer>();
		var named = ANYWHERE.matcher(text);
		while (named.find())
			if (!add(named.group(), total, numbers))
				return Optional.empty();
		return Optional.of(numbers);
	}

	/** Those with which a sentence begins, empty where it does not. */
	static Optional<SortedSet<Integer>> leading(String sentence, int total) {
		var named = ANYWHERE.matcher(sentence);
		return named.lookingAt() ? in(named.group(), total) : Optional.empty();
	}

	private static boolean add(String named, int total, TreeSet<Integer> numbers) {
		var of = TOTAL.matcher(named);
		if (of.find() && Integer.parseInt(of.group(1)) != total)
			return false;
		var parts = PART.matcher(of.replaceFirst(""));
		while (parts.find()) {
			var number = Integer.parseInt(parts.group(2));
			if (parts.group(1) != null && !numbers.isEmpty())
				for (var between = numbers.last() + 1; between < number; between++)
					numbers.add(between);
			numbers.add(number);
		}
		return true;
	}
}

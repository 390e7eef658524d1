package dev.seriatim.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The letters by which sites rows name callbacks: small ones for a callback, so that a cell shows up to two, and a capital for
 * a larger set.
 */
final class Letters {

	private static final int SHOWN_APART = 2;

	private final Map<String, Character> callbacks = new LinkedHashMap<>();
	private final Map<List<String>, Character> sets = new LinkedHashMap<>();

	/** @param names callbacks in the order in which they are offered a letter */
	Letters(Collection<String> names) {
		for (var name : names)
			callbacks.computeIfAbsent(name, this::free);
	}

	private Character free(String name) {
		var words = name.split("_+");
		var candidates = new StringBuilder();
		for (var i = words.length - 1; i >= 0; i--)
			if (!words[i].isEmpty())
				candidates.append(words[i].charAt(0));
		candidates.append(name).append("abcdefghijklmnopqrstuvwxyz0123456789");
		return candidates.chars().mapToObj(c -> (char) c).filter(Character::isLetterOrDigit).map(Character::toLowerCase)
				.filter(c -> !callbacks.containsValue(c)).findFirst().orElse('*');
	}

	/** What a cell shows for a site that raises these. */
	String text(List<String> raised) {
		var sorted = List.copyOf(new TreeSet<>(raised));
		if (sorted.size() > SHOWN_APART)
			return sets.computeIfAbsent(sorted, set -> (char) ('A' + Math.min(sets.size(), 25))).toString();
		var letters = new StringBuilder();
		// In the order of the letters given, so that start stands before end.
		callbacks.forEach((name, letter) -> {
			if (sorted.contains(name))
				letters.append(letter);
		});
		return letters.toString();
	}

	/** The legend of the letters that were used. */
	List<Picture.Letter> legend(Collection<List<String>> raised) {
		var used = new TreeSet<String>();
		raised.forEach(used::addAll);
		var legend = new ArrayList<Picture.Letter>();
		callbacks.forEach((name, letter) -> {
			if (used.contains(name))
				legend.add(new Picture.Letter(letter.toString(), name));
		});
		sets.forEach((set, letter) -> legend.add(new Picture.Letter(letter.toString(), String.join(" + ", set))));
		return legend;
	}
}

package dev.seriatim.series.prefix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Set;

/** Finds the place that a hunk was made for when it fits nowhere: where most of its old lines stand, in the order of the hunk. */
final class NearestPlace {

	/** Pairs of equal lines looked at. A kernel file has some thousands; one line over and over has as many as one likes, and tells no place. */
	private static final int MOST_PAIRS = 1_000_000;

	private final List<Line> old;
	private final int expected;
	private final Map<Integer, Integer> matches = new HashMap<>();
	private final Set<Integer> told = new HashSet<>();

	private NearestPlace(List<Line> old, int expected) {
		this.old = old;
		this.expected = expected;
	}

	/**
	 * @param expected where git looks first
	 * @return the position at which most old lines stand, the nearest of several. Another one than expected must have half of them, and one
	 *         that does not stand everywhere in C files
	 */
	static int of(List<Line> old, NavigableMap<Integer, Line> lines, int expected) {
		var place = new NearestPlace(old, expected);
		return place.count(lines) ? place.best() : expected;
	}

	/** @return false when there is too much to count */
	private boolean count(Map<Integer, Line> lines) {
		Map<String, List<Integer>> wanted = new HashMap<>();
		for (int i = 0; i < old.size(); i++) {
			wanted.computeIfAbsent(old.get(i).text(), text -> new ArrayList<>()).add(i);
		}
		int pairs = 0;
		for (Entry<Integer, Line> entry : lines.entrySet()) {
			Line line = entry.getValue();
			List<Integer> indexes = wanted.getOrDefault(line.text(), List.of());
			pairs += indexes.size();
			if (pairs > MOST_PAIRS) {
				return false;
			}
			List<Integer> positions = indexes.stream().map(index -> entry.getKey() - index).toList();
			positions.forEach(position -> matches.merge(position, 1, Integer::sum));
			if (line.isTelling()) {
				told.addAll(positions);
			}
		}
		return true;
	}

	private int best() {
		int best = expected;
		for (int position : told) {
			if (position >= 0 && 2 * matches(position) >= old.size() && isBetter(position, best)) {
				best = position;
			}
		}
		return best;
	}

	private boolean isBetter(int position, int than) {
		if (matches(position) != matches(than)) {
			return matches(position) > matches(than);
		}
		int distance = Math.abs(position - expected);
		int other = Math.abs(than - expected);
		return distance < other || distance == other && position > than;
	}

	private int matches(int position) {
		return matches.getOrDefault(position, 0);
	}
}

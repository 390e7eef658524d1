package dev.seriatim.series.prefix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;

/**
 * Finds the place of a hunk in a file of which only some lines are known. The header is believed unless a known line contradicts
 * it. Where line numbers may have drifted, because patches before are missing or stood in for, known lines that agree are
 * believed before the header.
 */
final class SparsePlacement {

	private final NavigableMap<Integer, Line> known;
	private final int length;
	private final HunkText text;
	private final int least;

	/** @param least where the hunk before ends */
	SparsePlacement(Sheet sheet, HunkText text, int least) {
		this.known = sheet.known();
		this.length = sheet.length();
		this.text = text;
		this.least = least;
	}

	/** @return the position from 0, or -1 when the hunk contradicts what is known wherever it might stand */
	int find(int expected, boolean drifting) {
		if (text.startsFile()) {
			return fits(0) ? 0 : -1;
		}
		boolean fitsHere = fits(expected);
		if (fitsHere && (!drifting || evidence(expected) > 0)) {
			return expected;
		}
		int best = nearest(agreeing(), expected, fitsHere ? 2 : 1);
		if (best >= 0 || fitsHere) {
			return best >= 0 ? best : expected;
		}
		return drifting ? nearest(gaps(), expected, 0) : -1;
	}

	private int nearest(TreeSet<Integer> positions, int expected, int evidence) {
		int best = -1;
		for (int position : positions) {
			boolean nearer = best < 0 || Math.abs(position - expected) <= Math.abs(best - expected);
			if (nearer && fits(position) && evidence(position) >= evidence) {
				best = position;
			}
		}
		return best;
	}

	/** Positions at which at least one telling line of the hunk is known to stand. */
	private TreeSet<Integer> agreeing() {
		Map<String, TreeSet<Integer>> places = new HashMap<>();
		known.forEach((place, line) -> places.computeIfAbsent(line.text(), text -> new TreeSet<>()).add(place));
		var positions = new TreeSet<Integer>();
		List<Line> old = text.old();
		for (int i = 0; i < old.size(); i++) {
			if (old.get(i).isTelling()) {
				for (int place : places.getOrDefault(old.get(i).text(), new TreeSet<>())) {
					positions.add(place - i);
				}
			}
		}
		return positions;
	}

	/** Positions right after and right before known lines. */
	private TreeSet<Integer> gaps() {
		var positions = new TreeSet<Integer>();
		for (int place : known.keySet()) {
			positions.add(place + 1);
			positions.add(place - text.old().size());
		}
		return positions;
	}

	private boolean fits(int position) {
		if (position < least || position + text.old().size() > length) {
			return false;
		}
		return under(position).entrySet().stream()
				.allMatch(entry -> text.old().get(entry.getKey() - position).matches(entry.getValue()));
	}

	private long evidence(int position) {
		return under(position).values().stream().filter(Line::isTelling).count();
	}

	private NavigableMap<Integer, Line> under(int position) {
		return known.subMap(position, true, position + text.old().size(), false);
	}
}

package dev.seriatim.ui.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.seriatim.report.Picture;
import dev.seriatim.report.Report;

/**
 * Prefixes that the matrix shows at once. A table of many hundred columns is neither quick nor read by anyone, so that of a long series only
 * those are shown at which something happens, and the base and the end; where these are too many as well, they are shown part by part.
 *
 * @param indexes  of the prefixes shown, among all
 * @param numbers  of the last patches of all prefixes, 0 for the base
 * @param subjects of these patches
 * @param hidden   how many prefixes no part shows, because nothing happens at them
 */
record PrefixColumns(List<Integer> indexes, List<Integer> numbers, List<String> subjects, int hidden) {

	/** In one part. */
	static final int MOST = 120;

	/** The parts in order, at least one. */
	static List<PrefixColumns> parts(Report report, Picture picture) {
		List<Integer> numbers = picture.columns();
		List<String> subjects = subjects(report, numbers);
		List<Integer> all = IntStream.range(0, numbers.size()).boxed().toList();
		List<Integer> shown = numbers.size() <= MOST ? all
				: all.stream().filter(index -> index == 0 || index == numbers.size() - 1 || happens(picture, index)).toList();
		List<PrefixColumns> parts = new ArrayList<>();
		for (int start = 0; start == 0 || start < shown.size(); start += MOST) {
			List<Integer> indexes = shown.subList(start, Math.min(start + MOST, shown.size()));
			parts.add(new PrefixColumns(indexes, numbers, subjects, all.size() - shown.size()));
		}
		return parts;
	}

	private static List<String> subjects(Report report, List<Integer> numbers) {
		Map<Integer, String> known = new HashMap<>();
		report.patches().stream().filter(patch -> patch.subject() != null).forEach(patch -> known.putIfAbsent(patch.number(), patch.subject()));
		return numbers.stream().map(number -> number == 0 ? Messages.PrefixColumns_base : known.getOrDefault(number, Messages.PrefixColumns_missing)).toList();
	}

	private static boolean happens(Picture picture, int index) {
		return picture.rows().stream().filter(row -> index < row.cells().size()).anyMatch(row -> row.cells().get(index).finding() != null
				|| !row.cells().get(index).text().equals(row.cells().get(index - 1).text()));
	}

	int size() {
		return indexes.size();
	}

	/** The place of a shown column among all prefixes. */
	int index(int shown) {
		return indexes.get(shown);
	}

	/** The number of the last patch of a shown prefix, 0 for the base. */
	int number(int shown) {
		return numbers.get(index(shown));
	}

	String heading(int shown) {
		return Integer.toString(number(shown));
	}

	String subject(int shown) {
		return number(shown) == 0 ? subjects.get(index(shown)) : Messages.bind(Messages.PrefixColumns_patch, number(shown), subjects.get(index(shown)));
	}

	/** From where to where, as the user chooses a part. */
	String range() {
		return Messages.bind(Messages.PrefixColumns_range, heading(0), heading(size() - 1));
	}
}

package dev.seriatim.ui.series;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.seriatim.report.Picture;
import dev.seriatim.report.Report;

/**
 * The prefixes that the matrix shows. A table of many hundred columns is neither quick nor read by anyone, so that of a long series only those are
 * shown at which something happens, and the base and the end.
 *
 * @param indexes  of the prefixes shown, among all
 * @param numbers  of the last patches of all prefixes, 0 for the base
 * @param subjects of these patches
 */
record PrefixColumns(List<Integer> indexes, List<Integer> numbers, List<String> subjects) {

	private static final int MOST = 120;

	static PrefixColumns of(Report report, Picture picture) {
		List<Integer> numbers = picture.columns();
		List<String> subjects = new ArrayList<>();
		for (int number : numbers) {
			subjects.add(number == 0 ? Messages.PrefixColumns_base : report.patches().stream().filter(patch -> patch.number() == number && patch.subject() != null)
					.map(Report.Patch::subject).findFirst().orElse(Messages.PrefixColumns_missing));
		}
		List<Integer> all = IntStream.range(0, numbers.size()).boxed().toList();
		List<Integer> indexes = numbers.size() <= MOST ? all
				: all.stream().filter(index -> index == 0 || index == numbers.size() - 1 || happens(picture, index)).limit(MOST).toList();
		return new PrefixColumns(indexes, numbers, subjects);
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

	/** How many prefixes are not shown. */
	int hidden() {
		return numbers.size() - indexes.size();
	}
}

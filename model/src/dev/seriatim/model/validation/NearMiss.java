package dev.seriatim.model.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What somebody may have meant who wrote a name that does not exist. */
public final class NearMiss {

	private static final int MOST = 3;
	private static final int LONGEST = 100;

	private NearMiss() {
	}

	/**
	 * The names that differ from the wrong one by few letters: by one for each three of them, where two that changed places count as one and
	 * upper and lower case do not differ.
	 *
	 * @return at most three, the nearest first, alike ones in the order given; never the wrong name itself
	 */
	public static List<String> of(String wrong, Collection<String> names) {
		var few = Math.max(1, wrong.length() / 3);
		if (wrong.length() > LONGEST)
			return List.of();
		record Candidate(String name, int distance) {
		}
		return names.stream().distinct().filter(name -> !name.equals(wrong) && Math.abs(name.length() - wrong.length()) <= few)
				.map(name -> new Candidate(name, distance(wrong.toLowerCase(), name.toLowerCase()))).filter(candidate -> candidate.distance() <= few)
				.sorted(Comparator.comparingInt(Candidate::distance)).limit(MOST).map(Candidate::name).toList();
	}

	/** The optimal string alignment distance (Damerau 1964, restricted). */
	private static int distance(String left, String right) {
		var rows = new int[left.length() + 1][right.length() + 1];
		for (var i = 0; i <= left.length(); i++)
			for (var j = 0; j <= right.length(); j++)
				if (i == 0 || j == 0)
					rows[i][j] = i + j;
				else {
					var change = rows[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
					rows[i][j] = Math.min(change, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
					if (i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2) && left.charAt(i - 2) == right.charAt(j - 1))
						rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
				}
		return rows[left.length()][right.length()];
	}
}

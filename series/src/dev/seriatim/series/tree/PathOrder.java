package dev.seriatim.series.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;

/**
 * Sorts paths so that those which differ in the case of letters alone are neighbours, as are those in a folder. Case is that of
 * single characters ({@link String#CASE_INSENSITIVE_ORDER}), as file systems have it that hold only one of them.
 */
public final class PathOrder {

	/** Total and consistent with equals. */
	public static final Comparator<String> INSTANCE = String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

	private PathOrder() {
	}

	/**
	 * The paths that differ from this one in the case of letters alone, in no particular order.
	 *
	 * @param paths sorted in this order
	 */
	public static List<String> twins(NavigableSet<String> paths, String path) {
		var twins = new ArrayList<String>();
		for (String other = paths.lower(path); other != null && other.equalsIgnoreCase(path); other = paths.lower(other)) {
			twins.add(other);
		}
		for (String other = paths.higher(path); other != null && other.equalsIgnoreCase(path); other = paths.higher(other)) {
			twins.add(other);
		}
		return twins;
	}

	/**
	 * The paths that begin with the folder and a slash, sorted.
	 *
	 * @param paths sorted in this order
	 */
	public static List<String> inside(NavigableSet<String> paths, String folder) {
		String start = folder + "/";
		var inside = new ArrayList<String>();
		for (String path = paths.higher(start); path != null && path.regionMatches(true, 0, start, 0, start.length()); path = paths.higher(path)) {
			if (path.startsWith(start)) {
				inside.add(path);
			}
		}
		return inside;
	}
}

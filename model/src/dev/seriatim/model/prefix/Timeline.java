package dev.seriatim.model.prefix;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.PlanStatement;

/**
 * The prefixes of a series in the order judged. Position 0 is the base; position p is the prefix that ends with the patch
 * {@code number(p)}. A patch that is missing keeps its position: the prefix there is the one before, and nothing is known of
 * what the patch would have done.
 */
public final class Timeline {

	private final PatchSeries series;
	private final List<Integer> order;
	private final Set<Integer> missing;

	private Timeline(PatchSeries series, List<Integer> order) {
		this.series = series;
		this.order = order;
		this.missing = new TreeSet<>(series.getMissing());
	}

	/** The series as posted. */
	public static Timeline of(PatchSeries series) {
		var last = Math.max(series.getTotal(), series.getPatches().stream().mapToInt(Patch::getNumber).max().orElse(0));
		return new Timeline(series, IntStream.rangeClosed(1, last).boxed().toList());
	}

	/** The last position, which equals the number of patches, missing ones counted. */
	public int last() {
		return order.size();
	}

	/** The number of the patch at a position from 1. */
	public int number(int position) {
		return order.get(position - 1);
	}

	/** The patch at a position from 1, or null when it is missing. */
	public Patch patch(int position) {
		return series.getPatches().stream().filter(patch -> patch.getNumber() == number(position)).findFirst().orElse(null);
	}

	/** What the language states of the patch at a position from 1, in the order of the text. */
	public List<PlanStatement> statements(int position) {
		return series.getPlans().stream().filter(plan -> plan.getNumber() == number(position)).flatMap(plan -> plan.getStatements().stream()).toList();
	}

	/** Whether the patch at a position is not there; false for the base. */
	public boolean isMissing(int position) {
		return position > 0 && missing.contains(number(position));
	}

	/** The patches that are there up to a position. */
	public Prefix prefix(int position) {
		return new Prefix(order.subList(0, position).stream().filter(number -> !missing.contains(number)).toList());
	}

	/** The position of a patch, or -1. */
	public int position(int number) {
		var index = order.indexOf(number);
		return index < 0 ? -1 : index + 1;
	}
}

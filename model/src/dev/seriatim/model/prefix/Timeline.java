package dev.seriatim.model.prefix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.PlanStatement;

/**
 * The prefixes of a series in the order judged. Position 0 is the base; position p is the prefix that ends with the patch
 * {@code number(p)}, or with all that are squashed into it. A patch that is missing keeps its position: the prefix there is the one before, and
 * nothing is known of what the patch would have done.
 */
public final class Timeline {

	private final PatchSeries series;
	private final Order order;
	private final Set<Integer> missing;

	private Timeline(PatchSeries series, Order order) {
		this.series = series;
		this.order = order;
		this.missing = new TreeSet<>(series.getMissing());
	}

	/** The series as posted. */
	public static Timeline of(PatchSeries series) {
		return of(series, Order.posted(series));
	}

	/** The series in another order. */
	public static Timeline of(PatchSeries series, Order order) {
		return new Timeline(series, order);
	}

	/** The last position, which is how many patches there are, missing ones counted. */
	public int last() {
		return order.places().size();
	}

	/** The number of the patch at a position from 1; of several that are squashed the first. */
	public int number(int position) {
		return numbers(position).getFirst();
	}

	private List<Integer> numbers(int position) {
		return order.places().get(position - 1);
	}

	/** The patches at a position from 1: one, several that are squashed, or none when it is missing. */
	public List<Patch> patches(int position) {
		return numbers(position).stream().flatMap(number -> series.getPatches().stream().filter(patch -> patch.getNumber() == number).limit(1)).toList();
	}

	/** What the language states of the patches at a position from 1, in the order of the text. */
	public List<PlanStatement> statements(int position) {
		return series.getPlans().stream().filter(plan -> numbers(position).contains(plan.getNumber())).flatMap(plan -> plan.getStatements().stream()).toList();
	}

	/** Whether a patch at a position is not there; false for the base. */
	public boolean isMissing(int position) {
		return position > 0 && numbers(position).stream().anyMatch(missing::contains);
	}

	/** The patches that are there up to a position. */
	public Prefix prefix(int position) {
		return new Prefix(order.places().subList(0, position).stream().flatMap(List::stream).filter(number -> !missing.contains(number)).toList());
	}

	/** The prefixes that end with one of the patches at a position from 1, one after the other. */
	public List<Prefix> steps(int position) {
		var steps = new ArrayList<Prefix>();
		var prefix = prefix(position - 1);
		for (var number : numbers(position))
			if (!missing.contains(number)) {
				prefix = prefix.and(number);
				steps.add(prefix);
			}
		return steps;
	}

	/** The position of a patch, or -1. */
	public int position(int number) {
		for (var position = 1; position <= last(); position++)
			if (numbers(position).contains(number))
				return position;
		return -1;
	}
}

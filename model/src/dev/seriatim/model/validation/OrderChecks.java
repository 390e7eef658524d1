package dev.seriatim.model.validation;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import dev.seriatim.model.series.NumberRange;
import dev.seriatim.model.series.OrderConstraint;
import dev.seriatim.model.series.OrderPromise;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.SeriesPackage;

/** Whether the promises about the order of patches leave an order. Those about elements are not looked at: which patch brings them is not stated. */
final class OrderChecks {

	/** A series has hundreds of patches at most; a hostile text shall not keep anybody waiting. */
	private static final int LONGEST_RANGE = 1000;
	private static final int MOST = 10_000;

	private final Problems problems;
	private int known;
	private final Map<Integer, Set<Integer>> later = new HashMap<>();

	OrderChecks(Problems problems) {
		this.problems = problems;
	}

	/** Reports each constraint that contradicts those before it. */
	void check(PatchSeries series) {
		for (var promise : series.getPromises())
			if (promise instanceof OrderPromise order)
				order.getConstraints().forEach(this::check);
	}

	private void check(OrderConstraint constraint) {
		if (constraint.getFirst() == null || constraint.getSecond() == null)
			return;
		var first = constraint.getFirst().getPatches();
		var second = constraint.getSecond().getPatches();
		if (first == null || second == null)
			return;
		for (var before : numbers(first))
			for (var after : numbers(second)) {
				if (before == after || isBefore(after, before)) {
					problems.error(ModelIssues.ORDER_CONTRADICTION, constraint, SeriesPackage.Literals.ORDER_CONSTRAINT__SECOND, before, after);
					return;
				}
				if (++known > MOST)
					return;
				later.computeIfAbsent(before, number -> new TreeSet<>()).add(after);
			}
	}

	private boolean isBefore(int first, int second) {
		var seen = new HashSet<Integer>();
		var open = new ArrayDeque<Integer>(List.of(first));
		while (!open.isEmpty())
			for (var follower : later.getOrDefault(open.pop(), Set.of())) {
				if (follower == second)
					return true;
				if (seen.add(follower))
					open.push(follower);
			}
		return false;
	}

	private static int[] numbers(NumberRange range) {
		return IntStream.rangeClosed(range.getFirst(), range.getLast()).limit(LONGEST_RANGE).toArray();
	}
}

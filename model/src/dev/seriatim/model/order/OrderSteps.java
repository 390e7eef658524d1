package dev.seriatim.model.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.seriatim.model.prefix.Order;
import dev.seriatim.model.prefix.Steps;
import dev.seriatim.model.series.MovePosition;
import dev.seriatim.model.series.NumberRange;
import dev.seriatim.model.series.VariantStep;

/** The steps that make one order of another: what is dropped, then as few moves as do it, then what is squashed. */
public final class OrderSteps {

	private OrderSteps() {
	}

	/** @param to with patches of {@code from} only. Steps are new objects that nobody owns. */
	public static List<VariantStep> between(Order from, Order to) {
		var steps = new ArrayList<VariantStep>();
		var dropped = new ArrayList<>(from.numbers());
		dropped.removeAll(to.numbers());
		if (!dropped.isEmpty())
			steps.add(Steps.drop(numbers(dropped)));
		moves(from, to.numbers(), steps);
		for (var place : to.places())
			if (place.size() > 1 && !from.places().contains(place))
				steps.add(Steps.squash(numbers(place)));
		return steps;
	}

	/** Those that stay are the longest sequence that rises in both; each other one goes behind the one before it. */
	private static void moves(Order from, List<Integer> to, List<VariantStep> steps) {
		var before = from.numbers();
		var staying = longestRising(to.stream().map(before::indexOf).toList());
		for (var i = 0; i < to.size(); i++)
			if (!staying.contains(before.indexOf(to.get(i))))
				steps.add(Steps.move(List.of(Steps.patch(to.get(i))), i == 0 ? MovePosition.FIRST : MovePosition.AFTER, i == 0 ? 0 : to.get(i - 1)));
	}

	private static Set<Integer> longestRising(List<Integer> places) {
		var length = new int[places.size()];
		var previous = new int[places.size()];
		var last = -1;
		for (var i = 0; i < places.size(); i++) {
			length[i] = 1;
			previous[i] = -1;
			for (var j = 0; j < i; j++)
				if (places.get(j) < places.get(i) && length[j] + 1 > length[i]) {
					length[i] = length[j] + 1;
					previous[i] = j;
				}
			if (last < 0 || length[i] > length[last])
				last = i;
		}
		var rising = new HashSet<Integer>();
		for (var i = last; i >= 0; i = previous[i])
			rising.add(places.get(i));
		return rising;
	}

	private static List<NumberRange> numbers(Collection<Integer> patches) {
		return patches.stream().map(Steps::patch).toList();
	}
}

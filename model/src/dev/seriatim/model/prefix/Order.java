package dev.seriatim.model.prefix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import dev.seriatim.model.series.DropStep;
import dev.seriatim.model.series.MoveStep;
import dev.seriatim.model.series.NumberRange;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.SplitStep;
import dev.seriatim.model.series.SquashStep;
import dev.seriatim.model.series.SwapStep;
import dev.seriatim.model.series.VariantStep;

/**
 * The patches of a series in some order, by their posted numbers. Several at one place are one patch for whoever bisects; the first of them names
 * it. Patches can be left out.
 *
 * @param places what comes at each position, from 1; no place is empty and no patch comes twice
 */
public record Order(List<List<Integer>> places) {

	public Order {
		places = places.stream().map(List::copyOf).toList();
	}

	/** As posted; patches that are missing have their places. */
	public static Order posted(PatchSeries series) {
		var last = Math.max(series.getTotal(), series.getPatches().stream().mapToInt(Patch::getNumber).max().orElse(0));
		return new Order(IntStream.rangeClosed(1, last).mapToObj(List::of).toList());
	}

	/** The numbers, without telling which are squashed. */
	public List<Integer> numbers() {
		return places.stream().flatMap(List::stream).toList();
	}

	/**
	 * The order after a step; for one that splits a patch, with the new last one that it may make. Patches that are not there, by number, are not missed. What stands beside a
	 * patch that is squashed into others stands beside all of them.
	 */
	public Order after(VariantStep step) {
		return switch (step) {
		case MoveStep move -> move(move);
		case SwapStep swap -> swap(swap.getFirst(), swap.getSecond());
		case DropStep drop -> without(numbers(drop.getPatches()));
		case SquashStep squash -> squash(numbers(squash.getPatches()));
		case SplitStep split -> place(split.getTo()) < 0 ? with(split.getTo()) : this;
		default -> this;
		};
	}

	private Order move(MoveStep step) {
		var moved = numbers(step.getPatches());
		var rest = without(moved).places;
		var going = new ArrayList<List<Integer>>();
		for (var place : places) {
			var here = place.stream().filter(moved::contains).toList();
			if (!here.isEmpty())
				going.add(here);
		}
		var anchor = IntStream.range(0, rest.size()).filter(place -> rest.get(place).contains(step.getAnchor())).findFirst();
		var target = switch (step.getPosition()) {
		case FIRST -> 0;
		case LAST -> rest.size();
		case BEFORE -> anchor.orElse(-1);
		case AFTER -> anchor.isPresent() ? anchor.getAsInt() + 1 : -1;
		};
		if (target < 0)
			return this;
		var order = new ArrayList<>(rest);
		order.addAll(target, going);
		return new Order(order);
	}

	/** The patches of both places change places. */
	private Order swap(int first, int second) {
		var order = new ArrayList<>(places);
		var one = place(first);
		var other = place(second);
		if (one < 0 || other < 0)
			return this;
		Collections.swap(order, one, other);
		return new Order(order);
	}

	/** With one more patch at the end. */
	private Order with(int number) {
		var order = new ArrayList<>(places);
		order.add(List.of(number));
		return new Order(order);
	}

	private Order without(Collection<Integer> numbers) {
		return new Order(places.stream().map(place -> place.stream().filter(number -> !numbers.contains(number)).toList()).filter(place -> !place.isEmpty()).toList());
	}

	/** At the place of the first, in the order that they have. */
	private Order squash(Collection<Integer> numbers) {
		var together = numbers().stream().filter(numbers::contains).toList();
		var first = together.isEmpty() ? -1 : place(together.getFirst());
		if (first < 0)
			return this;
		var order = new ArrayList<List<Integer>>();
		for (var i = 0; i < places.size(); i++) {
			var rest = places.get(i).stream().filter(number -> !numbers.contains(number)).toList();
			if (i == first) {
				var all = new ArrayList<>(together);
				all.addAll(rest);
				order.add(all);
			} else if (!rest.isEmpty())
				order.add(rest);
		}
		return new Order(order);
	}

	private int place(int number) {
		return IntStream.range(0, places.size()).filter(place -> places.get(place).contains(number)).findFirst().orElse(-1);
	}

	private static List<Integer> numbers(List<NumberRange> ranges) {
		return ranges.stream().flatMapToInt(range -> IntStream.rangeClosed(range.getFirst(), range.getLast())).boxed().toList();
	}
}

package dev.seriatim.ui.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.seriatim.language.text.StepText;
import dev.seriatim.model.order.OrderSteps;
import dev.seriatim.model.prefix.Order;
import dev.seriatim.model.series.MoveStep;
import dev.seriatim.model.series.SplitReading;
import dev.seriatim.model.series.VariantStep;
import dev.seriatim.report.OrderReport;
import dev.seriatim.review.NamedSplit;

/**
 * An order that a reviewer makes of a series. Values never change; each edit gives a new one, or the same where there is nothing to do. Places count from 0.
 *
 * @param posted what it is made of
 * @param order  with posted patches only
 * @param splits elements that come with a later patch, or with a new last one that {@code order} does not name
 */
public record Arrangement(Order posted, Order order, List<NamedSplit> splits) {

	public Arrangement {
		splits = List.copyOf(splits);
	}

	public static Arrangement asPosted(Order posted) {
		return new Arrangement(posted, posted, List.of());
	}

	/** That of a what-if, which two reports tell that differ in what stands in for elements that are split off. */
	public static Arrangement of(Order posted, List<OrderReport> reports) {
		Order order = new Order(reports.getFirst().order().stream().map(place -> place.stream().filter(posted.numbers()::contains).toList()).filter(place -> !place.isEmpty()).toList());
		return new Arrangement(posted, order, IntStream.range(0, reports.getFirst().splits().size()).mapToObj(split -> split(reports.stream().map(report -> report.splits().get(split)).toList())).toList());
	}

	/** @param readings of one split */
	private static NamedSplit split(List<OrderReport.SplitOff> readings) {
		OrderReport.SplitOff split = readings.getFirst();
		boolean both = readings.stream().map(OrderReport.SplitOff::standIns).distinct().count() > 1;
		SplitReading reading = both ? SplitReading.BOTH : split.standIns().isEmpty() ? SplitReading.LEFT_OUT : SplitReading.STANDING_IN;
		return new NamedSplit(split.element(), split.from(), split.to(), reading, both ? List.of() : split.standIns());
	}

	public boolean isAsPosted() {
		return order.equals(posted) && splits.isEmpty();
	}

	/** Which patches are left out. */
	public List<Integer> dropped() {
		return posted.numbers().stream().filter(number -> !order.numbers().contains(number)).toList();
	}

	/** The new last patches that splits make. */
	public List<NamedSplit> added() {
		return splits.stream().filter(split -> !posted.numbers().contains(split.to())).toList();
	}

	public Arrangement up(int place) {
		return place <= 0 ? this : with(swapped(place - 1));
	}

	public Arrangement down(int place) {
		return place < 0 || place + 1 >= order.places().size() ? this : with(swapped(place));
	}

	private List<List<Integer>> swapped(int place) {
		List<List<Integer>> places = new ArrayList<>(order.places());
		Collections.swap(places, place, place + 1);
		return places;
	}

	/** Leaves out what stands at a place, and splits from it or to it, unless nothing else is left. */
	public Arrangement drop(int place) {
		if (order.places().size() == 1) {
			return this;
		}
		List<List<Integer>> places = new ArrayList<>(order.places());
		List<Integer> left = places.remove(place);
		return new Arrangement(posted, new Order(places), splits.stream().filter(split -> !left.contains(split.from()) && !left.contains(split.to())).toList());
	}

	/** Behind the nearest patch that was posted before it. */
	public Arrangement putBack(int number) {
		List<List<Integer>> places = new ArrayList<>(order.places());
		int nearest = order.numbers().stream().filter(other -> other < number).mapToInt(Integer::intValue).max().orElse(0);
		int before = IntStream.range(0, places.size()).filter(place -> places.get(place).contains(nearest)).findFirst().orElse(-1);
		places.add(before + 1, List.of(number));
		return with(places);
	}

	/** Makes one patch of what stands at a place and at the one before. */
	public Arrangement squash(int place) {
		if (place <= 0) {
			return this;
		}
		List<List<Integer>> places = new ArrayList<>(order.places());
		List<Integer> second = places.remove(place);
		places.set(place - 1, Stream.concat(places.get(place - 1).stream(), second.stream()).toList());
		return with(places);
	}

	public Arrangement split(NamedSplit split) {
		return new Arrangement(posted, order, Stream.concat(splits.stream().filter(other -> !other.element().equals(split.element())), Stream.of(split)).toList());
	}

	private Arrangement with(List<List<Integer>> places) {
		return new Arrangement(posted, new Order(places), splits);
	}

	/** What makes it of the posted order, apart from the splits. */
	public List<VariantStep> steps() {
		return OrderSteps.between(posted, order);
	}

	/** The same and the splits, as the language has them. */
	public List<String> text() {
		return Stream.concat(steps().stream().map(StepText::of), splits.stream().map(NamedSplit::text)).toList();
	}

	/** Which patches stand elsewhere among the others. */
	public Set<Integer> moved() {
		Set<Integer> moved = new HashSet<>();
		for (VariantStep step : steps()) {
			if (step instanceof MoveStep move) {
				move.getPatches().forEach(range -> moved.add(range.getFirst()));
			}
		}
		return moved;
	}
}

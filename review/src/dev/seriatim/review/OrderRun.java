package dev.seriatim.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;

import dev.seriatim.language.text.StepText;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Function;
import dev.seriatim.model.contract.Macro;
import dev.seriatim.model.order.Dependencies;
import dev.seriatim.model.order.Difference;
import dev.seriatim.model.order.Judged;
import dev.seriatim.model.order.JudgedSets;
import dev.seriatim.model.order.OrderSearch;
import dev.seriatim.model.order.PlannedSource;
import dev.seriatim.model.order.Split;
import dev.seriatim.model.order.SplitPlaces;
import dev.seriatim.model.order.SplitSource;
import dev.seriatim.model.prefix.Order;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.series.SplitReading;
import dev.seriatim.model.series.SplitStep;
import dev.seriatim.model.series.VariantStep;
import dev.seriatim.report.DependencyReport;
import dev.seriatim.report.OrderReport;
import dev.seriatim.series.snapshot.SourceCache;

/** Asks what another order of a series would change. */
public final class OrderRun {

	private final OrderRequest request;
	private final SourceCache cache;

	/** @param cache what earlier reviews learnt of sources */
	public OrderRun(OrderRequest request, SourceCache cache) {
		this.request = request;
		this.cache = cache;
	}

	/**
	 * Judges the series as posted and in the other order.
	 *
	 * @param monitor null for none
	 * @return one, or for a split of which both readings are asked for that with stand-ins and that without
	 * @throws Trouble as a review has it, and where a step names a patch that the series does not have or changes nothing
	 */
	public List<OrderReport> run(IProgressMonitor monitor) throws Trouble {
		return new ReviewRun(request.review(), cache).judge(monitor, this::compare);
	}

	/**
	 * Looks for the order with the fewest broken prefixes, then promises, then moves, and tells what it changes. Of a series that lacks patches
	 * those that are there are put in order.
	 *
	 * @param monitor null for none
	 * @param most    how long to look; what was found until then is told as not proven
	 */
	public OrderReport suggest(IProgressMonitor monitor, Duration most) throws Trouble {
		return new ReviewRun(request.review(), cache).judge(monitor, ready -> suggest(ready, System.nanoTime() + most.toNanos()));
	}

	private OrderReport suggest(ReviewRun.Ready ready, long until) throws Trouble {
		var missing = ready.series().getMissing();
		var posted = new Order(Order.posted(ready.series()).places().stream().filter(place -> Collections.disjoint(place, missing)).toList());
		var costs = new JudgedSets(ready.series(), ready.source(), ready.judge(ready.source()));
		var search = new OrderSearch(posted.numbers(), costs, () -> System.nanoTime() > until);
		var asPosted = search.judge(posted.numbers());
		var best = search.search();
		var report = compare(ready, posted, new Order(best.order().stream().map(List::of).toList()), List.of(List.of())).getFirst();
		return report.suggested(new OrderReport.Suggested(best.broken(), asPosted.broken(), best.promises(), asPosted.promises(), best.moves(), best.proven(), best.atLeastBroken()));
	}

	/** Which patches need which others before them; judges the series once for each pair of patches at most. */
	public DependencyReport dependencies(IProgressMonitor monitor) throws Trouble {
		return new ReviewRun(request.review(), cache).judge(monitor, ready -> {
			var report = ready.report(ready.review(ready.source(), Order.posted(ready.series())));
			return DependencyReport.of(report, Dependencies.of(ready.series(), ready.source(), ready.judge(ready.source())));
		});
	}

	private List<OrderReport> compare(ReviewRun.Ready ready) throws Trouble {
		var posted = Order.posted(ready.series());
		var steps = steps(ready);
		return compare(ready, posted, order(steps, posted), readings(steps));
	}

	private List<OrderReport> compare(ReviewRun.Ready ready, Order posted, Order order, List<List<Split>> readings) throws Trouble {
		var review = ready.review(ready.source(), posted);
		var before = new Judged(Timeline.of(ready.series(), posted), review);
		var report = ready.report(review);
		var reports = new ArrayList<OrderReport>();
		var planned = PlannedSource.of(ready.source(), ready.series(), order);
		for (var splits : readings) {
			SnapshotSource source = planned;
			for (var split : splits)
				source = new SplitSource(source, split, posted.numbers().stream().noneMatch(number -> number == split.to()));
			var other = ready.review(source, order);
			var difference = Difference.of(before, new Judged(Timeline.of(ready.series(), order), other));
			reports.add(OrderReport.of(request.variant(), order, planned.planned(), places(splits, order, ready), report, ready.report(other), difference));
		}
		return reports;
	}

	private List<VariantStep> steps(ReviewRun.Ready ready) throws Trouble {
		var steps = new ArrayList<VariantStep>();
		try {
			if (request.variant() != null)
				for (var step : ready.assignment().variant(request.variant()).getSteps())
					steps.add(step instanceof SplitStep split ? NamedSplit.of(split).in(ready.apis()) : step);
			steps.addAll(request.steps());
			request.splits().forEach(split -> steps.add(split.in(ready.apis())));
		} catch (IllegalArgumentException unknown) {
			throw trouble(unknown.getMessage());
		}
		return steps;
	}

	private Order order(List<VariantStep> steps, Order posted) throws Trouble {
		var order = posted;
		for (var step : steps) {
			var after = order.after(step);
			if (step instanceof SplitStep split)
				check(split, posted, order, after);
			else if (after.equals(order))
				throw trouble("the order stays as it is by " + StepText.of(step));
			order = after;
		}
		return order;
	}

	/**
	 * @param before the order that it changes
	 * @param after  with the new last patch that it may make
	 */
	private void check(SplitStep split, Order posted, Order before, Order after) throws Trouble {
		var element = split.getElement();
		if (!(element instanceof Callback || element instanceof Function || element instanceof Macro))
			throw trouble(element.getName() + " is no callback, function or macro, and others cannot be split out of a patch");
		var numbers = after.numbers();
		if (!before.numbers().contains(split.getFrom()))
			throw trouble("there is no patch " + split.getFrom());
		if (!before.equals(after)) {
			if (posted.numbers().contains(split.getTo()))
				throw trouble("patch " + split.getTo() + " is left out, and an element can only be split off to a patch that is there or to a new one");
			var next = Math.max(Collections.max(posted.numbers()), Collections.max(before.numbers())) + 1;
			if (split.getTo() != next)
				throw trouble("there is no patch " + split.getTo() + "; a new one would be " + next);
		}
		if (numbers.indexOf(split.getFrom()) > numbers.indexOf(split.getTo()))
			throw trouble("patch " + split.getTo() + " comes before patch " + split.getFrom() + ", and an element can only be split off to a later one");
		if (split.getReading() == SplitReading.STANDING_IN && Split.standIns(split).isEmpty())
			throw trouble("nothing stands in for " + element.getName() + ": name callbacks that do");
	}

	/** What is split in each reading; without a split there is one in which nothing is. */
	private static List<List<Split>> readings(List<VariantStep> steps) {
		var splits = steps.stream().filter(SplitStep.class::isInstance).map(SplitStep.class::cast).toList();
		var both = splits.stream().anyMatch(split -> split.getReading() == SplitReading.BOTH && !Split.standIns(split).isEmpty());
		return (both ? List.of(SplitReading.STANDING_IN, SplitReading.LEFT_OUT) : List.of(SplitReading.LEFT_OUT)).stream()
				.map(reading -> splits.stream().map(split -> Split.of(split, split.getReading() == SplitReading.BOTH ? reading : split.getReading())).toList()).toList();
	}

	private static List<OrderReport.SplitOff> places(List<Split> splits, Order order, ReviewRun.Ready ready) {
		var timeline = Timeline.of(ready.series(), order);
		var configuration = ready.input().configurations().getFirst();
		return splits.stream().map(split -> OrderReport.SplitOff.of(split,
				SplitPlaces.of(split, ready.source().snapshot(timeline.prefix(timeline.position(split.to()) - 1), configuration)))).toList();
	}

	private Trouble trouble(String reason) {
		return new Trouble(request.review().input(), reason);
	}
}

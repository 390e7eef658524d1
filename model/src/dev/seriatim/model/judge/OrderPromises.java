package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import dev.seriatim.model.contract.Element;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.series.NumberRange;
import dev.seriatim.model.series.OrderConstraint;
import dev.seriatim.model.series.OrderPromise;
import dev.seriatim.model.series.PatchSelection;

/** Whether patches come in the order promised. An element stands for the patch that brings it. */
final class OrderPromises {

	/** The patches that a selection means, by position; 0 for what the base has. */
	private record Selected(PatchSelection selection, List<Integer> positions) {
	}

	private final Timeline timeline;
	private final List<JudgedApi> apis;

	OrderPromises(Timeline timeline, List<JudgedApi> apis) {
		this.timeline = timeline;
		this.apis = apis;
	}

	/** Broken by the patch that comes too early, or, where that is the base, by the one that comes too late. */
	PromiseOutcome judge(OrderPromise promise) {
		var reasons = new ArrayList<String>();
		for (var constraint : promise.getConstraints()) {
			var first = select(constraint.getFirst(), reasons);
			var second = constraint.isLast() ? Optional.of(others(constraint.getFirst(), first)) : select(constraint.getSecond(), reasons);
			if (first.isPresent() && second.isPresent()) {
				var violation = constraint.isLast() ? violation(second.get(), first.get()) : violation(first.get(), second.get());
				if (violation.isPresent())
					return violation.get();
			}
		}
		return PromiseOutcome.keptUnless(reasons);
	}

	/** The first patch that comes before one that should be in front of it. */
	private Optional<PromiseOutcome> violation(Selected before, Selected after) {
		for (var early : after.positions().stream().sorted().toList())
			for (var late : before.positions().stream().sorted().toList())
				if (early < late)
					return Optional.of(PromiseOutcome.broken(timeline.number(early == 0 ? late : early),
							name(after, early) + (early == 0 ? " is there before " : " comes before ") + name(before, late), null));
		return Optional.empty();
	}

	private String name(Selected selected, int position) {
		var element = selected.selection() == null ? null : selected.selection().getElement();
		if (element == null)
			return "patch " + timeline.number(position);
		return position == 0 ? element.getName() : "patch " + timeline.number(position) + " (which brings " + element.getName() + ")";
	}

	private Optional<Selected> select(PatchSelection selection, List<String> reasons) {
		var positions = selection.getElement() == null ? positions(selection.getPatches(), reasons) : bringing(selection.getElement(), reasons);
		return positions.isEmpty() ? Optional.empty() : Optional.of(new Selected(selection, positions));
	}

	/** All patches but those of a selection that comes last. */
	private Selected others(PatchSelection last, Optional<Selected> selected) {
		return new Selected(null, IntStream.rangeClosed(1, timeline.last()).filter(position -> selected.stream().noneMatch(one -> one.positions().contains(position)))
				.boxed().toList());
	}

	private List<Integer> positions(NumberRange range, List<String> reasons) {
		var positions = new ArrayList<Integer>();
		for (var number = range.getFirst(); number <= range.getLast(); number++)
			if (timeline.position(number) > 0)
				positions.add(timeline.position(number));
			else
				reasons.add("there is no patch " + number);
		return positions;
	}

	private List<Integer> bringing(Element element, List<String> reasons) {
		var position = apis.stream().flatMapToInt(api -> firstPosition(api, element).stream()).min();
		if (position.isEmpty())
			reasons.add("no patch brings " + element.getName());
		else
			for (var before = 1; before <= position.getAsInt(); before++)
				if (timeline.isMissing(before)) {
					reasons.add("patch " + timeline.number(before) + " is missing and may bring " + element.getName());
					return List.of();
				}
		return position.stream().boxed().toList();
	}

	/** Where an API first has an element, in whatever configuration. */
	private OptionalInt firstPosition(JudgedApi api, Element element) {
		var first = IntStream.builder();
		for (var one : api.configurations())
			one.history().elements().stream().filter(known -> known.fromContract() && Rows.isOf(element, known))
					.flatMapToInt(known -> IntStream.rangeClosed(0, timeline.last()).filter(position -> one.history().present(known, position)).limit(1)).forEach(first::add);
		return first.build().min();
	}
}

package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.ConsumerRow;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.Fit;
import dev.seriatim.model.review.PromiseRow;
import dev.seriatim.model.review.PromiseState;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.review.Verdict;
import dev.seriatim.model.rules.Rules;
import dev.seriatim.model.series.CutPointPromise;
import dev.seriatim.model.series.KeepPromise;
import dev.seriatim.model.series.NumberRange;
import dev.seriatim.model.series.OrderConstraint;
import dev.seriatim.model.series.OrderPromise;
import dev.seriatim.model.series.PatchSelection;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.WorksPromise;
import dev.seriatim.model.usage.Consumer;

/** Whether what the author says of the series holds. */
final class Promises {

	private final Timeline timeline;
	private final List<JudgedApi> apis;
	private final Conflicts conflicts;
	private final UncheckedPlaces unchecked;
	private final Review review;

	Promises(Timeline timeline, List<JudgedApi> apis, Conflicts conflicts, UncheckedPlaces unchecked, Review review) {
		this.timeline = timeline;
		this.apis = apis;
		this.conflicts = conflicts;
		this.unchecked = unchecked;
		this.review = review;
	}

	void judge(PatchSeries series, Findings findings) {
		for (var promise : series.getPromises()) {
			var row = switch (promise) {
			case KeepPromise keep -> keep(keep);
			case WorksPromise works -> works(works);
			case CutPointPromise points -> notJudged("cut point " + text(points.getPrefixes()));
			case OrderPromise order -> notJudged("order " + order.getConstraints().stream().map(Promises::text).collect(Collectors.joining(", ")));
			default -> throw new IllegalStateException("Unknown promise " + promise.eClass().getName());
			};
			review.getPromises().add(row);
			if (row.getState() == PromiseState.BROKEN)
				findings.add(Rules.PROMISE_BROKEN, FindingKind.SERIES, Math.max(0, timeline.position(row.getBy())), 0, row.getText(), null, null,
						Rules.PROMISE_BROKEN.message("", row.getText(), row.getReason()), null);
		}
	}

	private PromiseRow keep(KeepPromise promise) {
		var positions = promise.getPatches().stream().flatMapToInt(range -> IntStream.rangeClosed(range.getFirst(), range.getLast()))
				.map(timeline::position).filter(position -> position > 0).sorted().toArray();
		var name = promise.getApi().getName();
		var row = row("patches " + text(promise.getPatches()) + " keep " + name + " compatible" + (promise.getSide() == Side.CORE ? " for core" : "")
				+ (promise.getAudience() < 0 ? "" : " for users of prefix " + promise.getAudience()));
		if (promise.getAudience() >= 0)
			return notChecked(row, List.of("the users of a prefix that is named are not judged yet"));
		for (var position : positions)
			for (var api : apis)
				if (api.api().getName().equals(name))
					for (var one : api.configurations())
						for (var draft : api.drafts(one, position))
							if (breaks(draft, promise.getSide()))
								return broken(row, timeline.number(position), draft.rule().id() + " " + draft.delta().getName());
		if (apis.stream().noneMatch(api -> api.api().getName().equals(name)))
			return notChecked(row, List.of("no contract of that name was judged"));
		var reasons = new ArrayList<String>();
		for (var position : positions)
			if (timeline.isMissing(position))
				reasons.add("patch " + timeline.number(position) + " is missing");
			else if (unchecked.isAny(position))
				reasons.add("patch " + timeline.number(position) + " was not checked everywhere");
		return reasons.isEmpty() ? row : notChecked(row, reasons);
	}

	private static boolean breaks(Draft draft, Side side) {
		var verdict = draft.judgement().verdict();
		return (verdict == Verdict.SOURCE || verdict == Verdict.BEHAVIOUR) && (side == Side.CONSUMER) == draft.concernsConsumers();
	}

	private PromiseRow works(WorksPromise promise) {
		var row = row(promise.getConsumers().stream().map(Consumer::getName).collect(Collectors.joining(", "))
				+ (promise.getConsumers().size() == 1 ? " works from " : " work from ") + promise.getFrom());
		var reasons = new ArrayList<String>();
		for (var consumer : promise.getConsumers()) {
			var rows = review.getConsumers().stream().filter(candidate -> candidate.getName().equals(consumer.getName())).toList();
			if (rows.isEmpty())
				reasons.add(consumer.getName() + " was not found");
			for (var candidate : rows)
				for (var position = Math.max(0, timeline.position(promise.getFrom())); position <= timeline.last(); position++) {
					var fit = candidate.getServed().get(position);
					if (fit == Fit.BROKEN || fit == Fit.NOT_SERVED || fit == Fit.ABSENT)
						return broken(row, position == 0 ? 0 : timeline.number(position), consumer.getName() + " is " + fit.getLiteral() + " at prefix " + position);
					if (fit == Fit.NOT_CHECKED)
						reasons.add(reason(consumer, candidate, position));
				}
		}
		return reasons.isEmpty() ? row : notChecked(row, reasons.stream().distinct().toList());
	}

	private String reason(Consumer consumer, ConsumerRow row, int position) {
		if (timeline.isMissing(position))
			return "patch " + timeline.number(position) + " is missing";
		if (row.getFile() != null && conflicts.isFrozen(row.getFile(), position))
			return row.getFile() + " is not followed from patch " + timeline.number(conflicts.frozen().get(row.getFile()));
		var atomic = consumer.getNeeds().stream().filter(ConsumerRows::isAtomic).map(need -> need.getCallback().getName()).collect(Collectors.joining(", "));
		return "whether " + atomic + " may sleep there was not checked";
	}

	private static PromiseRow row(String text) {
		var row = ReviewFactory.eINSTANCE.createPromiseRow();
		row.setText(text);
		row.setState(PromiseState.KEPT);
		return row;
	}

	private static PromiseRow broken(PromiseRow row, int by, String reason) {
		row.setState(PromiseState.BROKEN);
		row.setBy(by);
		row.setReason("by patch " + by + ": " + reason);
		return row;
	}

	private static PromiseRow notChecked(PromiseRow row, List<String> reasons) {
		row.setState(PromiseState.NOT_CHECKED);
		row.setReason(String.join("; ", reasons));
		return row;
	}

	private static PromiseRow notJudged(String text) {
		return notChecked(row(text), List.of("promises of this kind are not judged yet"));
	}

	private static String text(OrderConstraint constraint) {
		return text(constraint.getFirst()) + (constraint.isLast() ? " last" : " before " + text(constraint.getSecond()));
	}

	private static String text(PatchSelection selection) {
		return selection.getElement() == null ? text(selection.getPatches()) : selection.getElement().getName();
	}

	static String text(List<NumberRange> ranges) {
		return ranges.stream().map(Promises::text).collect(Collectors.joining(", "));
	}

	private static String text(NumberRange range) {
		return range.getFirst() == range.getLast() ? Integer.toString(range.getFirst()) : range.getFirst() + ".." + range.getLast();
	}
}

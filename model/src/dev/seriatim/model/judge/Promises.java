package dev.seriatim.model.judge;

import java.util.HashMap;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.PromiseRow;
import dev.seriatim.model.review.PromiseState;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.rules.Rules;
import dev.seriatim.model.series.CutPointPromise;
import dev.seriatim.model.series.KeepPromise;
import dev.seriatim.model.series.OrderPromise;
import dev.seriatim.model.series.Promise;
import dev.seriatim.model.series.WorksPromise;

/** Whether what the author says of the series holds. */
final class Promises {

	private final Timeline timeline;
	private final Review review;
	private final Findings findings;
	private final KeepPromises keep;
	private final WorksPromises works;
	private final OrderPromises order;
	private final CutPointPromises cutPoints;
	private final SafePrefixes safe;

	/** @param review with its consumers @param findings with all that are about the APIs */
	Promises(Timeline timeline, List<JudgedApi> apis, Drafts drafts, Conflicts conflicts, UncheckedPlaces unchecked, SafePrefixes safe, Review review, Findings findings) {
		this.timeline = timeline;
		this.review = review;
		this.findings = findings;
		keep = new KeepPromises(timeline, apis, drafts, unchecked);
		works = new WorksPromises(timeline, conflicts, review, findings);
		order = new OrderPromises(timeline, apis);
		this.safe = safe;
		cutPoints = new CutPointPromises(timeline, conflicts, unchecked, review, safe);
	}

	/**
	 * A row for each, in the order of the text, and a finding for each that is broken. Where merging may stop depends on the other promises: those
	 * about it come last.
	 */
	void judge(List<Promise> promises) {
		var rows = new HashMap<Promise, PromiseRow>();
		for (var promise : promises)
			if (!(promise instanceof CutPointPromise)) {
				var row = row(promise, switch (promise) {
				case KeepPromise one -> keep.judge(one);
				case WorksPromise one -> works.judge(one);
				case OrderPromise one -> order.judge(one);
				default -> throw new IllegalStateException("Unknown promise " + promise.eClass().getName());
				});
				safe.count(row);
				rows.put(promise, row);
			}
		for (var promise : promises)
			review.getPromises().add(promise instanceof CutPointPromise one ? row(one, cutPoints.judge(one)) : rows.get(promise));
	}

	private PromiseRow row(Promise promise, PromiseOutcome outcome) {
		var row = ReviewFactory.eINSTANCE.createPromiseRow();
		row.setText(PromiseText.of(promise));
		row.setState(outcome.state());
		row.setBy(outcome.by());
		row.setReason(outcome.reason());
		if (outcome.state() == PromiseState.BROKEN) {
			var rule = promise instanceof OrderPromise ? Rules.ORDER_VIOLATED : Rules.PROMISE_BROKEN;
			findings.add(rule, FindingKind.SERIES, Math.max(0, timeline.position(outcome.by())), 0, row.getText(), null, EcoreUtil.copy(outcome.place()),
					rule.message("", row.getText(), row.getReason()), null);
		}
		return row;
	}
}

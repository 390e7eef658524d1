package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.Fit;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.series.CutPointPromise;

/** Whether merging may stop after prefixes: kept where each is safe, whether or not somebody becomes served there. */
final class CutPointPromises {

	private final Timeline timeline;
	private final Conflicts conflicts;
	private final UncheckedPlaces unchecked;
	private final Review review;
	private final SafePrefixes safe;

	CutPointPromises(Timeline timeline, Conflicts conflicts, UncheckedPlaces unchecked, Review review, SafePrefixes safe) {
		this.timeline = timeline;
		this.conflicts = conflicts;
		this.unchecked = unchecked;
		this.review = review;
		this.safe = safe;
	}

	PromiseOutcome judge(CutPointPromise promise) {
		var reasons = new ArrayList<String>();
		for (var prefix : prefixes(promise)) {
			var position = timeline.position(prefix);
			if (position < 0) {
				reasons.add("there is no prefix " + prefix);
				continue;
			}
			var objection = safe.objection(position);
			if (objection.isPresent())
				return PromiseOutcome.broken(objection.get().by(), objection.get().reason() + " at prefix " + prefix, EcoreUtil.copy(objection.get().place()));
			addNotChecked(position, reasons);
		}
		return PromiseOutcome.keptUnless(reasons);
	}

	static List<Integer> prefixes(CutPointPromise promise) {
		return promise.getPrefixes().stream().flatMapToInt(range -> IntStream.rangeClosed(range.getFirst(), range.getLast())).boxed().toList();
	}

	private void addNotChecked(int prefix, List<String> reasons) {
		for (var position = 1; position <= prefix; position++)
			if (timeline.isMissing(position))
				reasons.add("patch " + timeline.number(position) + " is missing");
			else if (conflicts.frozen().containsValue(position))
				reasons.add("patch " + timeline.number(position) + " does not apply");
			else if (unchecked.isAny(position))
				reasons.add("patch " + timeline.number(position) + " was not checked everywhere");
		for (var row : review.getConsumers())
			if (Stream.of(row.getFitY(), row.getFitN()).anyMatch(fits -> prefix < fits.size() && fits.get(prefix) == Fit.NOT_CHECKED))
				reasons.add("whether " + row.getName() + " works at prefix " + timeline.number(prefix) + " was not checked");
	}
}

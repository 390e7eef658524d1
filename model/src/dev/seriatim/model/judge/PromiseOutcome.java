package dev.seriatim.model.judge;

import java.util.List;

import dev.seriatim.model.review.Place;
import dev.seriatim.model.review.PromiseState;

/**
 * What became of a promise.
 *
 * @param by    the number of the patch that breaks it, 0 for none and where the base does
 * @param place where that patch does so, null where no line tells
 */
record PromiseOutcome(PromiseState state, int by, String reason, Place place) {

	static PromiseOutcome broken(int by, String reason, Place place) {
		return new PromiseOutcome(PromiseState.BROKEN, by, "by " + (by == 0 ? "the base" : "patch " + by) + ": " + reason, place);
	}

	/** Kept, unless something speaks against having checked it; each reason is told once. */
	static PromiseOutcome keptUnless(List<String> notChecked) {
		var reasons = notChecked.stream().distinct().toList();
		return reasons.isEmpty() ? new PromiseOutcome(PromiseState.KEPT, 0, null, null)
				: new PromiseOutcome(PromiseState.NOT_CHECKED, 0, String.join("; ", reasons), null);
	}
}

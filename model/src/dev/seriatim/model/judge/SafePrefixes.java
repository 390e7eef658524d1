package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.ConsumerRow;
import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.Fit;
import dev.seriatim.model.review.Place;
import dev.seriatim.model.review.PromiseRow;
import dev.seriatim.model.review.PromiseState;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.rules.Rules;

/**
 * Prefixes whose patches are all there and apply, with no consumer broken in either configuration, no use that does not build, and no promise
 * about their patches broken.
 */
final class SafePrefixes {

	/** Why a prefix is not safe. @param by the number of the patch at fault, 0 for the base @param place null where no line tells */
	record Objection(int by, String reason, Place place) {
	}

	private final Timeline timeline;
	private final Conflicts conflicts;
	private final Review review;
	private final Findings findings;
	private final List<PromiseRow> promises = new ArrayList<>();

	/** @param review with its consumers @param findings with all that are about fit */
	SafePrefixes(Timeline timeline, Conflicts conflicts, Review review, Findings findings) {
		this.timeline = timeline;
		this.conflicts = conflicts;
		this.review = review;
		this.findings = findings;
	}

	/** From here on no prefix is safe from the patch on that breaks a promise. */
	void count(PromiseRow promise) {
		promises.add(promise);
	}

	boolean isSafe(int position) {
		return conflicts.applies(position) && objection(position).isEmpty();
	}

	/** What is broken there, as far as patches are there and apply. */
	Optional<Objection> objection(int position) {
		var misfit = findings.all().stream().filter(finding -> finding.getKind() == FindingKind.FIT && !isOfTheCore(finding) && isBrokenBy(finding, position)).findFirst()
				.map(finding -> new Objection(finding.getPatch(), finding.getRule() + (finding.getElement() == null ? "" : " " + finding.getElement()), finding.getPlace()));
		return misfit
				.or(() -> review.getConsumers().stream().filter(row -> isBroken(row, position)).findFirst()
						.map(row -> new Objection(brokenBy(row, position), row.getName() + " is broken", null)))
				.or(() -> promises.stream().filter(promise -> promise.getState() == PromiseState.BROKEN
						&& promise.getBy() > 0 && timeline.position(promise.getBy()) <= position).findFirst()
						.map(promise -> new Objection(promise.getBy(), promise.getText() + " is broken", null)));
	}

	private static boolean isBroken(ConsumerRow row, int position) {
		return Stream.of(row.getFitY(), row.getFitN()).map(fits -> position < fits.size() ? fits.get(position) : null).anyMatch(fit -> fit == Fit.BROKEN);
	}

	private int brokenBy(ConsumerRow row, int position) {
		var first = position;
		while (first > 0 && isBroken(row, first - 1))
			first--;
		return first == 0 ? 0 : timeline.number(first);
	}

	/** A path of the core that leaves too early breaks the core: it is told, and no consumer is any worse for the next patch. */
	private static boolean isOfTheCore(Finding finding) {
		return finding.getRule().equals(Rules.RANGE_UNPAIRED.id());
	}

	private boolean isBrokenBy(Finding finding, int position) {
		return timeline.position(finding.getPatch()) <= position
				&& (finding.getRepairedBy() == 0 || position < timeline.position(finding.getRepairedBy()));
	}
}

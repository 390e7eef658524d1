package dev.seriatim.model.judge;

import java.util.stream.Stream;

import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.Fit;
import dev.seriatim.model.review.PromiseState;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.rules.Rules;

/**
 * Where a maintainer may stop merging: safe prefixes at which some consumer becomes served, and the last safe one. Safe is a
 * prefix whose patches are all there and apply, with no consumer broken in either configuration, no use that does not build, and
 * no promise about its patches broken.
 */
final class CutPoints {

	private final Timeline timeline;
	private final Conflicts conflicts;
	private final Review review;

	CutPoints(Timeline timeline, Conflicts conflicts, Review review) {
		this.timeline = timeline;
		this.conflicts = conflicts;
		this.review = review;
	}

	void add() {
		var lastSafe = 0;
		for (var position = 1; position <= timeline.last(); position++)
			if (isSafe(position))
				lastSafe = position;
		for (var position = 1; position <= lastSafe; position++) {
			var here = position;
			if (!isSafe(position))
				continue;
			var served = review.getConsumers().stream().filter(row -> row.getSufficientPrefix() == here).map(row -> row.getName()).distinct().toList();
			if (served.isEmpty() && position != lastSafe)
				continue;
			var cut = ReviewFactory.eINSTANCE.createCutPoint();
			cut.setPrefix(position);
			cut.getConsumers().addAll(served);
			review.getCutPoints().add(cut);
		}
	}

	private boolean isSafe(int position) {
		return conflicts.applies(position)
				&& review.getConsumers().stream().allMatch(row -> Stream.concat(row.getFitY().stream().skip(position).limit(1),
						row.getFitN().stream().skip(position).limit(1)).noneMatch(fit -> fit == Fit.BROKEN))
				&& review.getFindings().stream().noneMatch(finding -> finding.getKind() == FindingKind.FIT && !isOfTheCore(finding) && isBrokenBy(finding, position))
				&& review.getPromises().stream().noneMatch(promise -> promise.getState() == PromiseState.BROKEN
						&& promise.getBy() > 0 && timeline.position(promise.getBy()) <= position);
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

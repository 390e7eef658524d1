package dev.seriatim.model.judge;

import java.util.Set;
import java.util.stream.IntStream;

import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.ReviewFactory;

/**
 * Where a maintainer may stop merging: safe prefixes at which some consumer becomes served, those of which the author says so, and the last safe
 * one.
 */
final class CutPoints {

	private final Timeline timeline;
	private final SafePrefixes safe;
	private final Review review;

	CutPoints(Timeline timeline, SafePrefixes safe, Review review) {
		this.timeline = timeline;
		this.safe = safe;
		this.review = review;
	}

	/** Notes which prefixes are safe, too. @param promised prefixes, by number */
	void add(Set<Integer> promised) {
		IntStream.rangeClosed(0, timeline.last()).forEach(position -> review.getSafe().add(safe.isSafe(position)));
		var points = IntStream.rangeClosed(1, timeline.last()).filter(review.getSafe()::get).boxed().toList();
		for (var position : points) {
			var served = review.getConsumers().stream().filter(row -> row.getSufficientPrefix() == position).map(row -> row.getName()).distinct().toList();
			if (served.isEmpty() && !position.equals(points.getLast()) && !promised.contains(timeline.number(position)))
				continue;
			var cut = ReviewFactory.eINSTANCE.createCutPoint();
			cut.setPrefix(position);
			cut.getConsumers().addAll(served);
			review.getCutPoints().add(cut);
		}
	}
}

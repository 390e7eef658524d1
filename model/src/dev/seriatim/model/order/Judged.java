package dev.seriatim.model.order;

import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.Review;

/** A series as it was judged in one order. */
public record Judged(Timeline timeline, Review review) {

	/** The prefix that ends with a posted patch, by how many places it has; 0 for the base, -1 where the patch is left out. */
	int position(int patch) {
		return patch == 0 ? 0 : timeline.position(patch);
	}
}

package dev.seriatim.model.order;

import java.util.Map;

import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.Review;

/**
 * A series as it was judged in one order.
 *
 * @param names what its patches are called where it is compared with another series, by their numbers; empty for the numbers themselves
 */
public record Judged(Timeline timeline, Review review, Map<Integer, Integer> names) {

	/** For a comparison with another order of the same series. */
	public Judged(Timeline timeline, Review review) {
		this(timeline, review, Map.of());
	}

	/** What a patch is called, 0 for the base; -1 for one that takes no part. */
	int name(int number) {
		return number == 0 || names.isEmpty() ? number : names.getOrDefault(number, -1);
	}

	/** The prefix that ends with the patch of a name, by how many places it has; 0 for the base, -1 where the patch is left out. */
	int position(int name) {
		if (name == 0 || names.isEmpty())
			return name == 0 ? 0 : timeline.position(name);
		return names.entrySet().stream().filter(named -> named.getValue() == name).mapToInt(named -> timeline.position(named.getKey())).findFirst().orElse(-1);
	}
}

package dev.seriatim.model.order;

import java.util.List;

/**
 * The best order found.
 *
 * @param order         of all patches, by their posted numbers
 * @param broken        how many of its prefixes are broken
 * @param promises      how many promises are
 * @param moves         how many patches stand elsewhere: so many moves make it of the posted order, and no fewer do
 * @param proven        whether no order is better
 * @param atLeastBroken how many prefixes are broken in every order, as far as that is known
 */
public record Suggestion(List<Integer> order, int broken, int promises, int moves, boolean proven, int atLeastBroken) {

	public Suggestion {
		order = List.copyOf(order);
	}
}

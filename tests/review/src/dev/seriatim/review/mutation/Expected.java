package dev.seriatim.review.mutation;

import java.util.Set;

/**
 * What the table says of a mutant: one of the rules names the element at the patch.
 *
 * @param patch    from 1
 * @param rules    any of them is right
 * @param element  null for any
 * @param mendedBy the patch that takes the harm back, 0 for none
 */
record Expected(int patch, Set<String> rules, String element, int mendedBy) {

	@Override
	public String toString() {
		return String.join(" or ", rules.stream().sorted().toList()) + (element == null ? "" : " of " + element) + " at patch " + patch
				+ (mendedBy == 0 ? "" : ", mended by " + mendedBy);
	}
}

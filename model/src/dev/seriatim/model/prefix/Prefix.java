package dev.seriatim.model.prefix;

import java.util.ArrayList;
import java.util.List;

/**
 * The patches that are applied on the base, in this order. In a posted series the k-th prefix holds the patches 1..k that are
 * there; in a what-if it is any set in any order. Numbers are those of the posted patches.
 */
public record Prefix(List<Integer> patches) {

	/** The base alone. */
	public static final Prefix BASE = new Prefix(List.of());

	public Prefix {
		patches = List.copyOf(patches);
	}

	/** This prefix with one more patch on top. */
	public Prefix and(int patch) {
		var more = new ArrayList<>(patches);
		more.add(patch);
		return new Prefix(more);
	}

	/** This prefix without its last patch; the base stays the base. */
	public Prefix previous() {
		return patches.isEmpty() ? this : new Prefix(patches.subList(0, patches.size() - 1));
	}

	/** The number of the last patch, 0 for the base. */
	public int last() {
		return patches.isEmpty() ? 0 : patches.getLast();
	}
}

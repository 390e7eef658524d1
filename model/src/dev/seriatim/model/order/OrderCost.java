package dev.seriatim.model.order;

import java.util.Set;

/** What orders are compared by. Answers for equal questions are equal; each is asked once. */
public interface OrderCost {

	/** What is true of a tree with some patches applied. */
	enum PrefixState {
		/** Nobody is broken. */
		SAFE,
		/** Somebody is. */
		BROKEN,
		/** These patches do not apply without others. */
		IMPOSSIBLE
	}

	/** @param patches by their posted numbers; at least one, and all of them at times */
	PrefixState state(Set<Integer> patches);

	/** How many promises a patch breaks where these come before it, whatever their order. */
	int brokenPromises(Set<Integer> before, int patch);
}

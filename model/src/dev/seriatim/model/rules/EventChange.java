package dev.seriatim.model.rules;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;

/** What a change of the callbacks raised at a site or by a notify function amounts to (DESIGN, "Events"). */
enum EventChange {
	/** Nothing is lost. */
	ADDED,
	/** Only hints are lost. */
	HINT_LOST,
	/** Something is lost, and raised in a direct caller or callee now. */
	MOVED,
	/** Something is lost, and no tree tells whether a new site takes over. */
	PERHAPS_MOVED,
	/** Something is lost, and a callback that every conforming consumer has is raised instead. */
	REPLACED,
	/** Something is lost, and only callbacks newer than the audience are raised instead. */
	REPLACED_BY_NEWER,
	/** Something is lost, and nothing is raised instead. */
	LOST;

	/** @return null when the delta is not about events */
	static EventChange of(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.EVENTS_CHANGED)
			return null;
		if (delta.getLost().isEmpty())
			return ADDED;
		var lost = circumstances.lostEvents(delta);
		if (lost.isEmpty())
			return HINT_LOST;
		var gained = circumstances.gainedEvents(delta);
		if (!gained.isEmpty())
			return gained.stream().anyMatch(circumstances::hasAtAudience) ? REPLACED : REPLACED_BY_NEWER;
		if (circumstances.standInsRemain(delta))
			return REPLACED;
		if (!circumstances.movedTo(delta).isEmpty())
			return MOVED;
		if (!circumstances.perhapsMovedTo(delta).isEmpty())
			return PERHAPS_MOVED;
		return LOST;
	}
}

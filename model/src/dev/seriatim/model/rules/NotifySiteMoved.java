package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.Verdict;

/** A site no longer raises a callback, but direct callers or callees raise it now. */
public final class NotifySiteMoved implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (EventChange.of(delta, circumstances) != EventChange.MOVED)
			return Optional.empty();
		var lost = String.join(", ", circumstances.lostEvents(delta));
		var places = circumstances.movedTo(delta);
		return Optional.of(new Judgement(Verdict.COMPATIBLE, message("", delta.getName(), lost, String.join(", ", places), places.size()), List.of()));
	}
}

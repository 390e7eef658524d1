package dev.seriatim.model.rules;

import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.Verdict;

/**
 * A site raises other callbacks instead of the ones it lost. Compatible for who implements all that the contract had; a
 * behaviour break when the new ones are newer than the audience, whose tables have NULL there.
 */
public final class NotifyEventReplaced implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		var change = EventChange.of(delta, circumstances);
		if (change != EventChange.REPLACED && change != EventChange.REPLACED_BY_NEWER)
			return Optional.empty();
		var lost = String.join(", ", circumstances.lostEvents(delta));
		var gained = String.join(", ", circumstances.gainedEvents(delta));
		var hit = circumstances.consumersLosing(delta);
		if (change == EventChange.REPLACED_BY_NEWER)
			return Optional.of(new Judgement(Verdict.BEHAVIOUR, message("newer", delta.getName(), lost, gained), hit));
		var variant = gained.isEmpty() ? "remain" : "";
		return Optional.of(new Judgement(Verdict.COMPATIBLE, message(variant, delta.getName(), lost, gained), hit));
	}
}

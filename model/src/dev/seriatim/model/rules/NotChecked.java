package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.Verdict;

/** Something could not be checked. It is never clean, and every report counts it. */
public final class NotChecked implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (ContextChange.of(delta, circumstances) == ContextChange.PERHAPS_TIGHTENED)
			return Optional.of(new Judgement(Verdict.NOT_CHECKED, ContextChange.message(this, "context", delta), List.of()));
		if (!delta.isCertain() && delta.getLost().isEmpty())
			return Optional.of(new Judgement(Verdict.NOT_CHECKED, uncertain(delta), List.of()));
		if (EventChange.of(delta, circumstances) != EventChange.PERHAPS_MOVED)
			return Optional.empty();
		var lost = String.join(", ", circumstances.lostEvents(delta));
		return Optional.of(new Judgement(Verdict.NOT_CHECKED,
				message("moved", delta.getName(), lost, String.join(", ", circumstances.perhapsMovedTo(delta))), List.of()));
	}

	private String uncertain(Delta delta) {
		var gained = delta.getGained();
		return delta.getKind() == DeltaKind.PAIRING_CHANGED ? message("pairing", delta.getName(), gained.getFirst(), gained.getLast())
				: message("precondition", delta.getName(), String.join(", ", gained), delta.getLock());
	}

	/** @param count places of one patch that could not be read */
	public String places(int count) {
		return message("", count);
	}
}

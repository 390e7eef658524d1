package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.Verdict;

/** Something could not be checked. It is never clean, and every report counts it. */
public final class NotChecked implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (EventChange.of(delta, circumstances) != EventChange.PERHAPS_MOVED)
			return Optional.empty();
		var lost = String.join(", ", circumstances.lostEvents(delta));
		return Optional.of(new Judgement(Verdict.NOT_CHECKED,
				message("moved", delta.getName(), lost, String.join(", ", circumstances.perhapsMovedTo(delta))), List.of()));
	}

	/** @param count places of one patch that could not be read */
	public String places(int count) {
		return message("", count);
	}
}

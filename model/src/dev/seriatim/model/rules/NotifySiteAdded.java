package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.Verdict;

/** A callback is raised where it was not before. */
public final class NotifySiteAdded implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (EventChange.of(delta, circumstances) != EventChange.ADDED)
			return Optional.empty();
		return Optional.of(new Judgement(Verdict.IDENTICAL, message("", delta.getName(), String.join(", ", circumstances.inOrder(delta.getGained()))), List.of()));
	}
}

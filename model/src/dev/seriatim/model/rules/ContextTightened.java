package dev.seriatim.model.rules;

import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.Verdict;

/** A callback that could sleep is called by who must not: consumers still build, and sleep where that is a bug. */
public final class ContextTightened implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (ContextChange.of(delta, circumstances) != ContextChange.TIGHTENED)
			return Optional.empty();
		return Optional.of(new Judgement(circumstances.forAudience(delta, Verdict.BEHAVIOUR), ContextChange.message(this, "", delta), circumstances.sleepersHit(delta)));
	}
}

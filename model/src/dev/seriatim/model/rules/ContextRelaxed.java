package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.Verdict;

/** What kept a callback from sleeping is gone, as far as can be seen. */
public final class ContextRelaxed implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (ContextChange.of(delta, circumstances) != ContextChange.RELAXED)
			return Optional.empty();
		return Optional.of(new Judgement(Verdict.COMPATIBLE, ContextChange.message(this, "", delta), List.of()));
	}
}

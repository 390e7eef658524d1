package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.Verdict;

/** A function of the API no longer asserts something of its callers. */
public final class PreconditionDropped implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.PRECONDITIONS_CHANGED || delta.getLost().isEmpty())
			return Optional.empty();
		return Optional.of(new Judgement(Verdict.COMPATIBLE, message("", delta.getName(), String.join(", ", delta.getLost()), delta.getLock()), List.of()));
	}
}

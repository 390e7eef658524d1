package dev.seriatim.model.rules;

import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Verdict;

/** A constant of the API is gone. */
public final class ConstantRemoved implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.REMOVED || delta.getElementKind() != ElementKind.CONSTANT)
			return Optional.empty();
		var hit = circumstances.usersHit(delta);
		return Optional.of(new Judgement(circumstances.forAudience(delta, Verdict.SOURCE), message("", delta.getName(), hit.size()), hit));
	}
}

package dev.seriatim.model.rules;

import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Verdict;

/** A callback is gone from its ops struct: who sets it no longer builds. */
public final class OpsMemberRemoved implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.REMOVED || delta.getElementKind() != ElementKind.CALLBACK)
			return Optional.empty();
		var hit = circumstances.implementersHit(delta);
		return Optional.of(new Judgement(circumstances.forAudience(delta, Verdict.SOURCE), message("", delta.getName(), circumstances.opsTable(delta), hit.size()), hit));
	}
}

package dev.seriatim.model.rules;

import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Verdict;

/** A callback has another name: who sets the old one no longer builds. */
public final class OpsMemberRenamed implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.RENAMED || delta.getElementKind() != ElementKind.CALLBACK)
			return Optional.empty();
		var hit = circumstances.implementersHit(delta);
		return Optional.of(new Judgement(circumstances.forAudience(delta, Verdict.SOURCE), message("", delta.getName(), circumstances.opsTable(delta), delta.getNewName(), hit.size()), hit));
	}
}

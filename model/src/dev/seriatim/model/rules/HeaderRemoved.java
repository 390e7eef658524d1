package dev.seriatim.model.rules;

import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Verdict;

/** A header of the API is deleted, or has another path. */
public final class HeaderRemoved implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.REMOVED || delta.getElementKind() != ElementKind.HEADER)
			return Optional.empty();
		var hit = circumstances.usersHit(delta);
		var message = message(delta.getNewName() == null ? "" : "renamed", delta.getName(), hit.size(), delta.getNewName());
		return Optional.of(new Judgement(circumstances.forAudience(delta, Verdict.SOURCE), message, hit));
	}
}

package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.Verdict;

/** What did not depend on a configuration symbol does now. */
public final class ConfigGuardAdded implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.CONDITION_ADDED)
			return Optional.empty();
		return Optional.of(new Judgement(circumstances.forAudience(delta, Verdict.SOURCE), message("", delta.getName(), delta.getNewName()), List.of()));
	}
}

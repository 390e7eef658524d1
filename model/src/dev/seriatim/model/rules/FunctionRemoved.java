package dev.seriatim.model.rules;

import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.Verdict;

/** A function of the API is gone. */
public final class FunctionRemoved implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.REMOVED || !Callables.isFunction(delta))
			return Optional.empty();
		var hit = circumstances.callersHit(delta);
		return Optional.of(new Judgement(circumstances.forAudience(delta, Verdict.SOURCE), message("", delta.getName(), hit.size()), hit));
	}
}

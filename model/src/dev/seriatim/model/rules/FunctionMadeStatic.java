package dev.seriatim.model.rules;

import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.Verdict;

/** A function of the API can no longer be called from other files. */
public final class FunctionMadeStatic implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.MADE_STATIC || !Callables.isFunction(delta))
			return Optional.empty();
		var hit = circumstances.callersHit(delta);
		return Optional.of(new Judgement(circumstances.forAudience(delta, Verdict.SOURCE), message("", delta.getName(), hit.size()), hit));
	}
}

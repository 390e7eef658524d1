package dev.seriatim.model.rules;

import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.Verdict;

/** A macro of the API takes another number of arguments. An object-like alias takes as many as its target. */
public final class MacroArityChanged implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.ARITY_CHANGED || !Callables.isMacro(delta))
			return Optional.empty();
		var hit = circumstances.callersHit(delta);
		return Optional.of(new Judgement(circumstances.forAudience(delta, Verdict.SOURCE), message("", delta.getName(), hit.size()), hit));
	}
}

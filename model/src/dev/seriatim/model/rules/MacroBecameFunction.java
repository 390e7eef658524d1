package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.Verdict;

/** A macro of the API is a function now, with as many parameters: calls still build, and arguments get types. */
public final class MacroBecameFunction implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.BECAME_FUNCTION)
			return Optional.empty();
		var arity = delta.getBefore().getArity();
		var signature = delta.getAfter().getSignature();
		var fits = arity < 0 || delta.getBefore().isVariadic() || signature == null || signature.parameters().size() == arity;
		var verdict = fits ? Verdict.COMPATIBLE : circumstances.forAudience(delta, Verdict.SOURCE);
		return Optional.of(new Judgement(verdict, message(fits ? "" : "arity", delta.getName()), fits ? List.of() : circumstances.callersHit(delta)));
	}
}

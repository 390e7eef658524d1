package dev.seriatim.model.rules;

import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.Verdict;

/** A macro of the API is gone, or has another name. */
public final class MacroRemoved implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		var renamed = delta.getKind() == DeltaKind.RENAMED;
		if (!renamed && delta.getKind() != DeltaKind.REMOVED || !Callables.isMacro(delta))
			return Optional.empty();
		var hit = circumstances.callersHit(delta);
		var message = message(renamed ? "renamed" : "", delta.getName(), hit.size(), delta.getNewName());
		return Optional.of(new Judgement(circumstances.forAudience(delta, Verdict.SOURCE), message, hit));
	}
}

package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.Verdict;

/** A macro is new in the header of the API. */
public final class MacroAdded implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.ADDED || !Callables.isMacro(delta))
			return Optional.empty();
		return Optional.of(new Judgement(Verdict.IDENTICAL, message("", delta.getName()), List.of()));
	}
}

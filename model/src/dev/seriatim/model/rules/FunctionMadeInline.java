package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.Verdict;

/** A function became inline: sources still build, modules built before no longer find it. */
public final class FunctionMadeInline implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.MADE_INLINE || !Callables.isFunction(delta))
			return Optional.empty();
		return Optional.of(new Judgement(Verdict.LAYOUT, message("", delta.getName()), List.of()));
	}
}

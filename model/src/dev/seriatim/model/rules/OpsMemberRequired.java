package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Verdict;

/** A callback is called without a test for NULL on a path that existed before: who left it out now crashes. */
public final class OpsMemberRequired implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.REQUIRED || delta.getElementKind() != ElementKind.CALLBACK)
			return Optional.empty();
		return Optional.of(new Judgement(circumstances.forAudience(delta, Verdict.BEHAVIOUR), message("", delta.getName(), circumstances.opsTable(delta)), List.of()));
	}
}

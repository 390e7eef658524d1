package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Verdict;

/** A callback is new. Tables written before leave it NULL. */
public final class OpsMemberAdded implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.ADDED || delta.getElementKind() != ElementKind.CALLBACK)
			return Optional.empty();
		return Optional.of(new Judgement(Verdict.IDENTICAL, message("", delta.getName(), circumstances.opsTable(delta)), List.of()));
	}
}

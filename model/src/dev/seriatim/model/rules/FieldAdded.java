package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Verdict;

/** A struct that users know has a field which it never had: sources still build, binaries have another layout. */
public final class FieldAdded implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.ADDED || delta.getElementKind() != ElementKind.FIELD || circumstances.isKnownToAudience(delta))
			return Optional.empty();
		return Optional.of(new Judgement(Verdict.LAYOUT, message("", delta.getName(), delta.getAfter().getOwner()), List.of()));
	}
}

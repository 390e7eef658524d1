package dev.seriatim.model.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.Verdict;

/** A patch changes again what an earlier patch of the series adds: nobody depends on it yet. */
public final class ElementChurn implements DeltaRule {

	private static final Set<DeltaKind> CHANGES = EnumSet.of(DeltaKind.REMOVED, DeltaKind.RENAMED, DeltaKind.RETURN_CHANGED, DeltaKind.PARAMETERS_CHANGED,
			DeltaKind.SIGNATURE_CHANGED, DeltaKind.ARITY_CHANGED, DeltaKind.BECAME_FUNCTION, DeltaKind.BECAME_MACRO, DeltaKind.MADE_STATIC, DeltaKind.MADE_INLINE,
			DeltaKind.TYPE_CHANGED, DeltaKind.VALUE_CHANGED);

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (!CHANGES.contains(delta.getKind()) || !circumstances.isNewInSeries(delta))
			return Optional.empty();
		return Optional.of(new Judgement(Verdict.COMPATIBLE, message("", delta.getName(), circumstances.addedBy(delta)), List.of()));
	}
}

package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.Verdict;
import dev.seriatim.model.signature.CType;

/**
 * A field has another type. Users still build when both types are arithmetic, which C converts (C11 6.5.16.1), or when only the bounds of an
 * array differ.
 */
public final class FieldTypeChanged implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.TYPE_CHANGED)
			return Optional.empty();
		var before = delta.getBefore().getType();
		var after = delta.getAfter().getType();
		var builds = CType.converts(before, after) || CType.withoutBounds(before).equals(CType.withoutBounds(after));
		if (!builds) {
			var message = message("", delta.getName(), before, after);
			return Optional.of(new Judgement(circumstances.forAudience(delta, Verdict.SOURCE), message, circumstances.usersHit(delta)));
		}
		var fits = CType.sameSize(before, after);
		return Optional.of(new Judgement(fits ? Verdict.COMPATIBLE : Verdict.LAYOUT, message(fits ? "converts" : "layout", delta.getName(), before, after), List.of()));
	}
}

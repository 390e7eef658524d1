package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.Verdict;

/** Members of an ops struct stand in another order, or a new one stands before others. */
public final class OpsLayoutChanged implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.LAYOUT_CHANGED)
			return Optional.empty();
		return Optional.of(new Judgement(Verdict.LAYOUT, message("", delta.getName(), delta.getNewName()), List.of()));
	}
}

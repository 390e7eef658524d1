package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Verdict;

/**
 * Callbacks that belong together are not raised as a pair any more: one of them is gone, comes in another order or under another
 * condition. What a direct caller or callee raises now is still a pair.
 */
public final class PairingChanged implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.PAIRING_CHANGED || !delta.isCertain())
			return Optional.empty();
		if (delta.getLost().isEmpty())
			return Optional.of(judgement(circumstances, delta.getGained(), message("apart", delta.getName(), delta.getGained().getFirst(), delta.getGained().getLast())));
		if (!circumstances.movedTo(delta).isEmpty() || !circumstances.perhapsMovedTo(delta).isEmpty())
			return Optional.empty();
		var variant = delta.getElementKind() == ElementKind.NOTIFY ? "notify" : "";
		var lost = delta.getLost().getFirst();
		return Optional.of(judgement(circumstances, delta.getLost(), message(variant, delta.getName(), delta.getNewName(), lost, delta.getSites().size())));
	}

	private static Judgement judgement(Circumstances circumstances, List<String> callbacks, String message) {
		var known = callbacks.stream().anyMatch(circumstances::hasAtAudience);
		return new Judgement(known ? Verdict.BEHAVIOUR : Verdict.COMPATIBLE, message, List.of());
	}
}

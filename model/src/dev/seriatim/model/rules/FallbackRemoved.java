package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Verdict;

/** A callback that stood in for another where a consumer had not that one is not raised any more. */
public final class FallbackRemoved implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.FALLBACK_REMOVED)
			return Optional.empty();
		var lost = circumstances.lostEvents(delta);
		if (lost.isEmpty())
			return Optional.of(new Judgement(Verdict.COMPATIBLE, message("hint", delta.getName(), String.join(", ", delta.getLost())), List.of()));
		var known = lost.stream().anyMatch(circumstances::hasAtAudience);
		var hit = circumstances.consumersOnlyTold(delta);
		var variant = delta.getElementKind() == ElementKind.NOTIFY ? "notify" : "";
		return Optional.of(new Judgement(known ? Verdict.BEHAVIOUR : Verdict.COMPATIBLE,
				message(variant, delta.getName(), String.join(", ", lost), hit.size(), delta.getSites().size()), hit));
	}
}

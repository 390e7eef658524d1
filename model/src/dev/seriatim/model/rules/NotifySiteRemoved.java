package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Verdict;

/**
 * A site, or a notify function at all its sites, no longer raises a callback and raises nothing instead: consumers still build
 * and are no longer told.
 */
public final class NotifySiteRemoved implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		return switch (EventChange.of(delta, circumstances)) {
		case LOST -> {
			var lost = String.join(", ", circumstances.lostEvents(delta));
			var message = delta.getElementKind() == ElementKind.NOTIFY ? message("notify", delta.getName(), lost, delta.getSites().size())
					: message("", delta.getName(), lost);
			var known = circumstances.lostEvents(delta).stream().anyMatch(circumstances::hasAtAudience);
			yield Optional.of(new Judgement(known ? Verdict.BEHAVIOUR : Verdict.COMPATIBLE, message, circumstances.consumersLosing(delta)));
		}
		case HINT_LOST -> Optional.of(new Judgement(Verdict.COMPATIBLE, message("hint", delta.getName(), String.join(", ", delta.getLost())), List.of()));
		case null, default -> Optional.empty();
		};
	}
}

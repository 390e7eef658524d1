package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.rules.DeltaRule;
import dev.seriatim.model.rules.Rules;

/** What rules say of what patches change. */
final class Drafts {

	private final Consumers consumers;

	Drafts(Consumers consumers) {
		this.consumers = consumers;
	}

	/** In order of the deltas. @param audience the position for which conforming consumers were written */
	List<Draft> of(ApiInConfiguration api, int position, int audience) {
		var circumstances = new PositionCircumstances(api, consumers, position, audience);
		var drafts = new ArrayList<Draft>();
		for (var delta : api.deltas(position))
			draft(api, delta, circumstances).ifPresent(drafts::add);
		return drafts;
	}

	private static Optional<Draft> draft(ApiInConfiguration api, Delta delta, PositionCircumstances circumstances) {
		for (DeltaRule rule : Rules.deltaRules()) {
			var judgement = rule.judge(delta, circumstances);
			if (judgement.isPresent())
				return Optional.of(new Draft(api, delta, rule, judgement.get()));
		}
		return Optional.empty();
	}
}

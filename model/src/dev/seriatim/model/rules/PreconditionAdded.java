package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.contract.Execution;
import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.Verdict;

/** A function of the API asserts something of its callers that they did not have to see to before. */
public final class PreconditionAdded implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.PRECONDITIONS_CHANGED || delta.getGained().isEmpty() || !delta.isCertain())
			return Optional.empty();
		var hit = delta.getExecutionAfter() == Execution.MAY_SLEEP ? circumstances.atomicCallers(delta) : List.<String>of();
		var variant = delta.getLock() == null ? "plan" : "";
		return Optional.of(new Judgement(circumstances.forAudience(delta, Verdict.BEHAVIOUR),
				message(variant, delta.getName(), String.join(", ", delta.getGained()), delta.getLock(), hit.size()), hit));
	}
}

package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.Verdict;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;

/** A constant whose value the contract promises has another one. The same number written otherwise is none. */
public final class ConstantValueChanged implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.VALUE_CHANGED || !circumstances.isValuePromised(delta))
			return Optional.empty();
		var message = message("", delta.getName(), value(delta.getBefore()), value(delta.getAfter()));
		return Optional.of(new Judgement(circumstances.forAudience(delta, Verdict.BEHAVIOUR), message, List.of()));
	}

	private static String value(Declaration constant) {
		return constant.getKind() == DeclarationKind.MACRO ? constant.getBody() : constant.getValue();
	}
}

package dev.seriatim.model.rules;

import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.Verdict;

/** Code that is built with the guard off calls what the series adds or changes, and no stub stands for it. */
public final class ConfigStubMissing implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.STUB_MISSING)
			return Optional.empty();
		var place = delta.getPlace().getFile();
		var message = message(delta.getAfter() == null ? "" : "old", delta.getName(), String.join(", ", delta.getSites()), place);
		return Optional.of(new Judgement(Verdict.SOURCE, message, delta.getSites().stream().map(function -> function + " (" + place + ")").toList()));
	}
}

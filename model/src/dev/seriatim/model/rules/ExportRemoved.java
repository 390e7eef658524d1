package dev.seriatim.model.rules;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.Verdict;

/** A function or variable of the API is still there and no longer exported. */
public final class ExportRemoved implements DeltaRule {

	@Override
	public Optional<Judgement> judge(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.EXPORT_REMOVED)
			return Optional.empty();
		return Optional.of(new Judgement(circumstances.forAudience(delta, Verdict.SOURCE), message("", delta.getName()), List.of()));
	}
}

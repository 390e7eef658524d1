package dev.seriatim.model.rules;

import java.util.Optional;

import dev.seriatim.model.review.Delta;

/** A rule that judges what a patch changed. At most one delta rule has something to say of a delta. */
public interface DeltaRule extends Rule {

	/** @return empty when the rule is not about such a change */
	Optional<Judgement> judge(Delta delta, Circumstances circumstances);
}

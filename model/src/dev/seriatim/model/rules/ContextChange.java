package dev.seriatim.model.rules;

import dev.seriatim.model.contract.Execution;
import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;

/** What a change of the context of a callback amounts to (DESIGN, "Context"). */
enum ContextChange {
	/** It may not sleep any more, and consumers expect that it may. */
	TIGHTENED,
	/** It is called by who must not sleep, and nothing told whether it could sleep before. */
	PERHAPS_TIGHTENED,
	/** What kept it from sleeping is gone. */
	RELAXED,
	/** Nobody expects anything else. */
	NONE;

	/** @return null when the delta is not about contexts */
	static ContextChange of(Delta delta, Circumstances circumstances) {
		if (delta.getKind() != DeltaKind.CONTEXT_CHANGED)
			return null;
		if (delta.getExecutionBefore() == Execution.ATOMIC)
			return RELAXED;
		if (!circumstances.isKnownToAudience(delta))
			return NONE;
		return switch (circumstances.contextAtAudience(delta)) {
		case MAY_SLEEP -> TIGHTENED;
		case UNSPECIFIED -> PERHAPS_TIGHTENED;
		case ATOMIC -> NONE;
		};
	}

	/** The sentence of a rule for what the change rests on: a lock is the key itself, the others are variants of it. */
	static String message(Rule rule, String key, Delta delta) {
		var variant = switch (delta.getBasis()) {
		case LOCK -> key;
		case ANNOTATION -> key.isEmpty() ? "annotation" : key + ".annotation";
		case PLAN, CONTRACT -> key.isEmpty() ? "plan" : key + ".plan";
		};
		return rule.message(variant, delta.getName(), delta.getLock(), String.join(", ", delta.getSites()));
	}
}

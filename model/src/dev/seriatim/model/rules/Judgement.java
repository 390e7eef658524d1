package dev.seriatim.model.rules;

import java.util.List;

import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.Verdict;

/**
 * What a rule says of a delta.
 *
 * @param verdict   what the change means for a conforming consumer that the series does not touch
 * @param consumers consumers seen in the code that are hit, by name
 */
public record Judgement(Verdict verdict, String message, List<String> consumers) {

	/** The kind of a finding with this verdict. */
	public FindingKind kind() {
		return switch (verdict) {
		case SOURCE -> FindingKind.SOURCE;
		case BEHAVIOUR -> FindingKind.BEHAVIOUR;
		case LAYOUT -> FindingKind.LAYOUT;
		case NOT_CHECKED -> FindingKind.NOT_CHECKED;
		default -> FindingKind.COMPATIBLE;
		};
	}
}

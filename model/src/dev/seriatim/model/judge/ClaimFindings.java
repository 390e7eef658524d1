package dev.seriatim.model.judge;

import java.util.List;
import java.util.stream.Collectors;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.rules.Rules;

/** What patches say of themselves and their own findings contradict; one finding a patch. */
final class ClaimFindings {

	private static final int SOME = 3;

	private final Timeline timeline;

	ClaimFindings(Timeline timeline) {
		this.timeline = timeline;
	}

	/** To be called when everything about the APIs is there. What a patch says of itself is not held against it and those that are squashed with it. */
	void addTo(Findings findings) {
		var all = findings.all();
		for (var position = 1; position <= timeline.last(); position++) {
			if (timeline.patches(position).size() != 1)
				continue;
			var patch = timeline.patches(position).getFirst();
			var ofPatch = all.stream().filter(finding -> finding.getPatch() == patch.getNumber()).toList();
			for (var claim : Claim.of(patch)) {
				var against = ofPatch.stream().filter(finding -> contradicts(finding, claim.kind())).toList();
				if (!against.isEmpty())
					findings.add(Rules.CLAIM_CONTRADICTED, FindingKind.SERIES, position, 0, null, null, null,
							Rules.CLAIM_CONTRADICTED.message("", claim.text(), list(against)), null);
			}
		}
	}

	private static boolean contradicts(Finding finding, Claim.Kind claim) {
		return switch (finding.getKind()) {
		case SOURCE -> claim != Claim.Kind.NO_FUNCTIONAL_CHANGE && finding.getSide() == Side.CONSUMER;
		case BEHAVIOUR -> claim != Claim.Kind.NO_API_CHANGE;
		default -> false;
		};
	}

	private static String list(List<Finding> findings) {
		var named = findings.stream().limit(SOME).map(finding -> finding.getRule() + " " + finding.getElement()).collect(Collectors.joining(", "));
		return findings.size() <= SOME ? named : named + " and " + (findings.size() - SOME) + " more";
	}
}

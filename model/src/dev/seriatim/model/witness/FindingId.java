package dev.seriatim.model.witness;

import java.util.List;
import java.util.regex.Pattern;

import dev.seriatim.model.review.Finding;

/**
 * What a finding is called by someone who has a report in hand: {@code RULE:PATCH:ELEMENT} as text reports show it, where patch 0 is the whole series and
 * an element that there is none of is left out with its colon; or the beginning of the fingerprint that JSON has.
 */
public final class FindingId {

	private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{7,16}");

	private FindingId() {
	}

	/** The name that a finding shares only with those of one rule, patch and element. */
	public static String of(Finding finding) {
		return finding.getRule() + ":" + finding.getPatch() + (finding.getElement() == null ? "" : ":" + finding.getElement());
	}

	/** The findings that an ID means, in their order: one when it is good, none when it is unknown, several when it is not enough. */
	public static List<Finding> find(String id, List<Finding> findings) {
		return findings.stream().filter(finding -> of(finding).equals(id) || FINGERPRINT.matcher(id).matches() && finding.getFingerprint().startsWith(id)).toList();
	}
}

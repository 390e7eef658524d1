package dev.seriatim.model.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.ReviewFactory;

class FindingIdTest {

	private final Finding removed = finding("FUNCTION_REMOVED", 2, "f", "0123456789abcdef");
	private final Finding other = finding("FUNCTION_REMOVED", 2, "f", "0123456789ffffff");
	private final Finding nameless = finding("NOT_CHECKED", 1, null, "abcdef0123456789");
	private final List<Finding> findings = List.of(removed, other, nameless);

	@Test
	void aFindingIsCalledAsReportsShowIt() {
		assertEquals("FUNCTION_REMOVED:2:f", FindingId.of(removed));
		assertEquals("NOT_CHECKED:1", FindingId.of(nameless));
		assertEquals(List.of(nameless), FindingId.find("NOT_CHECKED:1", findings));
		assertEquals(List.of(removed, other), FindingId.find("FUNCTION_REMOVED:2:f", findings));
		assertEquals(List.of(), FindingId.find("FUNCTION_REMOVED:2", findings));
	}

	@Test
	void sevenDigitsOfTheFingerprintSufficeWhereNoOtherBeginsSo() {
		assertEquals(List.of(nameless), FindingId.find("abcdef0", findings));
		assertEquals(List.of(), FindingId.find("abcdef", findings));
		assertEquals(List.of(removed, other), FindingId.find("0123456", findings));
		assertEquals(List.of(removed), FindingId.find("0123456789abcdef", findings));
		assertEquals(List.of(), FindingId.find("", findings));
	}

	private static Finding finding(String rule, int patch, String element, String fingerprint) {
		var finding = ReviewFactory.eINSTANCE.createFinding();
		finding.setRule(rule);
		finding.setPatch(patch);
		finding.setElement(element);
		finding.setFingerprint(fingerprint);
		return finding;
	}
}

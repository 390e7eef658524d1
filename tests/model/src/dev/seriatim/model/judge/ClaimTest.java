package dev.seriatim.model.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.model.series.SeriesFactory;

class ClaimTest {

	private static List<Claim> claims(String subject, String body) {
		var patch = SeriesFactory.eINSTANCE.createPatch();
		patch.setSubject(subject);
		patch.setBody(body);
		return Claim.of(patch);
	}

	private static String texts(String subject, String body) {
		return claims(subject, body).stream().map(claim -> claim.kind() + " " + claim.text()).collect(Collectors.joining("|"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "No functional change.|No functional change", "No functional changes intended.|No functional changes intended",
			"No functional change|No functional change", "There is no functional change in this patch.|There is no functional change in this patch",
			"Move it to a file of its own, no functional change intended.|no functional change intended",
			"Move it to a file of its own (no functional change).|no functional change", "This patch introduces no functional change.|This patch introduces no functional change",
			"This makes the code shorter. There should be no functional changes.|There should be no functional changes", "- No functional change.|No functional change",
			"Move it.\\n\\nNo functional\\nchange intended.|No functional change intended", "NFC.|NFC", "NFCI|NFCI" })
	void noFunctionalChangeIsClaimedInTheseWords(String body, String text) {
		assertEquals("NO_FUNCTIONAL_CHANGE " + text, texts("mm: move it", body.replace("\\n", "\n")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "mm: move it (NFC)", "mm: move it, NFC", "mm: move it [NFC]", "nfc: move it (NFC)" })
	void aSubjectClaimsItInShort(String subject) {
		assertEquals("NO_FUNCTIONAL_CHANGE NFC", texts(subject, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "NFC: pn533: fix a leak", "nfc: digital: support NFC", "dt-bindings: NFC", "mm: not only NFC", "NFC-A and NFC-B" })
	void nearFieldCommunicationIsNoClaim(String subject) {
		assertEquals("", texts(subject, ""));
	}

	@Test
	void othersAreAboutTheApi() {
		assertEquals("NO_API_CHANGE No API changes|BACKWARD_COMPATIBLE The API remains backward compatible|BACKWARD_COMPATIBLE This change is fully backwards-compatible with existing drivers",
				texts("mm: move it", "No API changes. The API remains backward compatible.\n\nThis change is fully backwards-compatible with existing drivers."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "This is not a functional change for drivers, but the core waits longer.", "No functional change for x86.", "No functional change, except that it sleeps.",
			"> No functional change.", ">> There is no functional change.", "    No functional change.", "\tNo functional change", "+ * No functional change.", "+ No functional change.",
			"The changelog said \"No functional change\".", "\"No functional change\" is not what it says.", "Is there no functional change?",
			"As in the previous patch, no functional change.", "Patch 2 only moves code, no functional change.", "Since commit 1234567890ab (\"x\"), no functional change.",
			"No functional change. However, it may sleep now.", "Changes since v1:\n- no functional change", "v2: no functional change", "v3:\n No functional change.\n- No functional change",
			"Changelog:\nNo functional change", "This is not backward compatible.", "The binding is backward compatible.", "backward compatible", "it is backward compatible.",
			"Nothing functional changes.", "no functional changes were reviewed by anyone", "There is a functional change.", "| No functional change", "int no_functional_change;" })
	void thatIsNoClaim(String body) {
		assertEquals("", texts("mm: move it", body));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\n\n", "((((((((", "no functional change \u0000", ", , , , , ,", "(\n(\n(" })
	void anyTextIsRead(String body) {
		assertEquals("", texts("", body.repeat(200)));
	}
}

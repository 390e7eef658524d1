package dev.seriatim.model.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
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
		return Claim.of(patch, ClaimPhrases.STANDARD);
	}

	private static String texts(String subject, String body) {
		return claims(subject, body).stream().map(claim -> claim.kind().name() + " " + claim.text()).collect(Collectors.joining("|"));
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
	@CsvSource(delimiter = '|', value = { "This patch has no risk.|NO_RISK This patch has no risk", "There is no risk of regressions in this patch.|NO_RISK There is no risk of regressions in this patch",
			"Zero risk.|NO_RISK Zero risk", "This is zero risk: nobody uses it.|NO_RISK This is zero risk", "This change can be applied without any risk!|NO_RISK This change can be applied without any risk",
			"The risk of breakage in this change is zero.|NO_RISK The risk of breakage in this change is zero", "This patch is risk-free.|NO_RISK This patch is risk-free",
			"This patch is fully bisectable.|BUILDS_AT_EVERY_STEP This patch is fully bisectable", "Builds at every step.|BUILDS_AT_EVERY_STEP Builds at every step",
			"This patch does not change the API.|NO_API_CHANGE This patch does not change the API" })
	void riskAndStepsAreClaimedInTheseWords(String body, String claim) {
		assertEquals(claim, texts("mm: move it", body));
	}

	@ParameterizedTest
	@ValueSource(strings = { "This is not zero risk.", "There is no risk of deadlock here.", "The risk of a deadlock is not zero.", "The risk of breakage is small.", "> zero risk", "Is there no risk?",
			"There is no risk for x86.", "There is a risk of breakage.", "Without risk nothing is won.", "No risk, no fun.", "There is no risk in the previous patch.", "There is no risk in it.",
			"There is no risk: except that it sleeps.", "This patch is not bisectable.", "This was found while bisecting.", "It was bisected to commit 1234567890ab.", "This builds.",
			"v2: builds at every step", "Fixed a couple of build issues which broke bisection.", "Patch 3 has no risk.", "This patch is risky.", "This series has no functional change." })
	void thatClaimsNeitherSafetyNorSteps(String body) {
		assertEquals("", texts("mm: move it", body));
	}

	private static String ofCover(String subject, String body) {
		var cover = SeriesFactory.eINSTANCE.createCoverLetter();
		cover.setSubject(subject);
		cover.setBody(body);
		return Claim.of(cover, 12, ClaimPhrases.STANDARD).stream()
				.map(claim -> claim.kind().name() + " " + claim.numbers().map(numbers -> numbers.toString()).orElse("series") + " " + claim.text()).collect(Collectors.joining("|"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "No functional change intended.|NO_FUNCTIONAL_CHANGE series No functional change intended",
			"This series moves code. No functional change.|NO_FUNCTIONAL_CHANGE series No functional change",
			"This patchset only moves code, no functional change.|NO_FUNCTIONAL_CHANGE series no functional change",
			"Intro.\\n\\nThis series is fully backward compatible.|BACKWARD_COMPATIBLE series This series is fully backward compatible",
			"The whole series builds at every step.|BUILDS_AT_EVERY_STEP series The whole series builds at every step",
			"This series adds gauges. It is fully bisectable.|BUILDS_AT_EVERY_STEP series It is fully bisectable",
			"There is no risk in this series.|NO_RISK series There is no risk in this series" })
	void aCoverLetterClaimsOfTheSeries(String body, String claim) {
		assertEquals(claim, ofCover("mm: move it", body.replace("\\n", "\n")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Patches 2-4 are all backward compatible.|BACKWARD_COMPATIBLE [2, 3, 4] Patches 2-4 are all backward compatible",
			"The later patches 2..4 are backward compatible for users of the API.|BACKWARD_COMPATIBLE [2, 3, 4] The later patches 2..4 are backward compatible for users of the API",
			"2-4/12 are backward compatible.|BACKWARD_COMPATIBLE [2, 3, 4] 2-4/12 are backward compatible",
			"Patch 3 is backward compatible.|BACKWARD_COMPATIBLE [3] Patch 3 is backward compatible", "Patches 1, 3 and 5 have no functional change.|NO_FUNCTIONAL_CHANGE [1, 3, 5] Patches 1, 3 and 5 have no functional change",
			"Patch 2 moves code, no functional change.|NO_FUNCTIONAL_CHANGE [2] no functional change", "Patch 2 moves code. No functional change.|NO_FUNCTIONAL_CHANGE [2] No functional change",
			"- Patch 2: no functional change|NO_FUNCTIONAL_CHANGE [2] no functional change", "Patches 2 to 4 turn locks. They sleep, hence not patch 1. They are backward compatible for drivers.|BACKWARD_COMPATIBLE [2, 3, 4] They are backward compatible for drivers",
			"The risk of brekage by applying 1/12\\nis zero. Really.|NO_RISK [1] The risk of brekage by applying 1/12 is zero",
			"Every patch builds on its own.|BUILDS_AT_EVERY_STEP [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] Every patch builds on its own",
			"Unlike patch 1, patches 11 and 12 are backward compatible.|BACKWARD_COMPATIBLE [11, 12] patches 11 and 12 are backward compatible" })
	void aCoverLetterClaimsOfPatchesThatItNumbers(String body, String claim) {
		assertEquals(claim, ofCover("mm: move it", body.replace("\\n", "\n")));
	}

	@Test
	void theSubjectOfACoverLetterClaimsToo() {
		assertEquals("NO_FUNCTIONAL_CHANGE series no functional change", ofCover("mm: cleanups, no functional change", null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "> No functional change.", "The first patch moves code. No functional change.", "This series does things.\n\n- move code, no functional change\n- kill a callback",
			"- No functional change", "Code is moved. No functional change.", "Code is moved, no functional change.", "Patch 1 moves code. Patch 2 converts drivers. They are backward compatible.",
			"It is backward compatible.", "2-4/9 are backward compatible.", "Patches 2.6.25 are backward compatible.", "This is based on patch 3. No functional change.",
			"This series has no functional change, except in patch 3.", "This series has no functional change. However, it may sleep.", "Changes since v2:\n\nThis series is backward compatible.",
			"Only the last one is backward compatible.", "Is this series backward compatible?", "Patches 2-12, risk for those patches is >0.", "As a last patch it is not backward compatible.",
			"This series is not backward compatible.", "Fixed a couple of build issues which broke bisection.", "This patch is backward compatible." })
	void aCoverLetterDoesNotClaim(String body) {
		assertEquals("", ofCover("mm: move it", body.replace("\\n", "\n")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1, ", "patch 1, ", "patches 1-2 and ", "1/12 ", "patches 1, 2, ", "no ", ", no ", "the risk of ", "patch ", "x", "1", "1-", "no functional change, ", "this series ", "it, they " })
	void longTextIsReadAtOnce(String words) {
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			texts(words, words.repeat(50_000));
			ofCover(words, words.repeat(50_000));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\n\n", "((((((((", "no functional change \u0000", ", , , , , ,", "(\n(\n(" })
	void anyTextIsRead(String body) {
		assertEquals("", texts("", body.repeat(200)));
		assertEquals("", ofCover("", body.repeat(200)));
	}
}

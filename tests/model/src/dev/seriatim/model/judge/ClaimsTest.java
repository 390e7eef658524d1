package dev.seriatim.model.judge;

import static dev.seriatim.model.judge.MadeUpSeries.DRIVER;
import static dev.seriatim.model.judge.MadeUpSeries.HEADER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.prefix.Order;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.Severity;
import dev.seriatim.model.series.Message;
import dev.seriatim.model.series.SeriesFactory;

class ClaimsTest {

	private static final List<String> READ = List.of("member read void (int)", "function notify_read void (int)", "raise notify_read read");
	private static final List<String> RESET = List.of("member reset void (int)", "function notify_reset void (int)", "raise notify_reset reset");
	private static final List<String> BOTH = List.of("member read void (int)", "function notify_read void (int)", "raise notify_read read", "member reset void (int)",
			"function notify_reset void (int)", "raise notify_reset reset");

	private final MadeUpSeries series = new MadeUpSeries().contract("read").contract("reset").base(HEADER, BOTH.toArray(String[]::new));

	private void cover(String body) {
		var cover = SeriesFactory.eINSTANCE.createCoverLetter();
		cover.setSubject("gauges");
		cover.setBody(body);
		series.series().setCover(cover);
	}

	private void says(int patch, String body) {
		series.series().getPatches().get(patch - 1).setBody(body);
	}

	private static List<String> claims(Review review) {
		return review.getClaims().stream().map(claim -> claim.getPatch() + (claim.getAbout() == null ? "" : " " + claim.getAbout()) + " " + claim.getKind().getLiteral() + ": "
				+ claim.getOutcome().getLiteral() + (claim.getReason() == null ? "" : " " + claim.getReason())).toList();
	}

	private static List<String> findings(Review review) {
		return review.getFindings().stream().filter(finding -> finding.getRule().equals("CLAIM_CONTRADICTED"))
				.map(finding -> finding.getPatch() + " " + finding.getMessage() + finding.getFolded()).toList();
	}

	@Test
	void nothingIsClaimedWhereNobodySaysAnything() {
		cover("Three gauges.");
		series.patch(Map.of(HEADER, RESET));
		var review = series.review();
		assertEquals(List.of(), claims(review));
		assertEquals(List.of(), findings(review));
	}

	@Test
	void aCoverLetterIsContradictedByWhatAnyPatchBreaksForGood() {
		cover("This series is backward compatible.");
		series.patch(Map.of()).patch(Map.of(HEADER, RESET));
		var review = series.review();
		assertEquals(List.of("0 backward compatible: contradicted OPS_MEMBER_REMOVED read in patch 2"), claims(review));
		assertEquals(2, review.getClaims().getFirst().getBy());
		assertEquals(List.of("0 The cover letter says \"This series is backward compatible\", but: OPS_MEMBER_REMOVED read in patch 2[]"), findings(review));
		assertEquals(Severity.INFO, review.getFindings().stream().filter(finding -> finding.getRule().equals("CLAIM_CONTRADICTED")).findFirst().orElseThrow().getSeverity());
	}

	@Test
	void theFindingIsShownWhereTheCoverLetterClaims() {
		cover("Gauges.\n\nAll is well. This series is\nbackward compatible.\n\nThis series\nhas no API change.");
		inMail(series.series().getCover());
		series.patch(Map.of(HEADER, RESET));
		assertEquals("gauges@example.org 13 2", place());
		cover("Gauges.\n\nThis series\nreads.\n\nNo API\nchange.");
		inMail(series.series().getCover());
		assertEquals("gauges@example.org 16 5", place());
	}

	@Test
	void theFindingIsShownWhereAPatchClaims() {
		series.patch(Map.of(HEADER, RESET));
		says(1, "Reset.\n\nThere is no\nAPI change.");
		inMail(series.series().getPatches().getFirst());
		assertEquals("gauges@example.org 13 2", place());
		series.series().getPatches().getFirst().setSubject("gauge: reset, no API change");
		assertEquals("gauges@example.org 1 0", place());
	}

	@Test
	void whatACommitSaysStandsInNoMail() {
		series.patch(Map.of(HEADER, RESET));
		says(1, "No API change.");
		assertEquals("null 0 0", place());
	}

	/** With lines and indexes that are all different. */
	private static void inMail(Message message) {
		message.setMessageId("gauges@example.org");
		for (var line = 0; line < message.getBody().lines().count(); line++) {
			message.getBodyMailLines().add(line + 11);
			message.getBodyMailLineIndexes().add(line);
		}
	}

	private String place() {
		var finding = series.review().getFindings().stream().filter(one -> one.getRule().equals("CLAIM_CONTRADICTED")).findFirst().orElseThrow();
		return finding.getMessageId() + " " + finding.getMailLine() + " " + finding.getMailLineIndex();
	}

	@Test
	void whatALaterPatchRepairsChangesTheSeriesNot() {
		cover("No API change.\n\nThis series builds at every step.");
		series.base(DRIVER, "table needle read").patch(Map.of(HEADER, RESET)).patch(Map.of(HEADER, BOTH));
		assertEquals(List.of("0 no API change: not contradicted", "0 builds at every step: contradicted USED_AFTER_REMOVED read in patch 1"), claims(series.review()));
	}

	@Test
	void whatIsSaidOfPatchesIsHeldAgainstTheseAlone() {
		cover("Patches 1-2 are backward compatible. Patch 3 is backward compatible.");
		series.patch(Map.of()).patch(Map.of()).patch(Map.of(HEADER, RESET));
		var review = series.review();
		assertEquals(List.of("0 patches 1..2 backward compatible: not contradicted", "0 patch 3 backward compatible: contradicted OPS_MEMBER_REMOVED read in patch 3"), claims(review));
		assertEquals(List.of("0 The cover letter says \"Patch 3 is backward compatible\" of patch 3, but: OPS_MEMBER_REMOVED read in patch 3[]"), findings(review));
	}

	@Test
	void severalClaimsOfOneMessageAreOneFinding() {
		cover("This series is backward compatible.\n\nThis series has no API change.");
		series.patch(Map.of(HEADER, RESET));
		assertEquals(List.of("0 The cover letter says \"This series is backward compatible\", but: OPS_MEMBER_REMOVED read in patch 1"
				+ "[The cover letter says \"This series has no API change\", but: OPS_MEMBER_REMOVED read in patch 1]"), findings(series.review()));
	}

	@Test
	void noRiskIsContradictedByABrokenApiAndByADriverThatStaysBroken() {
		cover("Patch 1 has no risk. Patch 2 has no risk. Patch 3 has no risk.");
		series.base(DRIVER, "table needle read").patch(Map.of(HEADER, RESET)).patch(Map.of()).patch(Map.of(DRIVER, List.of("table needle read reset")));
		var claims = claims(series.review());
		assertEquals("0 patch 1 no risk: contradicted OPS_MEMBER_REMOVED read in patch 1, USED_AFTER_REMOVED read in patch 1", claims.getFirst());
		assertEquals("0 patch 2 no risk: not contradicted", claims.get(1));
		assertEquals("0 patch 3 no risk: not contradicted", claims.get(2));
	}

	@Test
	void aPatchThatBreaksTheBuildForAWhileIsNoStepThatBuilds() {
		series.base(DRIVER, "table needle read reset").patch(Map.of(HEADER, RESET)).patch(Map.of(DRIVER, List.of("table needle reset")));
		says(1, "Builds at every step.");
		says(2, "Builds at every step.");
		assertEquals(List.of("1 builds at every step: contradicted USED_AFTER_REMOVED read", "2 builds at every step: not contradicted"), claims(series.review()));
	}

	@Test
	void whatIsMissingOrNotReadIsNotChecked() {
		cover("This series is backward compatible.\n\nPatch 3 is backward compatible. Patch 2 has no functional change.\n\nPatch 7 is backward compatible.");
		series.patch(Map.of(DRIVER, List.of("unread gauge"))).missing().patch(Map.of());
		assertEquals(List.of("0 backward compatible: not checked patch 2 is missing; patch 1 was not checked everywhere", "0 patch 3 backward compatible: not contradicted",
				"0 patch 2 no functional change: not checked patch 2 is missing", "0 patch 7 backward compatible: not checked patch 7 is not among those judged"), claims(series.review()));
	}

	@Test
	void withoutAContractNothingIsChecked() {
		cover("No functional change.");
		series.patch(Map.of());
		var review = new Judge(series, List.of(), List.of(), EnumSet.of(Configuration.Y), Map.of()).review(series.series());
		assertEquals(List.of("0 no functional change: not checked no contract concerns these patches"), claims(review));
	}

	@Test
	void whatAPatchSaysOfItselfIsNotHeldAgainstThoseSquashedWithIt() {
		series.patch(Map.of()).patch(Map.of(HEADER, RESET));
		says(1, "This patch is backward compatible.");
		var review = new Judge(series, List.of(series.api()), List.of(), EnumSet.of(Configuration.Y), Map.of()).review(series.series(), new Order(List.of(List.of(1, 2))), Adjustments.NONE);
		assertEquals(List.of("1 backward compatible: not checked patch 1 was judged together with others"), claims(review));
	}

	@Test
	void aClaimThatIsMadeTwiceIsOne() {
		series.patch(Map.of());
		series.series().getPatches().getFirst().setSubject("gauge: move it, NFC");
		says(1, "No functional change intended.");
		assertEquals(List.of("NFC"), series.review().getClaims().stream().map(claim -> claim.getText()).toList());
	}

	@Test
	void phrasesOfTheUserCountAsTheProgramsOwn() {
		series.patch(Map.of(HEADER, RESET));
		says(1, "Old drivers are fine.");
		var claims = ClaimPhrases.STANDARD.with(List.of("backward compatible: old drivers are fine"));
		var review = new Judge(series, List.of(series.api()), List.of(), EnumSet.of(Configuration.Y), Map.of(), claims).review(series.series());
		assertEquals(List.of("1 The message says \"Old drivers are fine\", but: OPS_MEMBER_REMOVED read[]"), findings(review));
	}
}

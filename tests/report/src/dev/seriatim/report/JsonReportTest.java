package dev.seriatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dev.seriatim.model.review.Review;

class JsonReportTest {

	@Test
	void theMembersStandInTheOrderOfTheDesign() {
		assertEquals(List.of("tool", "input", "series", "patches", "elements", "consumers", "sites", "findings", "cutPoints",
				"promises", "claims", "notChecked", "suppressed"), List.copyOf(parsed(SampleReview.complete()).keySet()));
	}

	@Test
	void enumerationsAreWrittenByTheirLiterals() {
		var finding = finding(0);

		assertEquals("warning", finding.get("severity").getAsString());
		assertEquals("source", finding.get("kind").getAsString());
		assertEquals("not checked", parsed(SampleReview.complete()).getAsJsonArray("patches").get(3).getAsJsonObject().get("verdict")
				.getAsString());
	}

	@Test
	void aFindingThatLastsIsRepairedByNull() {
		assertTrue(finding(0).get("repairedBy").isJsonNull());
		assertTrue(finding(0).get("lasting").getAsBoolean());
	}

	@Test
	void aRepairedFindingNamesThePatchAndDoesNotLast() {
		assertEquals(6, finding(1).get("repairedBy").getAsInt());
		assertFalse(finding(1).get("lasting").getAsBoolean());
	}

	@Test
	void whatIsNoBreakNeitherLastsNorIsRepaired() {
		assertFalse(finding(2).get("lasting").getAsBoolean());
		assertTrue(finding(2).get("repairedBy").isJsonNull());
	}

	@Test
	void aFindingOfTheWholeSeriesHasNeitherPatchNorElementNorSide() {
		assertTrue(finding(2).get("patch").isJsonNull());
		assertTrue(finding(2).get("element").isJsonNull());
		assertTrue(finding(2).get("side").isJsonNull());
	}

	@Test
	void aRemarkHasTheByteWhereItIsAndNullWhereThereIsNone() {
		var review = SampleReview.complete();
		assertTrue(remark(review).get("offset").isJsonNull());
		assertTrue(remark(review).get("line").isJsonNull());

		review.getSeries().getDiagnostics().getFirst().setLine(7);
		review.getSeries().getDiagnostics().getFirst().setOffset(0);
		assertEquals(0, remark(review).get("offset").getAsInt());
		assertEquals(7, remark(review).get("line").getAsInt());
	}

	private static JsonObject remark(Review review) {
		return parsed(review).getAsJsonObject("series").getAsJsonArray("remarks").get(0).getAsJsonObject();
	}

	@Test
	void theLineInTheMailStandsUnderAt() {
		assertEquals(44, finding(0).getAsJsonObject("at").get("line").getAsInt());
		assertTrue(finding(1).get("at").isJsonNull());
	}

	@Test
	void aPatchTellsTheLineOfItsSourceAtWhichTheMessageBegins() {
		var review = SampleReview.complete();
		review.getSeries().getPatches().get(1).setSourceLine(18);

		assertEquals(18, parsed(review).getAsJsonArray("patches").get(1).getAsJsonObject().get("sourceLine").getAsInt());
	}

	@Test
	void aMissingPatchHasNeitherSourceNorLine() {
		var missing = parsed(SampleReview.complete()).getAsJsonArray("patches").get(3).getAsJsonObject();

		assertTrue(missing.get("source").isJsonNull());
		assertTrue(missing.get("sourceLine").isJsonNull());
	}

	@Test
	void aClaimTellsWhoMakesItOfWhatAndWhatBecameOfIt() {
		var claims = parsed(SampleReview.complete()).getAsJsonArray("claims");

		assertEquals("{\"text\":\"The risk is zero\",\"kind\":\"no risk\",\"patch\":null,\"about\":\"patch 1\",\"outcome\":\"not checked\",\"by\":null,"
				+ "\"reason\":\"patch 1 was not checked everywhere\"}", claims.get(0).toString());
		assertEquals("not contradicted", claims.get(1).getAsJsonObject().get("outcome").getAsString());
		assertEquals(5, claims.get(2).getAsJsonObject().get("by").getAsInt());
	}

	@Test
	void aPromiseThatCouldNotBeCheckedHoldsNull() {
		var promises = parsed(SampleReview.complete()).getAsJsonArray("promises");

		assertFalse(promises.get(0).getAsJsonObject().get("holds").getAsBoolean());
		assertTrue(promises.get(1).getAsJsonObject().get("holds").getAsBoolean());
		assertTrue(promises.get(2).getAsJsonObject().get("holds").isJsonNull());
	}

	@Test
	void aSiteThatCouldNotBeCheckedRaisesNullAndNotNothing() {
		var raises = parsed(SampleReview.complete()).getAsJsonArray("sites").get(0).getAsJsonObject().getAsJsonObject("raises")
				.getAsJsonArray("y");

		assertEquals(0, raises.get(0).getAsJsonArray().size());
		assertEquals("invalidate_page", raises.get(1).getAsJsonArray().get(0).getAsString());
		assertTrue(raises.get(4).isJsonNull());
	}

	@Test
	void aStripOfPrefixesStandsOnOneLine() {
		assertTrue(new JsonReport().write(SampleReview.report(SampleReview.complete()))
				.contains("\"y\": [\"absent\", \"added\", \"identical\", \"compatible\", \"not checked\", \"source\", \"absent\"]"));
	}

	@Test
	void hiddenCharactersAreEscapedAndComeBackWhenRead() {
		var review = SampleReview.complete();
		var subject = "safe \u202e gnp.exe \u200b \u0007 \udb40\udc41 <b> \ud83d\ude00";
		review.getSeries().getPatches().getFirst().setSubject(subject);
		var json = new JsonReport().write(SampleReview.report(review));

		assertTrue(json.contains("safe \\u202e gnp.exe \\u200b \\u0007 \\udb40\\udc41 <b> \ud83d\ude00"), json);
		assertEquals(subject, JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("patches").get(0).getAsJsonObject()
				.get("subject").getAsString());
	}

	@Test
	void whatStandsWhereAHunkDoesNotFitIsListedLineByLine() {
		var mismatch = parsed(SampleReview.mismatching()).getAsJsonArray("findings").get(0).getAsJsonObject().getAsJsonObject("mismatch");
		var lines = mismatch.getAsJsonArray("lines").asList().stream().map(JsonElement::toString).toList();

		assertEquals(12, mismatch.get("below").getAsInt());
		assertEquals("{\"kind\":\"same\",\"line\":99,\"text\":\"struct frame_ops {\",\"here\":false}", lines.get(0));
		assertEquals("{\"kind\":\"expected\",\"line\":null,\"text\":\"\\tvoid (*release)(struct frame *frame);\",\"here\":true}", lines.get(1));
		assertEquals("{\"kind\":\"not known\",\"line\":101,\"text\":\"\\t/* two */\",\"here\":false}", lines.get(4));
		assertEquals(1, lines.stream().filter(line -> line.endsWith("\"here\":true}")).count());
		assertTrue(finding(0).get("mismatch").isJsonNull());
	}

	private static JsonObject finding(int index) {
		return parsed(SampleReview.complete()).getAsJsonArray("findings").get(index).getAsJsonObject();
	}

	private static JsonObject parsed(Review review) {
		return JsonParser.parseString(new JsonReport().write(SampleReview.report(review))).getAsJsonObject();
	}
}

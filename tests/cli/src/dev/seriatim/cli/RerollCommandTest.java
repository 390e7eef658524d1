package dev.seriatim.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A thread with a whole first version and a second one of which only the first patch arrived. */
class RerollCommandTest {

	private static final String ONE = "v1 (2 of 2 patches, 2024-03-01)";
	private static final String TWO = "v2 (1 of 2 patches, 2024-03-05)";

	@TempDir
	Path folder;

	private Path thread;
	private Path tree;

	@BeforeEach
	void mixTheRerolls() throws IOException {
		var first = Files.readString(Fixture.series(folder));
		var again = first.substring(0, first.indexOf("\nFrom 0000", 1) + 1).replace("[PATCH 1/2]", "[PATCH v2 1/2]").replace("Fri, 1 Mar", "Tue, 5 Mar");
		thread = Files.writeString(folder.resolve("thread.mbox"), again + first);
		tree = Fixture.tree(folder);
	}

	private JsonObject report(Object input, Object... options) {
		var arguments = new ArrayList<Object>(List.of("review", input, "--format", "json"));
		arguments.addAll(List.of(options));
		return JsonParser.parseString(Outcome.of(arguments.toArray()).out()).getAsJsonObject();
	}

	private static JsonObject series(JsonObject report) {
		return report.getAsJsonObject("series");
	}

	private static JsonObject remark(JsonObject report) {
		return series(report).getAsJsonArray("remarks").get(0).getAsJsonObject();
	}

	private Path plan(String head, String member) throws IOException {
		return Files.writeString(folder.resolve("plan.seriatim"), "series " + head + " { from \"thread.mbox\" " + member + " }\n");
	}

	@Test
	void theNewestIsReviewedAndTheReportSaysHowToTakeTheOther() {
		var report = report(thread);

		assertEquals(2, series(report).get("version").getAsInt());
		assertEquals("[2]", series(report).getAsJsonArray("missing").toString());
		assertEquals("v1", remark(report).get("reroll").getAsString());
		assertEquals(ONE + " is left out, " + TWO + " is taken; --reroll v1 takes it", remark(report).get("message").getAsString());
		var text = Outcome.of("review", thread).out().replaceAll("\\s+", " ");
		assertThat(text, containsString(thread + ":" + remark(report).get("line") + ": " + ONE + " is left out"));
		assertThat(text, containsString("; --reroll v1 takes it"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "v1" })
	void whatTheReportNamesIsTaken(String reroll) {
		var report = report(thread, "--reroll", reroll);

		assertEquals("[]", series(report).getAsJsonArray("missing").toString());
		assertTrue(series(report).get("version").isJsonNull());
		assertEquals(TWO + " is left out, " + ONE + " is taken; --reroll v2 takes it", remark(report).get("message").getAsString());
	}

	@Test
	void anUnknownRerollIsTroubleThatListsThoseThatAreThere() {
		var expected = thread + ": there is no reroll 3, only " + TWO + ", " + ONE;

		Outcome.of("review", thread, "--reroll", "3").assertTrouble(expected);
		Outcome.of("prefix", thread, 1, "--reroll", "3", "-o", folder.resolve("out")).assertTrouble(expected);
	}

	@Test
	void theOnlyRerollCanBeAskedForAndSaysNothingOfOthers() throws IOException {
		var report = report(Fixture.series(folder), "--reroll", "1");

		assertEquals("[]", series(report).getAsJsonArray("remarks").toString());
	}

	@Test
	void theFilesOfAPrefixAreThoseOfTheReroll() {
		var newest = Outcome.of("prefix", thread, 2, "--tree", tree, "-o", folder.resolve("newest"));
		var first = Outcome.of("prefix", thread, 2, "--tree", tree, "--reroll", "1", "-o", folder.resolve("first"));

		newest.assertTrouble(thread + ": patch 2 is missing; --as 2=FILE takes another one in its place");
		assertEquals("W drivers/screen.c\nW include/linux/frame.h\nW mm/frame.c\n", first.out());
	}

	@Test
	void aPlanChoosesAReroll() throws IOException {
		assertEquals("[]", series(report(plan("\"frame\"", "reroll 1"))).getAsJsonArray("missing").toString());
		assertEquals("[2]", series(report(plan("\"frame\"", ""))).getAsJsonArray("missing").toString());
	}

	@Test
	void theCommandLineGoesBeforeThePlan() throws IOException {
		var plan = plan("\"frame\" v1", "reroll v1");

		assertEquals(1, series(report(plan)).get("version").getAsInt());
		var second = report(plan, "--reroll", "v2");
		assertEquals(2, series(second).get("version").getAsInt());
		assertEquals("[2]", series(second).getAsJsonArray("missing").toString());
	}

	@Test
	void aStrayPatchIsOfferedWithTheOptionThatTakesIt() throws IOException {
		var mails = Files.createDirectory(folder.resolve("mails"));
		Files.copy(Fixture.series(folder), mails.resolve("frame.mbox"));
		var stray = Files.writeString(mails.resolve("stray.eml"),
				"Subject: [PATCH 3/9] other\n\ndiff --git a/a.c b/a.c\n--- a/a.c\n+++ b/a.c\n@@ -1 +1,2 @@\n int first;\n+int more;\n");
		var remark = remark(report(mails));

		assertEquals("numbered 3 of 9, not part of a series of 2; --as K=" + stray + " takes it as patch K", remark.get("message").getAsString());
		assertEquals(stray.toString(), remark.get("standIn").getAsString());
		assertEquals(true, remark.get("reroll").isJsonNull());
	}

	@Test
	void otherRemarksStayAsTheyAre() throws IOException {
		Files.writeString(thread, Files.readString(Fixture.series(folder)) + "\nFrom 0 Mon Sep 17 00:00:00 2001\nSubject: Re: [PATCH 1/2] x\n\nWell.\n");

		assertEquals("a reply, not a patch", remark(report(thread)).get("message").getAsString());
	}
}

package dev.seriatim.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class ReviewCommandTest {

	@TempDir
	Path folder;

	private Path series;
	private Path contract;
	private Path tree;

	@BeforeEach
	void copyTheFixture() throws IOException {
		series = Fixture.series(folder);
		contract = Fixture.contract(Files.createDirectory(folder.resolve("contracts")));
		tree = Fixture.tree(folder);
	}

	@Test
	void findingsMakeTheStatusOneAndGoToStandardOutput() {
		var outcome = Outcome.of("review", series, "--contract", contract, "--tree", tree);

		assertEquals("", outcome.err());
		assertThat(outcome.out(), containsString("OPS_MEMBER_REMOVED  page"));
		assertEquals(1, outcome.status());
	}

	@Test
	void phrasesForClaimsComeFromAFileToo() throws IOException {
		var claims = Files.writeString(folder.resolve("claims"), "# ours\nno functional change: pages are told of\nno risk: (quite safe\n");
		var wrong = Outcome.of("review", series, "--claims", claims);
		assertEquals(2, wrong.status());
		assertEquals("seriatim: " + claims + ":3: a ( is not closed", wrong.err().strip());
		assertEquals("", wrong.out());

		Files.writeString(claims, "no functional change: I keep it short");
		Files.writeString(series, Files.readString(series).replaceFirst("\n\n", "\n\nI keep it short.\n\n"));
		assertThat(Outcome.of("review", series, "--claims", claims).out(), containsString("\"I keep it short\""));
		assertThat(Outcome.of("review", series).out(), not(containsString("claim ")));
	}

	@Test
	void whenNothingCanFailTheStatusIsZero() {
		assertEquals(0, Outcome.of("review", series, "--contract", contract, "--tree", tree, "--fail-on", "never").status());
	}

	@Test
	void warningsStayBelowTheThresholdOfErrors() {
		var outcome = Outcome.of("review", series, "--contract", contract, "--tree", tree, "--fail-on", "error");

		assertThat(outcome.out(), containsString("warning"));
		assertEquals(0, outcome.status());
	}

	@Test
	void theThresholdGoesByWhatTheSeriesStatesOfFindings() throws IOException {
		var plan = folder.resolve("plan.seriatim");
		var text = "import \"contracts/frame.seriatim\" series \"s\" { from \"frame.mbox\" tree \"linux\" %s }";
		Files.writeString(plan, text.formatted("severity OPS_MEMBER_REMOVED info; severity USED_AFTER_REMOVED info;"));
		assertEquals(0, Outcome.of("review", plan).status());
		Files.writeString(plan, text.formatted("suppress OPS_MEMBER_REMOVED of page because \"known\"; suppress USED_AFTER_REMOVED because \"known\";"));
		assertEquals(0, Outcome.of("review", plan).status());
		Files.writeString(plan, text.formatted("severity OPS_MEMBER_REMOVED error;"));
		assertEquals(1, Outcome.of("review", plan, "--fail-on", "error").status());
	}

	@Test
	void theConsumerIsBrokenUntilItIsConverted() {
		var consumer = json("--contract", contract, "--tree", tree).getAsJsonArray("consumers").get(0).getAsJsonObject();

		assertEquals("[\"works\",\"broken\",\"works\"]", consumer.getAsJsonObject("fit").getAsJsonArray("y").toString());
	}

	@Test
	void withoutATreeTheReportSaysSo() {
		assertTrue(json("--contract", contract).getAsJsonObject("input").get("tree").isJsonNull());
		assertThat(Outcome.of("review", series, "--contract", contract).out(), containsString("without a tree"));
	}

	@Test
	void aSeriesThatConcernsNoContractIsNotReportedAsClean() {
		assertThat(Outcome.of("review", series).out(), containsString("no contract concerns these patches"));
	}

	@Test
	void onlyTheConfigurationAskedForIsJudged() {
		var element = json("--contract", contract, "--tree", tree, "--config", "y").getAsJsonArray("elements").get(0).getAsJsonObject();

		assertEquals(3, element.getAsJsonObject("states").getAsJsonArray("y").size());
		assertEquals(0, element.getAsJsonObject("states").getAsJsonArray("n").size());
	}

	@Test
	void severalFormatsAreWrittenToTheFolder() throws IOException {
		var reports = folder.resolve("reports");
		var outcome = Outcome.of("review", series, "--contract", contract, "--format", "text,json", "--format", "html,markdown", "-o", reports);

		assertEquals("", outcome.out());
		assertThat(Files.readString(reports.resolve("review.txt")), startsWith("frame: drop the page callback"));
		assertThat(Files.readString(reports.resolve("review.json")), startsWith("{"));
		assertThat(Files.readString(reports.resolve("review.html")), startsWith("<!DOCTYPE html>"));
		assertThat(Files.readString(reports.resolve("review.md")), startsWith("# frame: drop the page callback"));
	}

	@Test
	void theTreeIsNotChanged() throws IOException {
		var before = Files.readString(tree.resolve("include/linux/frame.h"));
		Outcome.of("review", series, "--contract", contract, "--tree", tree);

		assertEquals(before, Files.readString(tree.resolve("include/linux/frame.h")));
	}

	@Test
	void aPlanNamesMessagesTreeAndPromises() throws IOException {
		Files.writeString(folder.resolve("plan.seriatim"), """
				import "contracts/frame.seriatim"
				consumer screen of frame in "drivers/screen.c" needs release;
				series "no more pages" v2 {
					from "frame.mbox"
					tree "linux"
					promise patches 1..2 keep frame compatible;
				}
				""");
		var report = JsonParser.parseString(Outcome.of("review", folder, "--format", "json").out()).getAsJsonObject();

		assertEquals("no more pages", report.getAsJsonObject("series").get("title").getAsString());
		assertEquals(2, report.getAsJsonObject("series").get("version").getAsInt());
		assertEquals("linux", report.getAsJsonObject("input").get("tree").getAsString());
		assertEquals("frame (frame.seriatim)", report.getAsJsonObject("input").getAsJsonArray("contracts").get(0).getAsString());
		assertEquals("screen", report.getAsJsonArray("consumers").get(0).getAsJsonObject().get("name").getAsString());
		assertEquals(false, report.getAsJsonArray("promises").get(0).getAsJsonObject().get("holds").getAsBoolean());
	}

	@Test
	void aStandInTakesThePlaceOfAMissingPatch() throws IOException {
		var mails = Files.readString(series).split("(?m)^(?=From 0{40})");
		var first = Files.writeString(folder.resolve("1.patch"), mails[0]);
		var second = Files.writeString(folder.resolve("2.patch"), mails[1]);
		var outcome = Outcome.of("review", first, "--as", "2=" + second, "--contract", contract, "--tree", tree);

		assertThat(outcome.out(), containsString("2 patches, 2 missing (2: 2.patch)"));
	}

	@Test
	void aTruncatedMessageIsTroubleEvenWhereTheRestIsReviewed() throws IOException {
		var text = Files.readString(series);
		var cut = text.substring(0, text.lastIndexOf("@@") + 40);
		var hunk = cut.lastIndexOf("\n@@") + 1;
		Files.writeString(series, cut);
		var outcome = Outcome.of("review", series, "--contract", contract);

		assertEquals(2, outcome.status());
		var place = series + ":" + (cut.substring(0, hunk).lines().count() + 1) + " (byte " + hunk + "): the hunk of ";
		assertThat(outcome.err(), startsWith("seriatim: " + place));
		assertThat(outcome.out(), containsString(place));
		outcome.assertNoStackTrace();
	}

	@Test
	void aWitnessIsWrittenInsteadOfTheReport() {
		var outcome = Outcome.of("review", series, "--contract", contract, "--tree", tree, "--witness", "OPS_MEMBER_REMOVED:1:page");

		assertEquals("", outcome.err());
		assertThat(outcome.out(), startsWith("/*\n * OPS_MEMBER_REMOVED page, patch 1 of \"frame: drop the page callback\":\n"));
		assertThat(outcome.out(), containsString("\n * Builds at prefix 0, does not at prefix 1:\n"));
		assertThat(outcome.out(), endsWith("""
				 */
				#include <linux/module.h>
				#include <linux/frame.h>

				static void witness_page(struct frame *arg0, unsigned long arg1)
				{
				}

				static const struct frame_ops witness_frame_ops __maybe_unused = {
					.page = witness_page,
				};

				MODULE_LICENSE("GPL");
				"""));
		assertEquals(0, outcome.status());
	}

	@Test
	void theBeginningOfTheFingerprintNamesItToo() {
		var finding = json("--contract", contract, "--tree", tree).getAsJsonArray("findings").asList().stream().map(JsonElement::getAsJsonObject)
				.filter(one -> one.get("rule").getAsString().equals("OPS_MEMBER_REMOVED")).findFirst().orElseThrow();
		var fingerprint = finding.get("fingerprint").getAsString();

		var named = Outcome.of("review", series, "--contract", contract, "--tree", tree, "--witness", "OPS_MEMBER_REMOVED:1:page");
		assertEquals(named, Outcome.of("review", series, "--contract", contract, "--tree", tree, "--witness", fingerprint));
		assertEquals(named, Outcome.of("review", series, "--contract", contract, "--tree", tree, "--witness", fingerprint.substring(0, 7)));
		Outcome.of("review", series, "--contract", contract, "--tree", tree, "--witness", fingerprint.substring(0, 6))
				.assertTrouble(series + ": no finding is called " + fingerprint.substring(0, 6) + "; what has one: OPS_MEMBER_REMOVED:1:page");
	}

	@Test
	void aFolderGetsTheWitnessAndWhatBuildsIt() throws IOException {
		var outcome = Outcome.of("review", series, "--contract", contract, "--tree", tree, "--witness", "OPS_MEMBER_REMOVED:1:page", "-o", folder.resolve("witness"));

		assertEquals("", outcome.out());
		assertThat(Files.readString(folder.resolve("witness/witness.c")), containsString(".page = witness_page,"));
		assertEquals("# SPDX-License-Identifier: GPL-2.0\nobj-m := witness.o\n", Files.readString(folder.resolve("witness/Kbuild")));
	}

	@Test
	void whatHasNoWitnessIsTrouble() {
		var place = series + ": ";
		Outcome.of("review", series, "--contract", contract, "--tree", tree, "--witness", "OPS_MEMBER_REMOVED:2:page")
				.assertTrouble(place + "no finding is called OPS_MEMBER_REMOVED:2:page; what has one: OPS_MEMBER_REMOVED:1:page");
		Outcome.of("review", series, "--contract", contract, "--tree", tree, "--witness", "USED_AFTER_REMOVED:1:page").assertTrouble(place
				+ "USED_AFTER_REMOVED:1:page has no witness: only what breaks the source or the behaviour of modules outside of the tree has one; what has one: OPS_MEMBER_REMOVED:1:page");
	}

	@Test
	void aWitnessHasNoFormat() {
		var outcome = Outcome.of("review", series, "--witness", "abcdef0", "--format", "json");

		assertThat(outcome.err(), startsWith("seriatim: a witness is C text, in no other format: --witness and --format exclude each other"));
		assertEquals(2, outcome.status());
	}

	@Test
	void aBugIsOneLineUnlessTheTraceIsAskedFor() {
		assertThat(withBrokenOutput(), startsWith("seriatim: internal error (java.lang.IllegalStateException: no paper), please report it"));
		assertEquals(1, withBrokenOutput().lines().count());
		assertThat(withBrokenOutput("--verbose"), containsString("\tat "));
	}

	private String withBrokenOutput(String... options) {
		var out = new PrintStream(OutputStream.nullOutputStream()) {

			@Override
			public void print(String text) {
				throw new IllegalStateException("no paper");
			}
		};
		var err = new ByteArrayOutputStream();
		var arguments = new ArrayList<>(List.of("review", series.toString(), "--contract", contract.toString()));
		arguments.addAll(List.of(options));
		assertEquals(2, Main.run(new Terminal(out, new PrintStream(err), 100, false, false), arguments.toArray(String[]::new)));
		return err.toString();
	}

	private JsonObject json(Object... options) {
		var arguments = new Object[options.length + 4];
		arguments[0] = "review";
		arguments[1] = series;
		arguments[2] = "--format";
		arguments[3] = "json";
		System.arraycopy(options, 0, arguments, 4, options.length);
		return JsonParser.parseString(Outcome.of(arguments).out()).getAsJsonObject();
	}
}

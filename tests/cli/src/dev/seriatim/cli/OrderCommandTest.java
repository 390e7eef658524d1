package dev.seriatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonParser;

/** The fixture takes a callback away and converts its driver afterwards. */
final class OrderCommandTest {

	@TempDir
	Path folder;

	private Path series;
	private Path tree;
	private Path contract;

	@BeforeEach
	void copyTheFixture() throws IOException {
		series = Fixture.series(folder);
		tree = Fixture.tree(folder);
		contract = Fixture.contract(folder);
	}

	private Outcome order(Object... options) {
		var arguments = new Object[options.length + 6];
		System.arraycopy(new Object[] { "order", series, "--tree", tree, "--contract", contract }, 0, arguments, 0, 6);
		System.arraycopy(options, 0, arguments, 6, options.length);
		return Outcome.of(arguments);
	}

	@Test
	void aDriverThatIsConvertedBeforeIsNotBroken() {
		var outcome = order("--swap", "1,2");

		assertTrue(outcome.out().startsWith("frame: drop the page callback · in the order 2 1\n"), outcome.out());
		assertTrue(outcome.out().contains("gone   warning  USED_AFTER_REMOVED page"), outcome.out());
		assertTrue(outcome.out().contains("consumer screen_ops (drivers/screen.c)\n       after patch 1: works, as posted broken\n"), outcome.out());
		assertTrue(outcome.out().contains("safe to stop after 1; as posted after 2 (screen_ops served)\n"), outcome.out());
		assertEquals(1, outcome.status());
	}

	@Test
	void squashedPatchesBreakNobodyInBetween() {
		var outcome = order("--squash", "1..2");

		assertTrue(outcome.out().contains("in the order 1+2\n"), outcome.out());
		assertTrue(outcome.out().contains("gone   warning  USED_AFTER_REMOVED page"), outcome.out());
	}

	@Test
	void whatIsDroppedRepairsNothing() {
		var outcome = order("--drop", "2");

		assertTrue(outcome.out().contains("other  error  USED_AFTER_REMOVED page"), outcome.out());
		assertTrue(outcome.out().contains("patch 1, lasts; as posted patch 1, repaired by 2: "), outcome.out());
	}

	@Test
	void stepsAreTakenInTheOrderGiven() {
		assertTrue(order("--move", "2:first", "--move", "2:after:1", "--drop", "1").out().contains("in the order 2\n"));
	}

	@Test
	void theOrderIsSuggestedThatBreaksNobody() {
		var outcome = order("--suggest");

		assertTrue(outcome.out().contains("in the order 2 1\n0 prefixes are broken, as posted 1; 0 promises are broken, as posted 0; 1 patch moves; no order is\n  better\n"),
				outcome.out());
		assertTrue(outcome.out().contains("gone   warning  USED_AFTER_REMOVED page"), outcome.out());
		assertEquals(2, order("--suggest", "--drop", "1").status());
	}

	@Test
	void whatPatchesNeedOfEachOtherIsTold() {
		var swapped = order("--dependencies");
		assertEquals("""
				frame: drop the page callback · on the folder %s/
				  1 frame: drop the page callback
				  2 screen: follow the removal of the page callback
				""".formatted(tree), swapped.out());
		assertEquals(0, swapped.status());
		assertTrue(order("--dependencies", "--format", "dot").out().startsWith("digraph patches {\n"));
		assertEquals(2, order("--dependencies", "--suggest").status());
		assertTrue(order("--dependencies", "--format", "html").out().startsWith("<!DOCTYPE html>\n"));
		assertEquals(2, order("--drop", "1", "--format", "dot").status());
		assertEquals(2, order("--drop", "1", "--format", "html").status());
	}

	@Test
	void jsonHasTheSame() {
		var json = JsonParser.parseString(order("--swap", "1,2", "--format", "json").out()).getAsJsonArray().get(0).getAsJsonObject();

		assertEquals("[[2],[1]]", json.get("order").toString());
		assertTrue(json.get("changedCells").getAsInt() > 0);
		assertTrue(json.getAsJsonArray("findings").asList().stream().map(change -> change.getAsJsonObject().get("posted")).filter(finding -> !finding.isJsonNull())
				.anyMatch(finding -> finding.getAsJsonObject().get("rule").getAsString().equals("USED_AFTER_REMOVED")));
	}

	@Test
	void aVariantOfTheFileIsTakenByItsName() throws IOException {
		var plan = Files.writeString(folder.resolve("plan.seriatim"), """
				import "%s";
				series "frame" {
					from "%s"
					tree "%s"
					variant "driver first" { swap 1, 2; }
				}
				""".formatted(folder.relativize(contract), folder.relativize(series), folder.relativize(tree)));

		assertTrue(Outcome.of("order", plan, "--variant", "driver first").out().startsWith("frame · driver first · in the order 2 1\n"));
		var unknown = Outcome.of("order", plan, "--variant", "last");
		assertEquals(2, unknown.status());
		assertTrue(unknown.err().contains("states no variant \"last\": there is \"driver first\""), unknown.err());
	}

	@Test
	void aStepThatChangesNothingIsTrouble() {
		var outcome = order("--swap", "1,7");

		assertEquals(2, outcome.status());
		assertTrue(outcome.err().endsWith("the order stays as it is by swap 1, 7\n"), outcome.err());
	}

	@Test
	void anElementIsSplitOffToAPatchThatIsThereOrToTheNextOne() {
		assertTrue(order("--split", "page:1:9").err().endsWith("there is no patch 9; a new one would be 3\n"));
		assertTrue(order("--drop", "2", "--split", "page:1:2").err().endsWith("patch 2 is left out, and an element can only be split off to a patch that is there or to a new one\n"));
		assertEquals("", order("--split", "page:1:3").err());
	}

	@Test
	void aStepThatIsNoneIsTrouble() {
		for (var wrong : new String[][] { { "--move", "2:behind:1" }, { "--swap", "1" }, { "--drop", "x" }, { "--squash", "2..1" }, { "--split", "page" }, { "--split", "pages:1:3" },
				{ "--split", "page:2:1" }, {} }) {
			var outcome = order((Object[]) wrong);
			assertEquals(2, outcome.status());
			assertEquals(1, outcome.err().lines().count(), outcome.err());
			assertFalse(outcome.err().contains("internal"), outcome.err());
		}
	}
}

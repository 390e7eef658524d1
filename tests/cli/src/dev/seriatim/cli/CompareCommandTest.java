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

/** The fixture takes a callback away and converts its driver afterwards. Its reroll converts the driver first. */
final class CompareCommandTest {

	@TempDir
	Path folder;

	private Path old;
	private Path tree;
	private Path contract;

	@BeforeEach
	void copyTheFixture() throws IOException {
		old = Fixture.series(folder);
		tree = Fixture.tree(folder);
		contract = Fixture.contract(folder);
	}

	private Path reroll(String name, String... mails) throws IOException {
		return Files.writeString(folder.resolve(name), String.join("\n", mails));
	}

	private String mail(int number) throws IOException {
		var text = Files.readString(old);
		var second = text.indexOf("From 0", 1);
		return number == 1 ? text.substring(0, second).stripTrailing() + "\n" : text.substring(second);
	}

	private Outcome compare(Path other, String... options) {
		var arguments = new Object[options.length + 7];
		System.arraycopy(new Object[] { "compare", old, other, "--tree", tree, "--contract", contract }, 0, arguments, 0, 7);
		System.arraycopy(options, 0, arguments, 7, options.length);
		return Outcome.of(arguments);
	}

	private Path driverFirst() throws IOException {
		return reroll("v2.mbox", mail(2).replace("[PATCH 2/2]", "[PATCH v2 1/2]"), mail(1).replace("[PATCH 1/2] frame: drop", "[PATCH v2 2/2] frame: remove"));
	}

	@Test
	void aSeriesIsLikeItself() {
		var outcome = compare(old);

		assertEquals("", outcome.err());
		assertTrue(outcome.out().contains("\nnothing differs\npatches: 2 kept\nno cell of the picture changes\n"), outcome.out());
		assertEquals(0, outcome.status());
	}

	@Test
	void patchesInAnotherOrderKeepTheirPartners() throws IOException {
		var outcome = compare(driverFirst());

		assertTrue(outcome.out().contains("patches: 1 kept, 1 changed, 1 moved\n"), outcome.out());
		assertTrue(outcome.out().contains("frame: remove the page callback (changed: subject"), outcome.out());
		assertTrue(outcome.out().contains("was frame: drop the page callback\n"), outcome.out());
		assertEquals(1, outcome.status());
	}

	@Test
	void aDriverThatIsConvertedBeforeIsNotBrokenAnyMore() throws IOException {
		var outcome = compare(driverFirst());

		assertTrue(outcome.out().contains("gone   warning  USED_AFTER_REMOVED page"), outcome.out());
		assertTrue(outcome.out().contains("consumer screen_ops (drivers/screen.c)\n       after 1 -> 2: works, was broken\n"), outcome.out());
		assertFalse(outcome.out().contains("after all patches: "), outcome.out());
	}

	/** Without the patch that takes the callback away, the API ends as it began. */
	@Test
	void whatIsThereInTheEndIsCompared() throws IOException {
		var outcome = compare(reroll("v2.mbox", mail(2).replace("[PATCH 2/2]", "[PATCH v2]")));

		assertTrue(outcome.out().contains("1 -> -  frame: drop the page callback (gone)\n"), outcome.out());
		assertTrue(outcome.out().contains("after all patches: callback page is added for what fits the old series\n"), outcome.out());
		assertEquals(1, outcome.status());
	}

	@Test
	void withoutATreeTheEndsAreNotChecked() {
		var outcome = Outcome.of("compare", old, old, "--contract", contract);

		assertTrue(outcome.out().contains("not checked without a tree: what differs in the API after all patches\n"), outcome.out());
		assertEquals(0, outcome.status());
	}

	/** Hunks of the reroll do not show what patch 1 takes away, which does not mean that it was not there. */
	@Test
	void withoutATreeNothingIsConcludedFromWhatNoHunkShows() throws IOException {
		var outcome = Outcome.of("compare", old, reroll("v2.mbox", mail(2).replace("[PATCH 2/2]", "[PATCH v2]")), "--contract", contract);

		assertTrue(outcome.out().contains("rows are not compared, because only one of the pictures shows them\n"), outcome.out());
		assertFalse(outcome.out().contains("site frame_unmap"), outcome.out());
	}

	/** The second one takes away a line that patch 1 took away. */
	@Test
	void whatDoesNotApplyIsNotCheckedInTheEnd() throws IOException {
		var outcome = compare(reroll("v2.mbox", mail(1).replace("[PATCH 1/2]", "[PATCH v2 1/2]"), mail(1).replace("[PATCH 1/2] frame: drop", "[PATCH v2 2/2] frame: forget")));

		assertTrue(outcome.out().contains("not checked after all patches: what patches do that are missing or do not apply\n"), outcome.out());
		assertTrue(outcome.out().contains("new    error  PATCH_DOES_NOT_APPLY"), outcome.out());
	}

	/** What review takes for the newest is the second one of the mails. */
	@Test
	void rerollsOfOneFileAreCompared() throws IOException {
		var both = reroll("both.mbox", Files.readString(old), mail(1).replace("[PATCH 1/2]", "[PATCH v2 1/2]"), mail(2).replace("[PATCH 2/2]", "[PATCH v2 2/2]"));
		var outcome = Outcome.of("compare", both, both, "--old-reroll", "1", "--tree", tree, "--contract", contract);

		assertTrue(outcome.out().contains("nothing differs"), outcome.out());
		assertTrue(outcome.out().contains("new: frame: drop the page callback v2 "), outcome.out());
		assertFalse(outcome.out().startsWith("old: frame: drop the page callback v2"), outcome.out());
	}

	@Test
	void jsonHasTheSame() throws IOException {
		var json = JsonParser.parseString(compare(driverFirst(), "--format", "json").out()).getAsJsonObject();
		var first = json.getAsJsonArray("patches").get(0).getAsJsonObject();

		assertEquals("2 1", first.get("before") + " " + first.get("after"));
		assertEquals("{\"complete\":true,\"changes\":[]}", json.getAsJsonObject("ends").toString());
		assertTrue(json.get("differs").getAsBoolean());
		assertTrue(json.getAsJsonArray("findings").asList().stream().map(change -> change.getAsJsonObject()).filter(change -> change.get("after").isJsonNull())
				.anyMatch(change -> change.getAsJsonObject("before").get("rule").getAsString().equals("USED_AFTER_REMOVED")));
	}

	/** The old tree has one more function than the new one. */
	@Test
	void theOldSeriesMayStandOnAnotherTree() throws IOException {
		var older = Fixture.tree(Files.createDirectories(folder.resolve("older")));
		var header = older.resolve("include/linux/frame.h");
		Files.writeString(header, Files.readString(header).replace("\n#endif", "\nint frame_lock(struct frame *frame);\n\n#endif"));
		var more = folder.resolve("more.seriatim");
		Files.writeString(more, Files.readString(contract).replace("\tcore notify", "\tint frame_lock(struct frame *frame);\n\n\tcore notify"));
		var outcome = Outcome.of("compare", old, old, "--tree", tree, "--old-tree", older, "--contract", more);

		assertEquals("", outcome.err());
		assertTrue(outcome.out().contains("patches: 2 kept\n"), outcome.out());
		assertTrue(outcome.out().contains("after all patches: function frame_lock is source for what fits the old series\n"), outcome.out());
		assertTrue(outcome.out().contains("element frame_lock\n       after the base"), outcome.out());
		assertEquals(1, outcome.status());
	}

	/** Bob does not like how the callback goes; the reroll goes on as before. */
	@Test
	void commentsOnTheOldSeriesAreTold() throws IOException {
		var thread = Files.createDirectories(folder.resolve("thread"));
		Files.writeString(thread.resolve("1.eml"), mail(1).replaceFirst("Subject:", "Message-Id: <one@pond>\nSubject:"));
		Files.writeString(thread.resolve("2.eml"), mail(2));
		var line = mail(1).lines().filter(text -> text.startsWith("-\t") && text.contains("(*page)")).findFirst().orElseThrow();
		Files.writeString(thread.resolve("reply.eml"), """
				From: Bob Toad <bob@pond.example>
				Subject: Re: [PATCH 1/2] frame: drop the page callback
				Message-Id: <bob@pond>
				In-Reply-To: <one@pond>

				> %s
				Drivers still set it.
				""".formatted(line));
		var outcome = Outcome.of("compare", thread, driverFirst(), "--tree", tree, "--contract", contract);

		assertEquals("", outcome.err());
		assertTrue(outcome.out().contains("\ncomments: 1 whose lines still stand\n"), outcome.out());
		assertTrue(outcome.out().contains("\ncomment  lines still stand  patch 1, include/linux/frame.h  Bob Toad <bob@pond.example>\n"), outcome.out());
		assertTrue(outcome.out().contains("\n       Drivers still set it.\n"), outcome.out());
	}

	@Test
	void standInsAreTakenForMissingPatches() throws IOException {
		var second = reroll("second.eml", mail(2).substring(mail(2).indexOf('\n') + 1));
		var lone = reroll("lone.mbox", mail(1));

		assertTrue(compare(lone).out().contains("2 -> -  "), compare(lone).out());
		assertTrue(compare(lone, "--as", "2=" + second).out().contains("nothing differs"), compare(lone, "--as", "2=" + second).out());
		var outcome = Outcome.of("compare", lone, old, "--old-as", "2=" + second, "--tree", tree, "--contract", contract);
		assertTrue(outcome.out().contains("nothing differs"), outcome.out() + outcome.err());
	}

	@Test
	void aSeriesThatIsNotThereIsTrouble() {
		var outcome = compare(folder.resolve("none.mbox"));

		assertEquals(2, outcome.status());
		assertEquals(1, outcome.err().lines().count(), outcome.err());
	}
}

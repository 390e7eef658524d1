package dev.seriatim.series.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.model.series.Diagnostic;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;

class SeriesReaderTest {

	@TempDir
	Path folder;
	private Mails mails;

	@BeforeEach
	void prepare() {
		mails = new Mails(folder);
	}

	private PatchSeries read() throws InputException {
		return SeriesReader.read(folder, Map.of());
	}

	private static List<Integer> numbers(PatchSeries series) {
		return series.getPatches().stream().map(Patch::getNumber).toList();
	}

	private static List<String> messages(PatchSeries series) {
		return series.getDiagnostics().stream().map(Diagnostic::getMessage).toList();
	}

	@Test
	void patchesAreOrderedByNumberAndGapsAreMissing() throws Exception {
		mails.patch("a.eml", "[PATCH 4/5] four", "4@pond", "four");
		mails.patch("b.eml", "[PATCH 1/5] one", "1@pond", "one");
		mails.letter("c.eml", "[PATCH 0/5] numbers", "0@pond", "Hello.");

		PatchSeries series = read();

		assertEquals(List.of(1, 4), numbers(series));
		assertEquals(List.of(2, 3, 5), series.getMissing());
		assertEquals("numbers", series.getName());
		assertEquals("Hello.", series.getCover().getBody());
		assertEquals(List.of(), messages(series));
	}

	@Test
	void theNewestRerollIsTakenAlthoughItIsIncomplete() throws Exception {
		mails.patch("a.eml", "[PATCH 1/2] one", "1@pond", "old");
		mails.patch("b.eml", "[PATCH 2/2] two", "2@pond", "two");
		mails.patch("c.eml", "[PATCH v2 1/2] one", "3@pond", "young");
		mails.patch("d.eml", "[PATCH v3 1/3] one", "4@pond", "newest");

		PatchSeries series = read();

		assertEquals(3, series.getVersion());
		assertEquals(List.of(2, 3), series.getMissing());
		assertEquals("newest.c", series.getPatches().getFirst().getFiles().getFirst().path());
		assertTrue(messages(series).contains("v2 (1 of 2 patches, 2020-03-02) is left out, v3 (1 of 3 patches, 2020-03-02) is taken"), messages(series)::toString);
	}

	@Test
	void theVersionMayStandOnlyInTheCoverLetter() throws Exception {
		mails.letter("a.eml", "[PATCH 0/1] pond #v2", "a@pond", "x");
		mails.patch("b.eml", "[PATCH 1/1] one", "b@pond>\nIn-Reply-To: <a@pond", "young");
		mails.letter("c.eml", "[PATCH 0/1] pond", "c@pond", "x");
		mails.patch("d.eml", "[PATCH 1/1] one", "d@pond>\nIn-Reply-To: <c@pond", "old");

		PatchSeries series = read();

		assertEquals(2, series.getVersion());
		assertEquals("young.c", series.getPatches().getFirst().getFiles().getFirst().path());
	}

	@Test
	void ofTwoPostingsWithoutAVersionTheOneSentLastIsTakenAlthoughItIsIncomplete() throws Exception {
		mails.letter("a.eml", "[PATCH 0/2] pond", "a@pond", "x");
		mails.patch("b.eml", "[PATCH 1/2] one", "b@pond>\nIn-Reply-To: <a@pond", "old");
		mails.patch("c.eml", "[PATCH 2/2] two", "c@pond>\nIn-Reply-To: <a@pond", "two");
		Path late = mails.letter("d.eml", "[PATCH 0/2] pond", "d@pond", "y");
		Path newest = mails.patch("e.eml", "[PATCH 1/2] one", "e@pond>\nIn-Reply-To: <d@pond", "young");
		for (Path file : List.of(late, newest)) {
			Files.writeString(file, Files.readString(file).replace("02 Mar", "03 Mar"));
		}

		PatchSeries series = read();

		assertEquals(List.of("young.c"), series.getPatches().stream().map(patch -> patch.getFiles().getFirst().path()).toList());
		assertEquals(List.of(2), series.getMissing());
		assertEquals("y", series.getCover().getBody());
		assertTrue(messages(series).contains("2020-03-02 (2 of 2 patches) is left out, v1 (1 of 2 patches, 2020-03-03) is taken"),
				messages(series)::toString);
	}

	@Test
	void aPatchThatLostItsThreadBelongsToThePostingBeforeIt() throws Exception {
		mails.letter("a.eml", "[PATCH 0/2] pond", "a@pond", "x");
		mails.patch("b.eml", "[PATCH 1/2] one", "b@pond>\nIn-Reply-To: <a@pond", "one");
		mails.patch("c.eml", "[PATCH 2/2] two", "c@pond", "two");

		assertEquals(List.of(1, 2), numbers(read()));
		assertEquals(List.of(), messages(read()));
	}

	@Test
	void aPatchSentTwiceIsTakenOnceWithoutAWord() throws Exception {
		mails.patch("a.eml", "[PATCH 1/1] one", "1@pond", "one");
		mails.patch("b.eml", "[PATCH RESEND 1/1] one", "2@pond", "one");

		assertEquals(List.of(), messages(read()));
	}

	@Test
	void ofTwoPatchesWithOneNumberTheFirstSentIsTaken() throws Exception {
		mails.patch("z.eml", "[PATCH 1/1] one", "1@pond", "one");
		mails.patch("a.eml", "[PATCH 1/1] one", "2@pond", "other");

		PatchSeries series = read();

		assertEquals("one.c", series.getPatches().getFirst().getFiles().getFirst().path());
		assertEquals(List.of("another patch is also numbered 1 of 1; the one that was sent first is taken: " + folder.resolve("z.eml")),
				messages(series));
	}

	@Test
	void aPatchOfAnotherSeriesIsLeftOutAndOffered() throws Exception {
		mails.patch("1.eml", "[PATCH 1 of 3] one", "1@pond", "one");
		mails.patch("3.eml", "[PATCH 3 of 3] three", "3@pond", "three");
		Path stray = mails.patch("old.eml", "[PATCH 2 of 9] two", "2@pond", "two");

		PatchSeries series = read();

		assertEquals(List.of(2), series.getMissing());
		assertEquals(List.of("numbered 2 of 9, not part of a series of 3"), messages(series));
		assertEquals(stray.toString(), series.getDiagnostics().getFirst().getStandIn());
		assertNull(series.getDiagnostics().getFirst().getReroll());
	}

	@Test
	void aStrayPatchInAFileWithOthersCannotStandIn() throws Exception {
		String stray = Files.readString(mails.patch("x/1", "[PATCH 2 of 9] two", "2@pond", "two"));
		Path mbox = mails.write("all", Files.readString(mails.patch("x/2", "[PATCH 1 of 3] one", "1@pond", "one")) + stray
				+ Files.readString(mails.patch("x/3", "[PATCH 3 of 3] three", "3@pond", "three")));

		assertNull(SeriesReader.read(mbox, Map.of()).getDiagnostics().getFirst().getStandIn());
	}

	@Test
	void aStandInTakesTheNumberItIsGiven() throws Exception {
		mails.patch("1.eml", "[PATCH 1 of 3] one", "1@pond", "one");
		mails.patch("3.eml", "[PATCH 3 of 3] three", "3@pond", "three");
		mails.patch("old.eml", "[PATCH 2 of 9] two", "2@pond", "two");

		PatchSeries series = SeriesReader.read(folder, Map.of(2, Path.of("old.eml")));

		Patch standIn = series.getPatches().get(1);
		assertEquals(List.of(), series.getMissing());
		assertEquals(2, standIn.getNumber());
		assertTrue(standIn.isStandIn());
		assertEquals("two", standIn.getSubject());
		assertEquals(List.of(), messages(series));
	}

	@Test
	void aStandInMustBeInsideTheSeries() throws Exception {
		mails.patch("1.eml", "[PATCH 1/1] one", "1@pond", "one");
		Path other = mails.patch("other.eml", "[PATCH] other", "2@pond", "other");

		var exception = assertThrows(InputException.class, () -> SeriesReader.read(folder, Map.of(4, other)));

		assertEquals(other + ": cannot stand in for patch 4 of a series of 1", exception.getMessage());
	}

	@Test
	void repliesInASubfolderAreReadButAreNoPatches() throws Exception {
		mails.patch("1.eml", "[PATCH 1/1] one", "1@pond", "one");
		mails.patch("replies/x.eml", "Re: [PATCH 1/1] one", "2@pond", "other");

		assertEquals(List.of("a reply, not a patch"), messages(read()));
	}

	@Test
	void otherFilesInTheFolderAreIgnored() throws Exception {
		mails.patch("1.eml", "[PATCH 1/1] one", "1@pond", "one");
		mails.write("notes", "to do\n");
		Files.write(folder.resolve("logo.png"), new byte[] { 0, 1, 2 });

		assertEquals(List.of(), messages(read()));
	}

	@Test
	void aNumberedMailWithoutADiffIsNotSilentlyMissing() throws Exception {
		mails.patch("1.eml", "[PATCH 1/2] one", "1@pond", "one");
		mails.letter("2.eml", "[PATCH 2/2] two", "2@pond", "The rest was cut");

		PatchSeries series = read();

		assertEquals(List.of(2), series.getMissing());
		assertEquals(List.of("numbered 2 of 2, but no patch is inside"), messages(series));
	}

	@Test
	void ofASinglePatchTheNewestVersionIsTaken() throws Exception {
		mails.patch("a.eml", "[PATCH v2] one", "2@pond", "young");
		mails.patch("b.eml", "[PATCH] one", "1@pond", "old");
		mails.patch("c.eml", "A thought", "3@pond", "thought");

		PatchSeries series = read();

		assertEquals(2, series.getVersion());
		assertEquals(List.of("young.c"), series.getPatches().stream().map(patch -> patch.getFiles().getFirst().path()).toList());
		assertEquals(List.of("v1 (1 patch, 2020-03-02) is left out, v2 (1 patch, 2020-03-02) is taken", "a diff in a mail that is not marked as a patch"),
				messages(series));
	}

	@Test
	void anMboxIsCutAtItsFromLinesOnly() throws Exception {
		PatchSeries series = SeriesReader.read(mails.copy("from-in-text.mbox"), Map.of());

		assertEquals(List.of(1, 2), numbers(series));
		assertEquals("From now on it is 10:00 in 2020.\nFrom the pond.", series.getPatches().get(1).getBody());
	}

	@Test
	void messagesThatWereOnlyConcatenatedAreCutAtTheirHeaders() throws Exception {
		String all = Files.readString(mails.patch("x/1.eml", "[PATCH 1/2] one", "1@pond", "one"))
				+ Files.readString(mails.patch("x/2.eml", "[PATCH 2/2] two", "2@pond", "two"));

		assertEquals(List.of(1, 2), numbers(SeriesReader.read(mails.write("all", all), Map.of())));
	}

	@Test
	void aCompressedMboxIsRead() throws Exception {
		Path packed = folder.resolve("x.gz");
		try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
			Files.copy(mails.copy("from-in-text.mbox"), out);
		}

		assertEquals(List.of(1, 2), numbers(SeriesReader.read(packed, Map.of())));
	}

	@Test
	void theOrderOfArrivalDoesNotMatter() throws Exception {
		var messages = new ArrayList<String>();
		for (int i = 1; i <= 6; i++) {
			messages.add(Files.readString(mails.patch("x/" + i, "[PATCH %d/6] n".formatted(i), i + "@pond", "n" + i)));
		}
		messages.add(Files.readString(mails.patch("x/7", "[PATCH 3/6] n", "7@pond", "other")));
		String expected = null;
		var random = new Random(42);
		for (int round = 0; round < 20; round++) {
			Collections.shuffle(messages, random);
			var series = SeriesReader.read(mails.write("all", String.join("", messages)), Map.of());
			String paths = series.getPatches().stream().map(patch -> patch.getFiles().getFirst().path()).toList().toString();
			expected = expected == null ? paths : expected;

			assertEquals(expected, paths);
		}
	}

	@Test
	void aBaseCommitInTheCoverLetterIsTheBase() throws Exception {
		mails.letter("0.eml", "[PATCH 0/1] x", "0@pond", "x\n\nbase-commit: 906fa30154ef42f93d28d7322860e76c6ae392ac");
		mails.patch("1.eml", "[PATCH 1/1] one", "1@pond", "one");

		assertEquals("906fa30154ef42f93d28d7322860e76c6ae392ac", read().getBase());
	}

	@Test
	void aBareDiffHasNoTitle() throws Exception {
		mails.write("fix.diff", "diff --git a/a.c b/a.c\n--- a/a.c\n+++ b/a.c\n@@ -1 +1 @@\n-a\n+b\n");

		assertEquals("", read().getName());
	}

	@Test
	void linesForProgramsAreInTheModelAndNotInTheMessage() throws Exception {
		String notes = """
				base-commit: 906fa30154ef42f93d28d7322860e76c6ae392ac
				change-id: 20230102-pond-depth-0a1b2c3d4e5f
				prerequisite-change-id: 20230101-other-0a1b2c3d4e5f:v2
				prerequisite-patch-id: 1111111111111111111111111111111111111111
				prerequisite-patch-id: 2222222222222222222222222222222222222222
				""";
		mails.letter("0.eml", "[PATCH 0/2] x", "0@pond", "Hello.\n\n---\n" + notes);
		mails.patch("1.eml", "[PATCH 1/2] one", "1@pond", "one");
		mails.patch("2.eml", "[PATCH 2/2] two", "2@pond", "two");

		PatchSeries series = read();

		assertEquals("Hello.\n\n---", series.getCover().getBody());
		assertEquals("906fa30154ef42f93d28d7322860e76c6ae392ac", series.getBase());
		assertEquals("20230102-pond-depth-0a1b2c3d4e5f", series.getChangeId());
		assertEquals(List.of("1".repeat(40), "2".repeat(40)), series.getPrerequisites());
	}

	@Test
	void linesForProgramsMayStandBelowTheDiffOrAboveTheNotes() throws Exception {
		Path below = mails.patch("below.eml", "[PATCH] one", "1@pond", "one");
		Files.writeString(below, Files.readString(below) + "\nbase-commit: 906fa30154ef\nchange-id: pond\n-- \n2.39.5\n");
		Path above = mails.patch("above.eml", "[PATCH] one", "1@pond", "one");
		Files.writeString(above, Files.readString(above).replace("Say one.\n", "Say one.\n\nbase-commit: 906fa30154ef\nchange-id: pond\n"));

		for (Path file : List.of(below, above)) {
			PatchSeries series = SeriesReader.read(file, Map.of());

			assertEquals("906fa30154ef", series.getBase(), file::toString);
			assertEquals("pond", series.getChangeId(), file::toString);
			assertEquals("Say one.", series.getPatches().getFirst().getBody(), file::toString);
			assertEquals(List.of(), series.getPatches().getFirst().getTrailers(), file::toString);
		}
	}

	@Test
	void aSeriesWithoutLinesForProgramsHasNone() throws Exception {
		Path file = mails.patch("1.eml", "[PATCH] one", "1@pond", "one");
		Files.writeString(file, Files.readString(file).replace("Say one.\n", "Say one.\n\nbase-commit: is HEAD\n> base-commit: 906fa30154ef\n"));

		assertEquals(null, read().getBase());
		assertEquals(null, read().getChangeId());
		assertEquals(List.of(), read().getPrerequisites());
	}

	@Test
	void eachLineOfACommitMessageIsKnownInItsMail() throws Exception {
		Path file = mails.patch("1.eml", "[PATCH] one", "1@pond", "one");
		Files.writeString(file, Files.readString(file).replace("Say one.\n", "Say one.\n\n  Twice.\n\nSigned-off-by: A <a@pond>\n[B: once more]\nSigned-off-by: B <b@pond>\n"));

		var patch = read().getPatches().getFirst();

		List<String> lines = Files.readAllLines(file);
		assertEquals("Say one.\n\n  Twice.\n\n[B: once more]", patch.getBody());
		assertEquals(patch.getBody().lines().toList(), patch.getBodyMailLines().stream().map(line -> lines.get(line - 1)).toList());
		assertEquals(List.of(0, 0, 0, 0, 0), patch.getBodyMailLineIndexes());
	}

	@Test
	void eachLineOfACoverLetterIsKnownInItsMail() throws Exception {
		Path letter = mails.letter("0.eml", "[PATCH 0/1] pond", "0@pond", "\n\n  Hello,\n\nponds.\nbase-commit: 906fa30154ef42f93d28d7322860e76c6ae392ac\nMore.\n\n");
		mails.patch("1.eml", "[PATCH 1/1] one", "1@pond", "one");

		PatchSeries series = read();

		List<String> lines = Files.readAllLines(letter);
		assertEquals(1, series.getCover().getSourceLine());
		assertEquals(List.of("  Hello,", "", "ponds.", "More."), series.getCover().getBodyMailLines().stream().map(line -> lines.get(line - 1)).toList());
		assertEquals("Hello,\n\nponds.\nMore.", series.getCover().getBody());
	}

	@Test
	void badInputIsOneLineWithFileAndReason() throws Exception {
		Path empty = mails.write("empty.eml", "");
		Path binary = Files.write(folder.resolve("binary"), new byte[] { 'E', 'L', 'F', 0, 1 });
		Path text = mails.write("text", "nothing here\n");
		Path none = Files.createDirectory(folder.resolve("none"));

		assertEquals(empty + ": the file is empty", failure(empty));
		assertEquals(binary + ": a binary file, not a mail or a patch", failure(binary));
		assertEquals(text + ": no patch inside", failure(text));
		assertEquals(none + ": no patch inside", failure(none));
		assertEquals(folder.resolve("gone") + ": not found", failure(folder.resolve("gone")));
	}

	private static String failure(Path input) {
		return assertThrows(InputException.class, () -> SeriesReader.read(input, Map.of())).getMessage();
	}
}

package dev.seriatim.series.prefix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.prefix.SnapshotSource.Conflict;
import dev.seriatim.model.prefix.SnapshotSource.MailPlace;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.series.mail.ReadableMail;
import dev.seriatim.series.mail.SeriesReader;

class PrefixFilesTest {

	private static final String TEN = IntStream.rangeClosed(1, 10).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
	private static final Prefix ONE = Prefix.BASE.and(1);
	private static final Prefix TWO = ONE.and(2);

	private static PrefixFiles onTree(PatchSeries series, Map<String, String> tree) {
		return new PrefixFiles(series, Optional.of(new MemoryTree(tree)));
	}

	private static List<String> lines(PrefixFiles files, Prefix prefix, String path) {
		return files.file(prefix, path).orElseThrow().segments().stream().flatMap(segment -> segment.lines().stream()).toList();
	}

	private static final String BINARY_FILES_DIFFER = "diff --git a/a.png b/a.png\nindex 1111111..2222222 100644\nBinary files a/a.png and b/a.png differ\n";

	@Test
	void aFileThatNoPatchChangesIsTheSameObjectAtEveryPrefix() {
		var files = onTree(SeriesOf.diffs(SeriesOf.hunk("a.c", 1, 1, " line 1", "+new", " line 2"), SeriesOf.hunk("b.c", 1, 1, "-line 1", " line 2")),
				Map.of("a.c", TEN, "b.c", TEN, "c.c", TEN));

		assertSame(files.file(ONE, "a.c").get(), files.file(TWO, "a.c").get());
		assertSame(files.file(Prefix.BASE, "c.c").get(), files.file(TWO, "c.c").get());
		assertEquals(List.of("line 1", "new", "line 2"), lines(files, ONE, "a.c").subList(0, 3));
		assertEquals("line 1", lines(files, Prefix.BASE, "a.c").get(0));
	}

	@Test
	void ofTwoEqualBlocksTheNearerOneIsChanged() {
		String block = "{\n\tcall();\n}\n";
		String text = "x\n".repeat(9) + block + "y\n".repeat(80) + block + "z\n".repeat(20);
		var files = onTree(SeriesOf.diffs(SeriesOf.hunk("a.c", 88, 88, " {", "-\tcall();", " }")), Map.of("a.c", text));

		assertEquals(10 + 1, lines(files, ONE, "a.c").indexOf("\tcall();") + 1);
		assertEquals(11, lines(files, ONE, "a.c").lastIndexOf("\tcall();") + 1);
	}

	@Test
	void aFileOnWhichAPatchFailsIsFrozenAndTheOthersGoOn() {
		var files = onTree(
				SeriesOf.diffs(
						SeriesOf.hunk("a.c", 3, 3, " line 3", "-line four", " line 5") + SeriesOf.hunk("b.c", 3, 3, " line 3", "-line 4", " line 5"),
						SeriesOf.hunk("a.c", 7, 7, " line 7", "-line 8", " line 9") + SeriesOf.hunk("b.c", 6, 6, " line 7", "-line 8", " line 9")),
				Map.of("a.c", TEN, "b.c", TEN));

		assertEquals(List.of("the hunk at line 3 does not match the file: line 4 is \"line 4\", the patch expects \"line four\""),
				files.conflicts(ONE).stream().map(Conflict::reason).toList());
		assertEquals(List.of(new Conflict(2, "a.c", 0, "a.c is frozen since patch 1")), files.conflicts(TWO));
		assertSame(files.file(Prefix.BASE, "a.c").get(), files.file(TWO, "a.c").get());
		assertEquals(8, lines(files, TWO, "b.c").size());
		assertEquals(1, files.frozenSince(TWO, "a.c"));
		assertEquals(0, files.frozenSince(TWO, "b.c"));
	}

	@Test
	void patchesCanBeAppliedInAnyOrder() {
		var files = onTree(SeriesOf.diffs(SeriesOf.hunk("a.c", 2, 2, " line 2", "+one", " line 3"), SeriesOf.hunk("a.c", 8, 8, " line 7", "+two", " line 8")),
				Map.of("a.c", TEN));
		Prefix turned = new Prefix(List.of(2, 1));

		assertEquals(List.of(), files.conflicts(turned));
		assertSame(files.file(TWO, "a.c").get(), files.file(turned, "a.c").get());
		assertEquals(11, lines(files, turned.previous(), "a.c").size());
	}

	@Test
	void aPatchThatNeedsAnotherOneIsAConflictWithoutIt() {
		var files = onTree(SeriesOf.diffs(SeriesOf.hunk("a.c", 2, 2, " line 2", "+one", " line 3"), SeriesOf.hunk("a.c", 2, 2, " line 2", "-one", "+other", " line 3")),
				Map.of("a.c", TEN));

		List<Conflict> conflicts = files.conflicts(new Prefix(List.of(2)));
		assertEquals(1, conflicts.size());
		assertEquals("the hunk at line 2 changes what other patches change too", conflicts.getFirst().reason());
	}

	@Test
	void aPatchThatTakesAwayWhatIsNotThereYetHasNothingToDo() {
		var files = onTree(SeriesOf.diffs(SeriesOf.hunk("a.c", 2, 2, " line 2", "+one", " line 3"), SeriesOf.hunk("a.c", 2, 2, " line 2", "-one", " line 3")),
				Map.of("a.c", TEN));

		assertEquals(List.of(), files.conflicts(new Prefix(List.of(2))));
		assertSame(files.file(Prefix.BASE, "a.c").get(), files.file(new Prefix(List.of(2)), "a.c").get());
	}

	@Test
	void aPatchIsMergedWhereItsContextIsNotThere() {
		var files = onTree(SeriesOf.diffs(SeriesOf.hunk("a.c", 2, 2, " line 2", "+one", " line 3"), SeriesOf.hunk("a.c", 2, 2, " line 2", " one", " line 3", "+two", " line 4")),
				Map.of("a.c", TEN));
		Prefix turned = new Prefix(List.of(2, 1));

		assertEquals(List.of(), files.conflicts(turned));
		assertEquals(List.of("line 2", "line 3", "two", "line 4"), lines(files, turned.previous(), "a.c").subList(1, 5));
		assertSame(files.file(TWO, "a.c").get(), files.file(turned, "a.c").get());
		assertEquals(new MailPlace(2, "2@pond", 7, true), files.mailPlace(turned.previous(), "a.c", 4, false).get());
	}

	@Test
	void aPatchFindsAFileThatAnotherOneRenamesBeforeItOrNotYet() {
		var files = onTree(SeriesOf.diffs(SeriesOf.hunk("a.c", 2, 2, " line 2", "+one", " line 3"),
				"diff --git a/a.c b/b.c\nsimilarity index 100%\nrename from a.c\nrename to b.c\n", SeriesOf.hunk("b.c", 8, 8, " line 7", "+two", " line 8")), Map.of("a.c", TEN));
		Prefix late = new Prefix(List.of(2, 1));
		Prefix early = new Prefix(List.of(1, 3));

		assertEquals(List.of(), files.conflicts(late));
		assertEquals("one", lines(files, late, "b.c").get(2));
		assertTrue(files.file(late, "a.c").isEmpty());
		assertEquals(new MailPlace(1, "1@pond", 5, true), files.mailPlace(late, "b.c", 3, false).get());
		assertEquals(List.of(), files.conflicts(early));
		assertEquals("two", lines(files, early, "a.c").get(8));
		assertEquals(lines(files, TWO.and(3), "b.c"), lines(files, early.and(2), "b.c"));
	}

	@Test
	void anAddedFileMustNotExist() {
		var files = onTree(SeriesOf.diffs("--- /dev/null\n+++ b/a.c\n@@ -0,0 +1 @@\n+new\n"), Map.of("a.c", TEN));

		assertEquals(List.of(new Conflict(1, "a.c", 0, "a.c already exists")), files.conflicts(ONE));
	}

	@Test
	void aFileCannotBeAFolder() {
		var files = onTree(SeriesOf.diffs("--- /dev/null\n+++ b/a.c/b.c\n@@ -0,0 +1 @@\n+new\n", "--- /dev/null\n+++ b/d\n@@ -0,0 +1 @@\n+new\n"),
				Map.of("a.c", TEN, "d/e.c", TEN));

		assertEquals("a.c is a file, not a folder", files.conflicts(ONE).getFirst().reason());
		assertEquals("d is a folder", files.conflicts(TWO).getFirst().reason());
	}

	@Test
	void aDeletedFileMustLoseAllItsLines() {
		var files = onTree(SeriesOf.diffs("--- a/a.c\n+++ /dev/null\n@@ -1 +0,0 @@\n-line 1\n"), Map.of("a.c", TEN));

		assertEquals(1, files.conflicts(ONE).size());
		assertTrue(files.file(ONE, "a.c").isPresent());
	}

	@Test
	void aFileThatIsNotInTheTreeCannotBeChanged() {
		var files = onTree(SeriesOf.diffs(SeriesOf.hunk("gone.c", 2, 2, " a", "+b")), Map.of());

		assertEquals(List.of(new Conflict(1, "gone.c", 0, "gone.c does not exist")), files.conflicts(ONE));
		assertTrue(files.file(ONE, "gone.c").isEmpty());
	}

	@Test
	void aPathThatLeavesTheTreeIsAConflictAndNotTouched() {
		var files = onTree(SeriesOf.diffs(SeriesOf.hunk("../x.c", 2, 2, " a", "+b")), Map.of());

		assertEquals("the path holds \"..\"", files.conflicts(ONE).getFirst().reason());
		assertEquals(Set.of(), files.touched());
	}

	@Test
	void aCutOffHunkIsAConflict() {
		var files = onTree(SeriesOf.diffs("--- a/a.c\n+++ b/a.c\n@@ -1,3 +1,4 @@\n line 1\n+x\n"), Map.of("a.c", TEN));

		assertEquals("the hunk at line 1 does not have the lines that its header says", files.conflicts(ONE).getFirst().reason());
	}

	@Test
	void aRenamedFileMovesWithItsLines() {
		String rename = "diff --git a/a.c b/z.c\nsimilarity index 90%\nrename from a.c\nrename to z.c\n"
				+ SeriesOf.hunk("z.c", 2, 2, " line 2", "-line 3", " line 4").replace("--- a/z.c", "--- a/a.c");
		var files = onTree(SeriesOf.diffs(rename), Map.of("a.c", TEN));

		assertTrue(files.file(ONE, "a.c").isEmpty());
		assertEquals(9, lines(files, ONE, "z.c").size());
		assertEquals(Set.of("a.c", "z.c"), files.touched(ONE));
		assertEquals(Set.of(), files.touched(Prefix.BASE));
	}

	@Test
	void aFileThatDiffersFromAnotherInTheCaseOfLettersAloneIsRefused() {
		var files = onTree(SeriesOf.diffs(added("mm/Pond.c"), added("mm/lake.c"), added("mm/LAKE.c")), Map.of("mm/pond.c", TEN));
		Prefix three = TWO.and(3);

		assertEquals(List.of(new Conflict(1, "mm/Pond.c", 0, "mm/Pond.c differs from mm/pond.c in the case of letters alone")), files.conflicts(ONE));
		assertEquals(List.of(), files.conflicts(TWO));
		assertEquals(List.of(new Conflict(3, "mm/LAKE.c", 0, "mm/LAKE.c differs from mm/lake.c in the case of letters alone")), files.conflicts(three));
	}

	@Test
	void aFileThatIsRenamedToAnotherCaseIsNoTwin() {
		var files = onTree(SeriesOf.diffs("diff --git a/Pond.c b/pond.c\nsimilarity index 100%\nrename from Pond.c\nrename to pond.c\n"), Map.of("Pond.c", TEN));

		assertEquals(List.of(), files.conflicts(ONE));
	}

	@Test
	void aFileInThePlaceOfAFolderIsRefused() {
		var files = onTree(SeriesOf.diffs(added("mm/new/pond.c"), added("mm/new"), added("mm")), Map.of("mm/a.c", TEN));

		assertEquals(List.of(), files.conflicts(ONE));
		assertEquals(List.of(new Conflict(2, "mm/new", 0, "mm/new is a folder")), files.conflicts(TWO));
		assertEquals("mm is a folder", files.conflicts(TWO.and(3)).getFirst().reason());
	}

	private static String added(String path) {
		return "diff --git a/%1$s b/%1$s\nnew file mode 100644\n--- /dev/null\n+++ b/%1$s\n@@ -0,0 +1 @@\n+int added;\n".formatted(path);
	}

	@Test
	void aBinaryChangeThatThePatchDoesNotHoldIsRefusedOnATree() {
		var files = onTree(SeriesOf.diffs(BINARY_FILES_DIFFER), Map.of("a.png", TEN));

		assertEquals(List.of(new Conflict(1, "a.png", 0, "a.png is binary, and the patch does not hold what changes in it")), files.conflicts(ONE));
	}

	@Test
	void withoutATreeABinaryChangeLeavesAFileOfWhichNothingIsKnown() {
		var files = new PrefixFiles(SeriesOf.diffs(BINARY_FILES_DIFFER), Optional.empty());

		assertEquals(List.of(), files.conflicts(ONE));
		assertEquals(new FileState("a.png", false, List.of()), files.file(ONE, "a.png").get());
	}

	@Test
	void theMailPlaceTellsLinesApartThatBeginInOneLineOfABase64Mail(@TempDir Path folder) throws Exception {
		String diff = SeriesOf.hunk("a.c", 2, 2, " line 2", "-line 3", "+a", "+b", "+c", " line 4");
		Path mail = Files.writeString(folder.resolve("0001.eml"), "Subject: [PATCH] a\nMessage-Id: <1@pond>\nContent-Transfer-Encoding: base64\n\n"
				+ Base64.getMimeEncoder().encodeToString(diff.getBytes(StandardCharsets.UTF_8)) + "\n");
		var files = onTree(SeriesReader.read(mail, Map.of()), Map.of("a.c", TEN));
		ReadableMail readable = ReadableMail.of(Files.readAllBytes(mail));

		for (int line = 3; line <= 5; line++) {
			MailPlace place = files.mailPlace(ONE, "a.c", line, false).orElseThrow();
			assertEquals("+" + "abc".charAt(line - 3), readable.lines().get(readable.lineOf(place.line(), place.index()) - 1).text());
		}
	}

	@Test
	void theMailPlaceOfALineFollowsTheHunkToWhereItWasPlaced() {
		var files = onTree(SeriesOf.diffs(SeriesOf.hunk("a.c", 2, 2, " line 5", "-line 6", "+six", "+and more", " line 7")), Map.of("a.c", TEN));

		assertEquals(Optional.of(new MailPlace(1, "1@pond", 5, true)), files.mailPlace(ONE, "a.c", 6, true));
		assertEquals(Optional.of(new MailPlace(1, "1@pond", 6, true)), files.mailPlace(ONE, "a.c", 6, false));
		assertEquals(Optional.of(new MailPlace(1, "1@pond", 8, true)), files.mailPlace(ONE, "a.c", 8, false));
		assertEquals(Optional.of(new MailPlace(1, "1@pond", 4, false)), files.mailPlace(ONE, "a.c", 1, false));
		assertEquals(Optional.of(new MailPlace(1, "1@pond", 8, false)), files.mailPlace(ONE, "a.c", 40, false));
		assertEquals(Optional.empty(), files.mailPlace(ONE, "b.c", 1, false));
		assertEquals(Optional.empty(), files.mailPlace(Prefix.BASE, "a.c", 1, false));
	}

	@Test
	void aPrefixWithAnUnknownPatchIsRefused() {
		var files = onTree(SeriesOf.diffs(), Map.of());

		assertThrows(IllegalArgumentException.class, () -> files.conflicts(ONE));
	}
}

package dev.seriatim.series.prefix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.prefix.SnapshotSource.Conflict;
import dev.seriatim.model.series.PatchSeries;

/** Files without a tree: what the hunks show of them. */
class SparseFilesTest {

	private static final Prefix ONE = Prefix.BASE.and(1);
	private static final Prefix TWO = ONE.and(2);

	private static PrefixFiles files(PatchSeries series) {
		return new PrefixFiles(series, Optional.empty());
	}

	private static Segment segment(int firstLine, String... lines) {
		return new Segment(firstLine, List.of(lines), Map.of());
	}

	private static List<Segment> segments(PrefixFiles files, Prefix prefix) {
		return files.file(prefix, "a.c").orElseThrow().segments();
	}

	@Test
	void aHunkShowsItsOldLinesBeforeAndItsNewLinesAfter() {
		var files = files(SeriesOf.diffs(SeriesOf.hunk("a.c", 20, 20, " before();", "-old();", "+new();", "+more();", " after();")));

		assertEquals(List.of(segment(20, "before();", "old();", "after();")), segments(files, Prefix.BASE));
		assertEquals(List.of(segment(20, "before();", "new();", "more();", "after();")), segments(files, ONE));
		assertFalse(files.file(ONE, "a.c").get().complete());
	}

	@Test
	void whatALaterPatchShowsWasThereBeforeToo() {
		var files = files(SeriesOf.diffs(SeriesOf.hunk("a.c", 20, 20, " before();", "+new();", " after();"),
				SeriesOf.hunk("a.c", 51, 51, " first_call();", "-second_call();", " third_call();")));

		assertEquals(List.of(segment(20, "before();", "after();"), segment(50, "first_call();", "second_call();", "third_call();")),
				segments(files, Prefix.BASE));
		assertEquals(List.of(segment(20, "before();", "new();", "after();"), segment(51, "first_call();", "second_call();", "third_call();")),
				segments(files, ONE));
		assertEquals(List.of(segment(20, "before();", "new();", "after();"), segment(51, "first_call();", "third_call();")),
				segments(files, TWO));
	}

	@Test
	void whatAnEarlierPatchAddedWasNotThereBefore() {
		var files = files(SeriesOf.diffs(SeriesOf.hunk("a.c", 20, 20, " before();", "+new();", " after();"),
				SeriesOf.hunk("a.c", 21, 21, " new();", " after();", "+last();", " beyond();")));

		assertEquals(List.of(segment(20, "before();", "after();", "beyond();")), segments(files, Prefix.BASE));
		assertEquals(List.of(segment(20, "before();", "new();", "after();", "last();", "beyond();")), segments(files, TWO));
	}

	@Test
	void hunksThatTouchAreOneSegmentThatKeepsBothHeadings() {
		var files = files(SeriesOf.diffs(SeriesOf.hunk("a.c", 20, 20, "int pond(void)", List.of(" before();", "+new();", " after();"))
				+ "@@ -22,2 +23,3 @@ int lake(void)\n beyond();\n+far();\n away();\n"));

		Segment segment = segments(files, Prefix.BASE).getFirst();
		assertEquals(List.of("before();", "after();", "beyond();", "away();"), segment.lines());
		assertEquals(Map.of(20, "int pond(void)", 22, "int lake(void)"), segment.headings());
		assertEquals("int pond(void)", segment.heading());
		assertEquals(Map.of(20, "int pond(void)", 23, "int lake(void)"), segments(files, ONE).getFirst().headings());
	}

	@Test
	void anAddedFileIsAbsentBeforeAndCompleteAfter() {
		var files = files(SeriesOf.diffs("--- /dev/null\n+++ b/a.c\n@@ -0,0 +1,2 @@\n+one\n+two\n", SeriesOf.hunk("a.c", 2, 2, " two", "+three")));

		assertTrue(files.file(Prefix.BASE, "a.c").isEmpty());
		assertEquals(new FileState("a.c", true, List.of(segment(1, "one", "two"))), files.file(ONE, "a.c").get());
		assertEquals("one\ntwo\nthree\n", new String(files.bytes(TWO, "a.c").get()));
	}

	@Test
	void aDeletedFileIsCompleteBefore() {
		var files = files(SeriesOf.diffs(SeriesOf.hunk("a.c", 1, 1, " one", "+two", " three"),
				"--- a/a.c\n+++ /dev/null\n@@ -1,3 +0,0 @@\n-one\n-two\n-three\n"));

		assertEquals(new FileState("a.c", true, List.of(segment(1, "one", "three"))), files.file(Prefix.BASE, "a.c").get());
		assertTrue(files.file(TWO, "a.c").isEmpty());
	}

	@Test
	void aPathThatNoPatchNamesIsNotKnown() {
		assertTrue(files(SeriesOf.diffs(SeriesOf.hunk("a.c", 1, 1, " one", "+two"))).file(ONE, "b.c").isEmpty());
	}

	@Test
	void aFileThatNoPatchChangesIsTheSameObjectAtEveryPrefix() {
		var files = files(SeriesOf.diffs(SeriesOf.hunk("a.c", 9, 9, " one", "+two"), SeriesOf.hunk("b.c", 1, 1, " one", "+two")));

		assertSame(files.file(ONE, "a.c").get(), files.file(TWO, "a.c").get());
	}

	@Test
	void aHunkThatContradictsIsPutWhereKnownLinesAgree() {
		var files = files(SeriesOf.diffs(SeriesOf.hunk("a.c", 20, 20, " before_that();", "+added_call();", " after_that();"),
				SeriesOf.hunk("a.c", 20, 20, " added_call();", "-after_that();", " beyond_it();")));

		assertEquals(List.of(), files.conflicts(TWO));
		assertEquals(List.of(segment(20, "before_that();", "added_call();", "beyond_it();")), segments(files, TWO));
	}

	@Test
	void aHunkThatContradictsEverywhereFreezesTheFile() {
		var files = files(SeriesOf.diffs(SeriesOf.hunk("a.c", 20, 20, " before_that();", "+added_call();", " after_that();"),
				SeriesOf.hunk("a.c", 20, 20, " before_that();", "-something_else();", " after_that();"),
				SeriesOf.hunk("a.c", 80, 80, " far_away();", "+added_call();", " after_that();")));

		assertEquals(List.of("the hunk at line 20 contradicts what other hunks show of the file: "
				+ "line 21 is \"added_call();\", the patch expects \"something_else();\""), files.conflicts(TWO).stream().map(Conflict::reason).toList());
		assertEquals("a.c is frozen since patch 2", files.conflicts(TWO.and(3)).getFirst().reason());
		assertSame(files.file(ONE, "a.c").get(), files.file(TWO, "a.c").get());
	}

	@Test
	void aHunkThatFailsShowsNothing() {
		var files = files(SeriesOf.diffs(SeriesOf.hunk("a.c", 20, 20, " before_that();", "+added_call();", " after_that();"),
				SeriesOf.hunk("a.c", 10, 10, " head_line();", "+more_lines();") + "@@ -20,3 +21,2 @@\n before_that();\n-something_else();\n after_that();\n"));

		assertEquals(1, files.conflicts(TWO).size());
		assertEquals(1, segments(files, Prefix.BASE).size());
	}

	/** Patch 2 is missing; it added three lines above, so that the numbers of patch 3 are three too high. */
	@Test
	void afterAMissingPatchKnownLinesAreBelievedBeforeTheHeader() {
		PatchSeries series = new SeriesOf()
				.patch(1, SeriesOf.hunk("a.c", 20, 20, " before_that();", "+added_call();", " after_that();"))
				.patch(3, SeriesOf.hunk("a.c", 23, 23, " before_that();", " added_call();", "-after_that();", " beyond_it();")).series();
		var files = files(series);
		Prefix three = ONE.and(3);

		assertEquals(List.of(), files.conflicts(three));
		assertEquals(List.of(segment(20, "before_that();", "added_call();", "beyond_it();")), segments(files, three));
	}

	@Test
	void anotherOrderIsWorkedOutFromTheSameLines() {
		var files = files(SeriesOf.diffs(SeriesOf.hunk("a.c", 20, 20, " before_that();", "+one_more();", "+one_again();", " after_that();"),
				SeriesOf.hunk("a.c", 42, 42, " far_before();", "+two_more();", " far_after();")));
		Prefix second = new Prefix(List.of(2));

		assertEquals(List.of(), files.conflicts(second));
		assertEquals(List.of(segment(20, "before_that();", "after_that();"), segment(40, "far_before();", "two_more();", "far_after();")),
				segments(files, second));
		assertEquals(segments(files, TWO), segments(files, second.and(1)));
	}

	@Test
	void anotherOrderThatNeedsAMissingLineIsAConflict() {
		var files = files(SeriesOf.diffs(SeriesOf.hunk("a.c", 20, 20, " before_that();", "+one_more();", " after_that();"),
				SeriesOf.hunk("a.c", 21, 21, " one_more();", "+two_more();", " after_that();")));

		assertEquals(1, files.conflicts(new Prefix(List.of(2))).size());
	}

	@Test
	void aRenamedFileKeepsWhatIsKnownOfIt() {
		String rename = "diff --git a/old.c b/a.c\nsimilarity index 90%\nrename from old.c\nrename to a.c\n";
		var files = files(SeriesOf.diffs(SeriesOf.hunk("old.c", 20, 20, " before_that();", "+one_more();", " after_that();"), rename,
				SeriesOf.hunk("a.c", 30, 30, " far_away();", "+two_more();")));

		assertTrue(files.file(ONE, "a.c").isEmpty());
		assertTrue(files.file(TWO, "old.c").isEmpty());
		assertEquals(2, files.file(Prefix.BASE, "old.c").get().segments().size());
	}

	@Test
	void anEndlessLineNumberCostsNothing() {
		var files = files(SeriesOf.diffs(SeriesOf.hunk("a.c", 999_999_999, 999_999_999, " before();", "+new();"),
				SeriesOf.hunk("b.c", 1_900_000, 1_900_000, " before();", "+new();")));

		assertEquals("the hunk at line 999999999 does not have the lines that its header says", files.conflicts(ONE).getFirst().reason());
		assertEquals(1_900_000, files.file(TWO, "b.c").get().segments().getFirst().firstLine());
	}
}

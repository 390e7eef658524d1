package dev.seriatim.series.prefix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.prefix.SnapshotSource.Conflict;

/** What is said and shown of a hunk that fits nowhere. */
class MismatchTest {

	private static final Prefix ONE = Prefix.BASE.and(1);
	private static final String FORTY = IntStream.rangeClosed(1, 40).mapToObj(i -> "call_number(" + i + ");\n").collect(Collectors.joining());

	@Test
	void theLineThatDiffersStandsBesideTheOneThatIsThere() {
		Conflict conflict = conflict(FORTY, 10, " call_number(10);", "-call_number(eleven);", " call_number(12);");

		assertEquals("the hunk at line 10 does not match the file: line 11 is \"call_number(11);\", the patch expects \"call_number(eleven);\"",
				conflict.reason());
		assertShown(conflict, "10  call_number(10);", "-call_number(eleven);", "11 +call_number(11);", "12  call_number(12);");
		assertEquals(10, conflict.line());
	}

	@Test
	void aBetterPlaceNearbyIsShown() {
		assertShown(conflict(FORTY, 5, " call_number(20);", "-call_number(twenty-one);", " call_number(22);"),
				"20  call_number(20);", "-call_number(twenty-one);", "21 +call_number(21);", "22  call_number(22);");
	}

	@Test
	void ofTwoEquallyGoodPlacesTheNearerOneIsShown() {
		String block = "one_call();\ntwo_calls();\nthree_calls();\n";
		String file = "x\n".repeat(9) + block + "y\n".repeat(80) + block + "z\n".repeat(20);
		String[] hunk = { " one_call();", "-no_call();", " three_calls();" };

		assertShown(conflict(file, 85, hunk), "93  one_call();", "-no_call();", "94 +two_calls();", "95  three_calls();");
		assertShown(conflict(file, 20, hunk), "10  one_call();", "-no_call();", "11 +two_calls();", "12  three_calls();");
	}

	@Test
	void linesThatStandEverywhereMakeNoBetterPlace() {
		String file = FORTY + "}\n\nreturn 0;\n";

		assertShown(conflict(file, 10, " }", " ", "-return 0;", " other_call();"), "-}", "-", "-return 0;", "-other_call();",
				"10 +call_number(10);", "11 +call_number(11);", "12 +call_number(12);", "13 +call_number(13);");
	}

	@Test
	void aPlaceWithLessThanHalfOfTheLinesIsNoBetterOne() {
		assertShown(conflict(FORTY, 10, " call_number(30);", "-gone_one();", " gone_two();"), "-call_number(30);", "-gone_one();", "-gone_two();",
				"10 +call_number(10);", "11 +call_number(11);", "12 +call_number(12);");
	}

	@Test
	void aLineTooManyInTheFileIsTheOnlyOneThatDiffers() {
		Conflict conflict = conflict(FORTY, 10, " call_number(10);", " call_number(11);", " call_number(13);", "-call_number(14);", " call_number(15);",
				" call_number(16);");

		assertEquals("the hunk at line 10 does not match the file: line 12 is \"call_number(12);\", the patch expects \"call_number(13);\"",
				conflict.reason());
		assertShown(conflict, "10  call_number(10);", "11  call_number(11);", "12 +call_number(12);", "13  call_number(13);", "14  call_number(14);",
				"15  call_number(15);", "16  call_number(16);");
	}

	@Test
	void aLineThatTheFileLacksIsTheOnlyOneThatDiffers() {
		assertShown(conflict(FORTY, 10, " call_number(10);", " call_number(11);", "-more();", " call_number(12);", " call_number(13);"),
				"10  call_number(10);", "11  call_number(11);", "-more();", "12  call_number(12);", "13  call_number(13);");
	}

	@Test
	void numbersAreThoseBeforeThePatchWhereHunksBeforeHaveMovedTheLines() {
		String diff = SeriesOf.hunk("a.c", 2, 2, " call_number(2);", "+new_call();", "+newer_call();", " call_number(3);")
				+ "@@ -20,3 +22,2 @@\n call_number(20);\n-call_number(x);\n call_number(22);\n";

		assertShown(conflict(onTree(FORTY, diff)), "20  call_number(20);", "-call_number(x);", "21 +call_number(21);", "22  call_number(22);");
	}

	@Test
	void linesThatAnotherHunkHasPutThereHaveNoNumber() {
		String diff = SeriesOf.hunk("a.c", 20, 20, " call_number(20);", "-call_number(21);", "+new_call();", " call_number(22);")
				+ "@@ -20,3 +20,3 @@\n call_number(20);\n-call_number(21);\n+new_call();\n call_number(22);\n";
		Conflict conflict = conflict(onTree(FORTY, diff));

		assertEquals("the hunk at line 20 does not match the file: the line there is \"new_call();\", the patch expects \"call_number(21);\"",
				conflict.reason());
		assertShown(conflict, " call_number(20);", "-call_number(21);", "+new_call();", " call_number(22);");
	}

	@Test
	void aHunkThatOnlyTouchesLinesOfAnotherOneHasNothingToShow() {
		String diff = SeriesOf.hunk("a.c", 20, 20, " call_number(20);", "+new_call();", " call_number(21);")
				+ "@@ -21,2 +22,3 @@\n call_number(21);\n+newer_call();\n call_number(22);\n";

		assertNothingShown("the hunk at line 21 does not match the file: another hunk of the patch has changed lines that it needs",
				conflict(onTree(FORTY, diff)));
	}

	@Test
	void whereTheFileEndsNothingStands() {
		Conflict conflict = conflict(FORTY, 39, " call_number(39);", " call_number(40);", "-call_number(41);", " call_number(42);");

		assertEquals("the hunk at line 39 does not match the file: the file ends after line 40, the patch expects \"call_number(41);\"", conflict.reason());
		assertShown(conflict, "39  call_number(39);", "40  call_number(40);", "-call_number(41);", "-call_number(42);");
	}

	@Test
	void aFileShorterThanTheHunkIsShownWhole() {
		assertShown(conflict("one_call();\ntwo_calls();\n", 40, " one_call();", " three_calls();", " two_calls();", "-four_calls();"),
				"1  one_call();", "-three_calls();", "2  two_calls();", "-four_calls();");
		assertEquals("the hunk at line 40 does not match the file: the file ends after line 2, the patch expects \"x\"",
				conflict("one_call();\ntwo_calls();\n", 40, " x", "-y", " z").reason());
		assertEquals("the hunk at line 1 does not match the file: the file is empty, the patch expects \"x\"", conflict("", 1, " x", "-y", " z").reason());
	}

	@Test
	void aHunkThatBelongsToTheHeadOrTheEndOfTheFileSaysSo() {
		assertNothingShown("the hunk at line 1 does not match the file: its lines stand at line 2, not at the beginning of the file, where its header puts it",
				conflict(FORTY, 1, " call_number(2);", "-call_number(3);", " call_number(4);"));
		assertNothingShown("the hunk at line 9 does not match the file: "
				+ "its lines stand at line 9, not at the end of the file, where a hunk without lines after its change belongs",
				conflict(FORTY, 9, " call_number(9);", "-call_number(10);"));
		assertNothingShown("the hunk at line 0 does not match the file: the patch expects an empty file",
				conflict(onTree(FORTY, "--- a/a.c\n+++ b/a.c\n@@ -0,0 +1 @@\n+new_call();\n")));
	}

	@Test
	void differencesThatCannotBeSeenAreNamed() {
		assertEquals("the hunk at line 2 does not match the file: line 2 differs from what the patch expects in white space alone",
				conflict("first_call();\n\tsecond_call();\nlast();\n", 2, "-        second_call();", " last();").reason());
		assertEquals("the hunk at line 2 does not match the file: line 2 differs from what the patch expects in white space alone",
				conflict("first_call();\nsecond_call();\r\nlast();\n", 2, "-second_call();", " last();").reason());
		assertEquals("the hunk at line 1 does not match the file: line 2 ends without a line feed, the patch expects one",
				conflict("first_call();\nsecond_call();", 1, " first_call();", "-second_call();").reason());
		assertEquals("the hunk at line 2 does not match the file: line 2 is an empty line, the patch expects \"second_call();\"",
				conflict("first_call();\n\nlast_call();\n", 2, "-second_call();", " last_call();").reason());
	}

	@Test
	void ofALongHunkThePartAroundTheFirstDifferenceIsShown() {
		String[] hunk = IntStream.rangeClosed(1, 40).mapToObj(i -> i == 10 ? "-gone();" : " call_number(" + i + ");").toArray(String[]::new);
		Conflict conflict = conflict(FORTY, 1, hunk);

		assertEquals(21, conflict.mismatch().getLines().size());
		assertEquals(List.of("7  call_number(7);", "8  call_number(8);", "9  call_number(9);", "-gone();", "10 +call_number(10);"), shown(conflict).subList(0, 5));
		assertEquals(6, conflict.mismatch().getAbove());
		assertEquals(14, conflict.mismatch().getBelow());
	}

	@Test
	void aVeryLongLineIsCutAndTheSentenceHasThePartThatDiffers() {
		String file = "first_call();\n" + "x".repeat(1_000_000) + "y" + "x".repeat(1_000_000) + "\nlast_call();\n";
		Conflict conflict = conflict(file, 1, " first_call();", "-" + "x".repeat(1_000_000) + "z" + "x".repeat(1_000_000), " last_call();");

		assertEquals("the hunk at line 1 does not match the file: line 2 is \"…" + "x".repeat(20) + "y" + "x".repeat(39) + "…\", the patch expects \"…"
				+ "x".repeat(20) + "z" + "x".repeat(39) + "…\"", conflict.reason());
		assertEquals("2 +" + "x".repeat(200) + "…", shown(conflict).get(2));
	}

	@Test
	void textIsDecodedAndLeftAsItIs() {
		String standing = new String("/* \u00fcber \u202e \u001b[31m */".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
		Conflict conflict = conflict("first_call();\n" + standing + "\nlast_call();\n", 1, " first_call();", "-/* \u00fc */", " last_call();");

		assertShown(conflict, "1  first_call();", "-/* \u00fc */", "2 +/* \u00fcber \u202e \u001b[31m */", "3  last_call();");
		assertTrue(conflict.reason().contains("line 2 is \"/* \u00fcber \u202e \u001b[31m */\""), conflict.reason());
	}

	@Test
	void aFileThatIsNotThereHasNothingToShow() {
		assertNull(conflict(new PrefixFiles(SeriesOf.diffs(SeriesOf.hunk("a.c", 2, 2, " one", "+two")), Optional.of(new MemoryTree(Map.of())))).mismatch());
	}

	@Test
	@Timeout(60)
	void aFileOfOneLineOverAndOverTakesBoundedWork() {
		List<Line> lines = Collections.nCopies(100_000, new Line("the_same_call();", true));
		var standing = new TreeMap<Integer, Line>();
		lines.forEach(line -> standing.put(standing.size(), line));

		assertEquals(50_000, NearestPlace.of(lines, standing, 50_000));
	}

	@Test
	@Timeout(60)
	void aLongHunkThatAlmostFitsEverywhereIsShownWhereItDiffers() {
		String[] hunk = Collections.nCopies(300, " the_same_call();").toArray(String[]::new);
		hunk[298] = "-another_call();";
		Conflict conflict = conflict("the_same_call();\n".repeat(100_000), 50_000, hunk);

		assertEquals("the hunk at line 50000 does not match the file: line 50298 is \"the_same_call();\", the patch expects \"another_call();\"",
				conflict.reason());
		assertShown(conflict, "50295  the_same_call();", "50296  the_same_call();", "50297  the_same_call();", "-another_call();",
				"50298 +the_same_call();", "50299  the_same_call();");
		assertEquals(295, conflict.mismatch().getAbove());
	}

	@Test
	void withoutATreeOnlyKnownLinesAreCompared() {
		var files = new PrefixFiles(SeriesOf.diffs(SeriesOf.hunk("a.c", 20, 20, " before_that();", "+added_call();", " after_that();"),
				SeriesOf.hunk("a.c", 20, 20, " before_that();", "-something_else();", " after_that();", " beyond_it();")), Optional.empty());
		Conflict conflict = files.conflicts(ONE.and(2)).getFirst();

		assertEquals("the hunk at line 20 contradicts what other hunks show of the file: "
				+ "line 21 is \"added_call();\", the patch expects \"something_else();\"", conflict.reason());
		assertShown(conflict, "20  before_that();", "-something_else();", "21 +added_call();", "22  after_that();", "23 ?beyond_it();");
	}

	@Test
	void withoutATreeAnotherOrderIsComparedWithWhatAnyHunkShows() {
		var files = new PrefixFiles(SeriesOf.diffs(SeriesOf.hunk("a.c", 20, 20, " before_that();", "-old_call();", "+new_call();", " after_that();"),
				SeriesOf.hunk("a.c", 21, 21, " new_call();", " after_that();", "-last_call();", " end_call();")), Optional.empty());
		Conflict conflict = conflict(files, new Prefix(List.of(2)));

		assertEquals("the hunk at line 21 does not match the file: line 21 is \"old_call();\", the patch expects \"new_call();\"", conflict.reason());
		assertShown(conflict, "-new_call();", "21 +old_call();", "22  after_that();", "23  last_call();", "24  end_call();");
	}

	@Test
	void aHunkWhoseLinesNobodyKnowsHasNothingToShow() {
		var files = new PrefixFiles(SeriesOf.diffs(SeriesOf.hunk("a.c", 20, 20, " before_that();", "+added_call();", " after_that();"),
				SeriesOf.hunk("a.c", 20, 20, " before_that();", "-something_else();", " after_that();"),
				SeriesOf.hunk("a.c", 80, 80, " far_away();", "+more_calls();", " further_away();")), Optional.empty());

		assertNothingShown("the hunk at line 80 does not match the file: not all the lines that it needs are known",
				conflict(files, new Prefix(List.of(3))));
	}

	private static PrefixFiles onTree(String file, String diff) {
		return new PrefixFiles(SeriesOf.diffs(diff), Optional.of(new MemoryTree(Map.of("a.c", file))));
	}

	/** Of one hunk that says that it stands at this line. */
	private static Conflict conflict(String file, int line, String... hunk) {
		return conflict(onTree(file, SeriesOf.hunk("a.c", line, line, hunk)));
	}

	private static Conflict conflict(PrefixFiles files) {
		return conflict(files, ONE);
	}

	private static Conflict conflict(PrefixFiles files, Prefix prefix) {
		assertEquals(1, files.conflicts(prefix).size());
		return files.conflicts(prefix).getFirst();
	}

	private static void assertShown(Conflict conflict, String... lines) {
		assertEquals(List.of(lines), shown(conflict), conflict.reason());
	}

	private static void assertNothingShown(String reason, Conflict conflict) {
		assertEquals(reason, conflict.reason());
		assertNull(conflict.mismatch());
	}

	/** The number where there is one, a sign, the text. */
	private static List<String> shown(Conflict conflict) {
		return conflict.mismatch().getLines().stream().map(line -> {
			String sign = switch (line.getKind()) {
			case SAME -> " ";
			case EXPECTED -> "-";
			case STANDING -> "+";
			case NOT_KNOWN -> "?";
			};
			return (line.getLine() > 0 ? line.getLine() + " " : "") + sign + line.getText();
		}).toList();
	}
}

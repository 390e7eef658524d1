package dev.seriatim.model.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.Hunk;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.SeriesFactory;

/** The old series has one patch, which changes pond/feed.c; each test has another new one. */
class CommentCheckTest {

	private static final String[] OLD = { " {", "-\tint old;", "+\tint food = worms();", "+\tif (!food)", "+\t\treturn 0;", " \teat(food);", "+\tif (food < 0)", "+\t\treturn 0;", " }" };

	private PatchSeries before;
	private PatchSeries after;

	@BeforeEach
	void post() {
		before = SeriesFactory.eINSTANCE.createPatchSeries();
		after = SeriesFactory.eINSTANCE.createPatchSeries();
		add(before, file("pond/feed.c", "pond/feed.c", OLD));
	}

	private static FileChange file(String oldPath, String newPath, String... lines) {
		var file = SeriesFactory.eINSTANCE.createFileChange();
		file.setOldPath(oldPath);
		file.setNewPath(newPath);
		file.getHunks().add(hunk(1, lines));
		return file;
	}

	/** In the mail it begins at this line. */
	private static Hunk hunk(int start, String... lines) {
		var hunk = SeriesFactory.eINSTANCE.createHunk();
		hunk.setHeading("");
		for (var line : lines) {
			hunk.getLines().add(line);
			hunk.getMailLines().add(start + hunk.getMailLines().size());
		}
		return hunk;
	}

	private static Patch add(PatchSeries series, FileChange... files) {
		var patch = SeriesFactory.eINSTANCE.createPatch();
		patch.setNumber(series.getPatches().size() + 1);
		patch.setSubject("pond: feed the newts");
		patch.setBody("Newts are hungry in the morning,\nand nobody feeds them.");
		patch.getFiles().addAll(List.of(files));
		series.getPatches().add(patch);
		return patch;
	}

	private void comment(int patch, String file, int quotedLine, String... quoted) {
		var comment = SeriesFactory.eINSTANCE.createComment();
		comment.setPatch(patch);
		comment.setFile(file);
		comment.setQuotedLine(quotedLine);
		comment.getQuoted().addAll(List.of(quoted));
		comment.setText("Why?");
		before.getComments().add(comment);
	}

	/** Of lines of the first patch, by the place of the last. */
	private void comment(int line) {
		comment(1, "pond/feed.c", line, OLD[line - 1]);
	}

	private void post(String... lines) {
		add(after, file("pond/feed.c", "pond/feed.c", lines));
	}

	/** The only patch of each is the partner of the other, whatever it changes. */
	private List<CheckedComment> checked() {
		return CommentCheck.of(before, after, Pairing.of(before, after, (was, is) -> 0));
	}

	private CheckedComment only() {
		assertEquals(1, checked().size());
		return checked().getFirst();
	}

	private void becomes(CommentState state, String reason) {
		assertEquals(state, only().state(), only().reason());
		assertEquals(reason, only().reason());
	}

	@Test
	void linesOfTheSameSeriesStand() {
		for (var line = 1; line <= OLD.length; line++)
			comment(line);
		after = before;

		assertTrue(checked().stream().allMatch(comment -> comment.state() == CommentState.STANDS && comment.after() == 1 && comment.reason() == null), checked().toString());
	}

	@Test
	void aLineThatMovedAndHasOtherBlanksStands() {
		comment(3);
		post(" {", "-\tint old;", " \teat(food);", "+    int  food = worms(); ");

		becomes(CommentState.STANDS, null);
	}

	@Test
	void aLineThatChangedIsGone() {
		comment(3);
		post(" {", "-\tint old;", "+\tint food = worms(pond);", "+\tif (!food)");

		becomes(CommentState.GONE, "the lines are not in the diff any more");
	}

	/** Another sign is another line. */
	@Test
	void aLineThatIsKeptNowIsNotRemovedAnyMore() {
		comment(2);
		post(" {", " \tint old;", "+\tint food = worms();");

		becomes(CommentState.GONE, "the lines are not in the diff any more");
	}

	@Test
	void whatThePatchDidNotChangeNeedNotBeShown() {
		comment(6);
		post(" {", "-\tint old;");

		becomes(CommentState.NOT_CHECKED, "the diff does not show the lines any more, which it did not change");
	}

	@Test
	void whatThePatchDidNotChangeAndRemovesNowIsGone() {
		comment(6);
		post(" {", "-\tint old;", "-\teat(food);");

		becomes(CommentState.GONE, "the lines are not in the diff any more");
	}

	@Test
	void aFileThatIsNotChangedAnyMoreIsGone() {
		comment(3);
		add(after, file("pond/water.c", "pond/water.c", "+\tint water;"));

		becomes(CommentState.GONE, "the patch does not change the file any more");
	}

	@Test
	void aFileThatIsRenamedIsTheSame() {
		comment(3);
		add(after, file("pond/feed.c", "pond/food.c", "+\tint food = worms();"));

		becomes(CommentState.STANDS, null);
	}

	/** A new file may have another name in the next version. */
	@Test
	void aFileWithMostOfTheLinesIsTheSame() {
		comment(3);
		add(after, file(null, "pond/food.c", OLD), file("pond/Makefile", "pond/Makefile", "+obj-y += food.o"));

		becomes(CommentState.STANDS, null);
	}

	@Test
	void aLineThatAnotherPatchAddsNowIsToldWithIt() {
		comment(3);
		post(" {", "-\tint old;");
		add(after, file("pond/feed.c", "pond/feed.c", "+\tint food = worms();"));

		assertEquals(CommentState.GONE, only().state());
		assertEquals("the lines are not in the diff any more; such lines are in patch 2", only().reason());
	}

	@Test
	void aPatchWithoutPartnerIsGone() {
		comment(3);
		comment(1, null, 0);
		var checked = checked();

		assertEquals(List.of(CommentState.PATCH_GONE, CommentState.PATCH_GONE), checked.stream().map(CheckedComment::state).toList());
		assertEquals("the patch has no partner", checked.getFirst().reason());
		assertNull(checked.getFirst().after());
	}

	@Test
	void aPatchMayBeAmongTheMissing() {
		comment(3);
		after.getMissing().add(1);

		becomes(CommentState.NOT_CHECKED, "the patch has no partner, but patches of the new series are missing");
	}

	/** "return 0;" stood twice; the first one is gone, the second still stands below its condition. */
	@Test
	void equalLinesAreToldApartByThoseAround() {
		comment(5);
		comment(8);
		post(" {", "+\tint food = worms();", "+\tif (!food)", "+\t\treturn -ENOENT;", " \teat(food);", "+\tif (food < 0)", "+\t\treturn 0;", " }");

		assertEquals(List.of(CommentState.GONE, CommentState.STANDS), checked().stream().map(CheckedComment::state).toList());
		assertEquals("the lines are not in the diff any more, only equal ones", checked().getFirst().reason());
	}

	@Test
	void equalLinesThatNothingTellsApartAreNotChecked() {
		comment(5);
		post("+\tint a;", "+\t\treturn 0;", "+\tint b;");

		becomes(CommentState.NOT_CHECKED, "the lines stood there 2 times and stand there once, and nothing tells which are gone");
	}

	@Test
	void equalLinesThatAllStandStand() {
		comment(5);
		post("+\t\treturn 0;", "+\tint b;", "+\t\treturn 0;");

		becomes(CommentState.STANDS, null);
	}

	@Test
	void wordsOfTheMessageMayHaveOtherLineEnds() {
		comment(1, null, 0, "hungry in the", "morning, and nobody");
		post(OLD);

		becomes(CommentState.STANDS, null);
	}

	@Test
	void wordsThatChangedAreGone() {
		comment(1, null, 0, "Newts are hungry");
		post(OLD);
		after.getPatches().getFirst().setBody("Newts are not hungry.");

		becomes(CommentState.GONE, "the words are not in the message any more");
	}

	/** Part of a word is no word. */
	@Test
	void whatDoesNotStandInTheOldMessageIsNotChecked() {
		comment(1, null, 0, "Newts are hung");
		post(OLD);

		becomes(CommentState.NOT_CHECKED, "what it quotes stands neither in the diff nor in the message");
	}

	@Test
	void commentsWithoutLinesAreNotChecked() {
		comment(1, null, 0);
		comment(1, "pond/feed.c", 0);
		post(OLD);

		assertEquals(List.of("nothing is quoted above it", "no line of the diff is quoted right above it"), checked().stream().map(CheckedComment::reason).toList());
		assertTrue(checked().stream().allMatch(comment -> comment.state() == CommentState.NOT_CHECKED));
	}

	@Test
	void theCoverLetterIsCheckedByItsWords() {
		for (var series : List.of(before, after)) {
			series.setCover(SeriesFactory.eINSTANCE.createCoverLetter());
			series.getCover().setSubject("pond");
			series.getCover().setBody("All newts are fed.");
		}
		comment(0, null, 0, "All newts are fed.");
		post(OLD);
		becomes(CommentState.STANDS, null);
		assertEquals(0, only().after());

		after.setCover(null);
		becomes(CommentState.NOT_CHECKED, "the new series has no cover letter");
	}
}

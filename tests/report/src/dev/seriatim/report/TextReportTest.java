package dev.seriatim.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.Verdict;

class TextReportTest {

	@Test
	void theCompleteReportLooksAsInTheDesign() throws IOException {
		try (var expected = TextReportTest.class.getResourceAsStream("complete.txt")) {
			assertEquals(new String(expected.readAllBytes(), StandardCharsets.UTF_8), text(SampleReview.complete(), 100));
		}
	}

	@Test
	void whatStandsWhereAHunkDoesNotFitIsShownBelowTheFinding() {
		assertThat(text(SampleReview.mismatching(), 100), containsString("""
				1/1  error    PATCH_DOES_NOT_APPLY
				       include/linux/frame.h does not apply: the hunk at line 10 does not match the file: line 100
				       is "int (*test)(struct frame *frame);", the patch expects "void (*release)(struct frame
				       *frame);"
				       - the patch expects, + stands there, ? expected where nobody knows what stands:
				         1 line of the hunk before
				          99  struct frame_ops {
				       >     -        void (*release)(struct frame *frame);
				             -
				         100 +        int (*test)(struct frame *frame);
				         101 ?        /* two */
				         102 +        /* one */
				             +        /* more */
				         12 lines of the hunk after
				"""));
	}

	@Test
	void aLineOfTheFileIsCutAtTheEdgeAndEscaped() {
		var review = SampleReview.mismatching();
		review.getFindings().getFirst().getMismatch().getLines().get(3).setText("\u001b[2J" + "\udb40\udc41x".repeat(200));

		assertThat(text(review, 60).lines().toList(), hasItem("         100 +\\u001b[2J\\u{e0041}x\\u{e0041}x\\u{e0041}x\\u{e00…"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 60, 80, 100, 120 })
	void noLineIsWiderThanTheTerminal(int width) {
		for (var review : List.of(SampleReview.complete(), SampleReview.clean(), SampleReview.mismatching(), SampleReview.ofPatches(120)))
			assertThat(text(review, width).lines().map(String::length).toList(), everyItem(lessThanOrEqualTo(width)));
	}

	@Test
	void manyPrefixesContinueInAnotherBlock() {
		var lines = text(SampleReview.ofPatches(60), 100).lines().filter(line -> line.startsWith("contract")).toList();

		assertEquals(3, lines.size());
		assertThat(lines.getLast().strip(), startsWith("contract   invalidate_page  ="));
		assertEquals('X', lines.getLast().charAt(lines.getLast().length() - 1));
	}

	@Test
	void aLongNameLosesItsMiddleBeforeThePrefixesWrap() {
		var review = SampleReview.ofPatches(12);
		review.getElements().getFirst().setName("frame_notifier_invalidate_range_only_end");

		assertThat(text(review, 80), containsString("contract   frame_notifie…range_only_end  =  =  ="));
	}

	@Test
	void namesThatWouldBecomeEqualKeepTheirMiddle() {
		var review = SampleReview.ofPatches(12);
		var names = List.of("frame_notifier_invalidate_start_of_all_the_ranges", "frame_notifier_invalidate_last_of_all_the_ranges");
		var row = review.getElements().getFirst();
		row.setName(names.getFirst());
		var other = EcoreUtil.copy(row);
		other.setName(names.getLast());
		review.getElements().add(other);

		var text = text(review, 80);
		names.forEach(name -> assertThat(text, containsString(name)));
	}

	@Test
	void rowsInWhichNothingHappensAreCounted() {
		assertThat(text(SampleReview.clean(), 100), containsString("1 element identical throughout"));
		assertThat(text(SampleReview.clean(), 100), not(containsString("release")));
	}

	@Test
	void verboseShowsThem() {
		assertThat(new TextReport(100, false, true).write(SampleReview.report(SampleReview.clean())),
				containsString("contract   release  =  ="));
	}

	@Test
	void manyRowsThatOnlyComeWithAPatchAreCounted() {
		var text = text(SampleReview.ofNewElements(9), 100);

		assertThat(text, containsString("9 core elements added by 1 and identical since"));
		assertThat(text, containsString("9 sites raise the same since 1"));
		assertThat(text, not(containsString("notify_1 ")));
	}

	@Test
	void aFewRowsThatOnlyComeWithAPatchAreShown() {
		var text = text(SampleReview.ofNewElements(3), 100);

		assertThat(text, containsString("core       notify_1  .  +  ="));
		assertThat(text, containsString("sites      site_1    .  r  r"));
	}

	@Test
	void informationsComeAfterErrorsAndWarnings() {
		var review = SampleReview.complete();
		review.getFindings().move(0, review.getFindings().size() - 1);
		var text = text(review, 100);

		assertThat(text.indexOf("SERIES_INCOMPLETE"), greaterThan(text.indexOf("OPS_MEMBER_REMOVED")));
	}

	@Test
	void informationsOfOneRuleAndPatchShareAHeading() {
		var review = SampleReview.complete();
		for (var i = 0; i < 2; i++)
			review.getFindings().add(EcoreUtil.copy(review.getFindings().getLast()));

		assertThat(text(review, 100), containsString("series  info     SERIES_INCOMPLETE  3 times\n"));
	}

	@Test
	void anElementThatCouldNotBeCheckedEverywhereIsNotCountedAsIdentical() {
		var review = SampleReview.clean();
		review.getElements().getFirst().getStatesY().set(1, Verdict.NOT_CHECKED);

		assertThat(text(review, 100), containsString("1 element identical wherever it could be checked"));
		assertThat(text(review, 100), not(containsString("identical throughout")));
	}

	@Test
	void theWorseOfBothConfigurationsIsShown() {
		var review = SampleReview.clean();
		review.getElements().getFirst().getStatesN().set(1, Verdict.SOURCE);

		assertThat(text(review, 100), containsString("contract   release  =  X    with the guard off only"));
	}

	@Test
	void aStandInIsNamedAndCountedAsMissing() {
		var review = SampleReview.complete();
		review.getSeries().getPatches().get(1).setStandIn(true);
		review.getSeries().getPatches().get(1).setSource("old/v2-02of05.eml");

		assertThat(text(review, 100), containsString("6 patches, 2 4 missing (2: v2-02of05.eml)"));
	}

	@Test
	void whatWasNotCheckedIsListedUpToAFewPlaces() {
		var review = SampleReview.complete();
		var place = review.getNotChecked().getLast();
		for (var i = 0; i < 8; i++)
			review.getNotChecked().add(EcoreUtil.copy(place));

		assertThat(text(review, 100), containsString("1 patch and 9 places not checked"));
		assertThat(text(review, 100), containsString("and 5 more (all of them with --verbose)"));
		assertThat(new TextReport(100, false, true).write(SampleReview.report(review)), not(containsString("more (all")));
	}

	@Test
	void coloursAreOnlyUsedWhenAskedFor() {
		var report = SampleReview.report(SampleReview.complete());

		assertThat(new TextReport(100, false, false).write(report), not(containsString("\u001b")));
		assertThat(new TextReport(100, true, false).write(report), containsString("\u001b[1;31mX\u001b[0m"));
	}

	@Test
	void coloursRepeatTheSignsAndChangeNoCharacter() {
		var report = SampleReview.report(SampleReview.complete());

		assertEquals(new TextReport(100, false, false).write(report),
				new TextReport(100, true, false).write(report).replaceAll("\u001b\\[[0-9;]*m", ""));
	}

	@Test
	void whatATerminalWouldObeyIsShownAsAnEscape() {
		var review = SampleReview.complete();
		review.getSeries().setName("frame\u001b[2J notifier");
		review.getFindings().getFirst().setMessage("hidden \u202e and \u200b");
		var text = text(review, 100);

		assertThat(text, containsString("frame\\u001b[2J notifier"));
		assertThat(text, containsString("hidden \\u202e and \\u200b"));
	}

	private static String text(Review review, int width) {
		return new TextReport(width, false, false).write(SampleReview.report(review));
	}
}

package dev.seriatim.model.judge;

import static dev.seriatim.model.judge.MadeUpSeries.DRIVER;
import static dev.seriatim.model.judge.MadeUpSeries.HEADER;
import static dev.seriatim.model.judge.MadeUpSeries.SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.Fit;
import dev.seriatim.model.review.PromiseState;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.review.Severity;
import dev.seriatim.model.review.Verdict;
import dev.seriatim.model.series.SeriesFactory;
import dev.seriatim.model.usage.UsageFactory;

class JudgeTest {

	private static final List<String> TWO_CALLBACKS = List.of("member read void (int)", "member reset void (int)", "function notify_read void (int)",
			"function notify_reset void (int)", "raise notify_read read", "raise notify_reset reset");
	private static final List<String> ONLY_RESET = List.of("member reset void (int)", "function notify_reset void (int)", "raise notify_reset reset");

	private static MadeUpSeries gauge() {
		return new MadeUpSeries().contract("read").contract("reset");
	}

	/** Warnings and errors as "patch severity RULE element". */
	private static List<String> problems(Review review) {
		return review.getFindings().stream().filter(finding -> finding.getSeverity() != Severity.INFO).map(JudgeTest::text).toList();
	}

	private static String text(Finding finding) {
		return finding.getPatch() + " " + finding.getSeverity().getLiteral() + " " + finding.getRule() + " " + finding.getElement();
	}

	private static Finding only(Review review, String rule) {
		var found = review.getFindings().stream().filter(finding -> finding.getRule().equals(rule)).toList();
		assertEquals(1, found.size(), () -> review.getFindings().stream().map(JudgeTest::text).toList().toString());
		return found.getFirst();
	}

	@Test
	void aRemovedCallbackTakesItsNotifyFunctionAndSitesWithIt() {
		var review = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).base(SITE, "call walk notify_read", "call walk notify_reset")
				.patch(Map.of(HEADER, ONLY_RESET, SITE, List.of("call walk notify_reset"))).review();
		assertEquals(List.of("1 warning OPS_MEMBER_REMOVED read"), problems(review));
		var finding = only(review, "OPS_MEMBER_REMOVED");
		assertTrue(finding.isLasting());
		assertTrue(finding.getFolded().stream().anyMatch(line -> line.startsWith("FUNCTION_REMOVED notify_read")), finding.getFolded().toString());
		assertTrue(finding.getFolded().stream().anyMatch(line -> line.contains(" walk ")), finding.getFolded().toString());
	}

	@Test
	void aConsumerThatIsConvertedLaterIsBrokenUntilThen() {
		var review = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).base(DRIVER, "table needle read reset").patch(Map.of(HEADER, ONLY_RESET))
				.patch(Map.of(SITE, List.of("call walk notify_reset"))).patch(Map.of(DRIVER, List.of("table needle reset"))).review();
		assertEquals(List.of("1 warning OPS_MEMBER_REMOVED read", "1 warning USED_AFTER_REMOVED read"), problems(review));
		assertEquals(3, only(review, "USED_AFTER_REMOVED").getRepairedBy());
		assertEquals(List.of("needle"), only(review, "OPS_MEMBER_REMOVED").getConsumers());
		assertEquals(List.of(Fit.WORKS, Fit.BROKEN, Fit.BROKEN, Fit.WORKS), review.getConsumers().getFirst().getFitY());
	}

	@Test
	void dataBesideCallbacksMakesNoConsumer() {
		var header = new ArrayList<>(TWO_CALLBACKS);
		header.add("field gauge_ops batch int");
		var consumers = gauge().base(HEADER, header.toArray(String[]::new)).base(DRIVER, "table needle read batch", "table counter batch").patch(Map.of()).review().getConsumers();
		assertEquals(List.of("needle [read]"), consumers.stream().map(row -> row.getName() + " " + row.getCallbacks()).toList());
		assertEquals(List.of(Fit.WORKS, Fit.WORKS), consumers.getFirst().getFitY());
	}

	@Test
	void aConsumerThatIsNeverConvertedIsAnError() {
		var review = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).base(DRIVER, "table needle read reset").patch(Map.of(HEADER, ONLY_RESET)).review();
		assertEquals(List.of("1 error USED_AFTER_REMOVED read", "1 warning OPS_MEMBER_REMOVED read"), problems(review));
		assertEquals(List.of(), review.getCutPoints());
	}

	@Test
	void aCallThroughTheTableOfACallbackThatIsGoneDoesNotBuild() {
		var review = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).base("lib/gauge.c", "function notify_reset void (int)", "raise walk read")
				.patch(Map.of(HEADER, ONLY_RESET)).review();
		assertEquals(List.of("walk (lib/gauge.c)"), only(review, "USED_AFTER_REMOVED").getConsumers());
	}

	@Test
	void aCallThroughSomeTableOfADriverIsNotTakenForTheApi() {
		var review = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).base(DRIVER, "raise walk read").patch(Map.of(HEADER, ONLY_RESET)).review();
		assertEquals(List.of("1 warning OPS_MEMBER_REMOVED read"), problems(review));
	}

	@Test
	void aConsumerThatIsConvertedBeforeIsNeverBroken() {
		var review = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).base(DRIVER, "table needle read reset")
				.patch(Map.of(DRIVER, List.of("table needle reset"))).patch(Map.of(HEADER, ONLY_RESET)).review();
		assertEquals(List.of("2 warning OPS_MEMBER_REMOVED read"), problems(review));
		assertEquals(List.of(Fit.WORKS, Fit.WORKS, Fit.WORKS), review.getConsumers().getFirst().getFitY());
	}

	@Test
	void whatIsBackWithTheSameTypeIsRepaired() {
		var review = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).patch(Map.of(HEADER, ONLY_RESET)).patch(Map.of(HEADER, TWO_CALLBACKS)).review();
		assertEquals(2, only(review, "OPS_MEMBER_REMOVED").getRepairedBy());
	}

	@Test
	void aSiteThatRaisesACallbackEveryConformingConsumerHasIsCompatible() {
		var review = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).base(SITE, "call walk notify_read").base(DRIVER, "table needle read")
				.patch(Map.of(SITE, List.of("call walk notify_reset"))).review();
		assertEquals(List.of("1 error CONSUMER_LOSES_EVENT needle"), problems(review)); // which has read alone
		assertEquals(List.of("needle"), only(review, "NOTIFY_EVENT_REPLACED").getConsumers());
		assertEquals(Verdict.COMPATIBLE, review.getPatches().getFirst().getVerdict());
	}

	@Test
	void aSiteThatRaisesWhatTheAudienceCannotHaveIsABehaviourBreak() {
		var review = gauge().base(HEADER, ONLY_RESET.toArray(String[]::new)).base(SITE, "call walk notify_reset")
				.patch(Map.of(HEADER, TWO_CALLBACKS, SITE, List.of("call walk notify_read"))).review();
		assertEquals(List.of("1 warning NOTIFY_EVENT_REPLACED walk"), problems(review));
	}

	@Test
	void aSiteThatIsGoneIsABehaviourBreakUnlessACalleeRaisesItNow() {
		var gone = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).base(SITE, "call walk notify_read", "call walk step", "function step void (int)")
				.patch(Map.of(SITE, List.of("call walk step", "function step void (int)")));
		assertEquals(List.of("1 warning NOTIFY_SITE_REMOVED walk"), problems(gone.review()));
		var moved = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).base(SITE, "call walk notify_read", "call walk step", "function step void (int)")
				.patch(Map.of(SITE, List.of("call walk step", "function step void (int)", "call step notify_read")));
		assertEquals(List.of(), problems(moved.review()));
		only(moved.review(), "NOTIFY_SITE_MOVED");
	}

	@Test
	void aHintThatIsGoneIsOnlyInformation() {
		var review = new MadeUpSeries().contract("read", callback -> callback.setHint(true)).contract("reset").base(HEADER, TWO_CALLBACKS.toArray(String[]::new))
				.base(SITE, "call walk notify_read").patch(Map.of(SITE, List.of())).review();
		assertEquals(List.of(), problems(review));
	}

	@Test
	void aChangeInsideANotifyFunctionIsOneFindingWithItsSites() {
		var review = gauge().base(HEADER, "member read void (int)", "member reset void (int)", "function notify_read void (int)", "function notify_reset void (int)",
				"raise notify_read read", "raise notify_reset reset", "raise notify_reset read").base(SITE, "call walk notify_reset", "call run notify_reset")
				.patch(Map.of(HEADER, TWO_CALLBACKS)).review();
		assertEquals(List.of("1 warning NOTIFY_SITE_REMOVED notify_reset"), problems(review));
		assertTrue(only(review, "NOTIFY_SITE_REMOVED").getMessage().contains("2 sites"));
	}

	@Test
	void aRenameIsOneFindingWhenUsersGoOverWithIt() {
		var renamed = List.of("member sample void (int)", "member reset void (int)", "function notify_sample void (int)", "function notify_reset void (int)",
				"raise notify_sample sample", "raise notify_reset reset");
		var review = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).base(DRIVER, "table needle read").base(SITE, "call walk notify_read")
				.patch(Map.of(HEADER, renamed, DRIVER, List.of("table needle sample"), SITE, List.of("call walk notify_sample"))).review();
		assertEquals(List.of("1 warning OPS_MEMBER_RENAMED read"), problems(review));
		assertTrue(only(review, "OPS_MEMBER_RENAMED").getFolded().stream().anyMatch(line -> line.startsWith("FUNCTION_RENAMED notify_read -> notify_sample")));
		assertEquals(List.of(Fit.WORKS, Fit.WORKS), review.getConsumers().getFirst().getFitY());
	}

	@Test
	void aNewCallbackOfAnotherTypeIsNoRename() {
		var other = List.of("member sample void (long)", "member reset void (int)", "function notify_reset void (int)", "raise notify_reset reset");
		var review = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).base(DRIVER, "table needle read")
				.patch(Map.of(HEADER, other, DRIVER, List.of("table needle sample"))).review();
		assertEquals(List.of("1 warning OPS_MEMBER_REMOVED read"), problems(review));
		only(review, "OPS_MEMBER_ADDED");
	}

	@Test
	void anApiThatAppearsIsOneFindingAndBreaksNobody() {
		var review = gauge().patch(Map.of(HEADER, TWO_CALLBACKS, SITE, List.of("call walk notify_read"), DRIVER, List.of("table needle read"))).review();
		assertEquals(List.of("1 info OPS_MEMBER_ADDED read"), review.getFindings().stream().map(JudgeTest::text).toList());
		assertEquals(List.of(Verdict.ABSENT, Verdict.ADDED), review.getElements().getFirst().getStatesY());
		assertEquals(1, review.getConsumers().getFirst().getSufficientPrefix());
	}

	@Test
	void aMissingPatchIsNotChecked() {
		var review = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).base(DRIVER, "table needle read").missing().patch(Map.of()).review();
		assertEquals(List.of(Verdict.IDENTICAL, Verdict.NOT_CHECKED, Verdict.IDENTICAL), review.getElements().getFirst().getStatesY());
		assertEquals(List.of(Fit.WORKS, Fit.NOT_CHECKED, Fit.WORKS), review.getConsumers().getFirst().getFitY());
		only(review, "SERIES_INCOMPLETE");
	}

	@Test
	void aPromiseIsBrokenByThePatchThatBreaksTheApi() {
		var series = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).patch(Map.of()).patch(Map.of(HEADER, ONLY_RESET));
		keep(series, 1, 1);
		keep(series, 1, 2);
		var review = series.review();
		assertEquals(List.of(PromiseState.KEPT, PromiseState.BROKEN), review.getPromises().stream().map(promise -> promise.getState()).toList());
		assertEquals(2, review.getPromises().get(1).getBy());
		assertEquals(Severity.ERROR, only(review, "PROMISE_BROKEN").getSeverity());
	}

	@Test
	void aPromiseAboutAMissingPatchIsNotChecked() {
		var series = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).patch(Map.of()).missing();
		keep(series, 1, 2);
		var promise = series.review().getPromises().getFirst();
		assertEquals(PromiseState.NOT_CHECKED, promise.getState());
		assertTrue(promise.getReason().contains("patch 2 is missing"), promise.getReason());
	}

	@Test
	void aConsumerThatSleepsIsNotCheckedWhereOnlyLocksCouldTell() {
		var series = gauge().patch(Map.of(HEADER, TWO_CALLBACKS)).patch(Map.of());
		var sleeper = UsageFactory.eINSTANCE.createConsumer();
		sleeper.setName("sleeper");
		sleeper.setApi(series.api());
		sleeper.setOutOfTree(true);
		var need = UsageFactory.eINSTANCE.createNeed();
		need.setCallback(series.callback("read"));
		need.setMaySleep(true);
		sleeper.getNeeds().add(need);
		series.consumers().add(sleeper);
		var promise = SeriesFactory.eINSTANCE.createWorksPromise();
		promise.getConsumers().add(sleeper);
		promise.setFrom(2);
		series.series().getPromises().add(promise);
		assertEquals(PromiseState.NOT_CHECKED, series.review().getPromises().getFirst().getState());
	}

	@Test
	void aCallbackThatCannotBeReadForAWhileIsNeitherGoneNorKept() {
		var unread = List.of("unread read", "member reset void (int)", "function notify_read void (int)", "function notify_reset void (int)",
				"raise notify_read read", "raise notify_reset reset");
		var series = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).base(DRIVER, "table needle read")
				.patch(Map.of(HEADER, unread)).patch(Map.of(HEADER, TWO_CALLBACKS));
		keep(series, 1, 1);
		var review = series.review();
		assertEquals(List.of(), problems(review));
		assertEquals(List.of(Verdict.IDENTICAL, Verdict.NOT_CHECKED, Verdict.IDENTICAL), review.getElements().getFirst().getStatesY());
		assertEquals(List.of(Fit.WORKS, Fit.NOT_CHECKED, Fit.WORKS), review.getConsumers().getFirst().getFitY());
		assertEquals(PromiseState.NOT_CHECKED, review.getPromises().getFirst().getState());
	}

	@Test
	void whatCannotBeReadIsToldOnceWithThePrefixThatShowsItFirst() {
		var review = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).patch(Map.of(SITE, List.of("unread walk"))).patch(Map.of(SITE, List.of("field a b int", "unread walk")))
				.patch(Map.of(SITE, List.of("unread walk", "unread walk"))).review();
		assertEquals(List.of("mm/gauge_user.c:1 at 1 walk: not understood", "mm/gauge_user.c:2 at 3 walk: not understood"),
				review.getNotChecked().stream().map(place -> place.getFile() + ":" + place.getLine() + " at " + place.getPrefix() + " " + place.getReason()).toList());
	}

	@Test
	void aFileThatDoesNotApplyIsNotFollowed() {
		var review = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).base(DRIVER, "table needle read").patch(Map.of()).patch(Map.of())
				.conflict(1, DRIVER).conflict(2, DRIVER).review();
		assertEquals(List.of("1 error PATCH_DOES_NOT_APPLY drivers/needle.c"), problems(review));
		assertEquals(1, only(review, "PATCH_DOES_NOT_APPLY").getFolded().size());
		assertEquals(List.of(Fit.WORKS, Fit.NOT_CHECKED, Fit.NOT_CHECKED), review.getConsumers().getFirst().getFitY());
		assertEquals(List.of(), review.getCutPoints());
	}

	@Test
	void aFindingShowsWhatStandsWhereTheFirstHunkFailedEachTimeTheSeriesIsJudged() {
		var mismatch = ReviewFactory.eINSTANCE.createMismatch();
		mismatch.getLines().add(ReviewFactory.eINSTANCE.createMismatchLine());
		var series = gauge().base(DRIVER, "table needle read").patch(Map.of()).patch(Map.of()).conflict(1, DRIVER, mismatch)
				.conflict(2, DRIVER, ReviewFactory.eINSTANCE.createMismatch());

		for (var review : List.of(series.review(), series.review()))
			assertEquals(1, only(review, "PATCH_DOES_NOT_APPLY").getMismatch().getLines().size());
	}

	@Test
	void whatALaterPatchDeclaresIsUsedTooEarly() {
		var review = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).base(SITE, "call walk notify_read")
				.patch(Map.of(SITE, List.of("call walk notify_read", "call walk settle"))).patch(Map.of("lib/settle.c", List.of("function settle void (int)"))).review();
		assertEquals(List.of("1 warning USED_BEFORE_ADDED settle"), problems(review));
		assertEquals(2, only(review, "USED_BEFORE_ADDED").getRepairedBy());
	}

	@Test
	void aMemberThatOnlyALaterPatchGivesTheStructIsUsedTooEarly() {
		var review = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).base("include/linux/anchor.h", "field anchor lock", "field other sem")
				.patch(Map.of(SITE, List.of("use anchor sem"))).patch(Map.of("include/linux/anchor.h", List.of("field anchor sem", "field other sem"))).review();
		assertEquals(List.of("1 warning USED_BEFORE_ADDED anchor.sem"), problems(review));
	}

	@Test
	void aMemberOfTheSameNameInAnotherStructIsNotUsedTooEarly() {
		var review = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).base("include/linux/anchor.h", "field anchor lock")
				.patch(Map.of(SITE, List.of("use buoy sem"))).patch(Map.of("include/linux/anchor.h", List.of("field anchor sem"))).review();
		assertEquals(List.of(), problems(review));
	}

	@Test
	void aPrefixAtWhichACallerDoesNotBuildIsNotSafe() {
		var review = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).base(SITE, "call walk notify_read").patch(Map.of(HEADER, ONLY_RESET))
				.patch(Map.of(SITE, List.of())).review();
		assertEquals(2, only(review, "USED_AFTER_REMOVED").getRepairedBy());
		assertEquals(List.of(2), review.getCutPoints().stream().map(cut -> cut.getPrefix()).toList());
	}

	@Test
	void whoCallsAFunctionThatBecameStaticNoLongerBuildsUnlessInTheSameFile() {
		var review = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).base("mm/gauge.c", "function notify_reset void (int)")
				.base(SITE, "call walk notify_reset")
				.patch(Map.of(HEADER, List.of("member read void (int)", "member reset void (int)", "function notify_read void (int)", "raise notify_read read"),
						"mm/gauge.c", List.of("static notify_reset void (int)", "raise notify_reset reset", "call tick notify_reset")))
				.review();
		assertEquals(List.of("1 error USED_AFTER_REMOVED notify_reset", "1 warning FUNCTION_MADE_STATIC notify_reset"), problems(review));
		assertEquals(List.of("walk (" + SITE + ")"), only(review, "USED_AFTER_REMOVED").getConsumers());
	}

	@Test
	void aCallbackIsRequiredFromTheCallThatLostItsTestToTheOneThatHasItAgain() {
		var untested = TWO_CALLBACKS.stream().map(line -> line.replace("raise notify_read", "untested notify_read")).toList();
		var review = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).patch(Map.of(HEADER, untested))
				.patch(Map.of(SITE, List.of("call walk notify_read"))).patch(Map.of(HEADER, TWO_CALLBACKS)).review();
		assertEquals(List.of("1 warning OPS_MEMBER_REQUIRED read"), problems(review));
		assertEquals(5, only(review, "OPS_MEMBER_REQUIRED").getPlace().getLine());
		assertEquals(3, only(review, "OPS_MEMBER_REQUIRED").getRepairedBy());
	}

	@Test
	void whatTheBaseMentionsSomewhereIsNotUsedTooEarly() {
		var review = gauge().base(HEADER, TWO_CALLBACKS.toArray(String[]::new)).base(SITE, "call walk settle").patch(Map.of(SITE,
				List.of("call walk settle", "call run settle"))).patch(Map.of("lib/settle.c", List.of("function settle void (int)"))).review();
		assertEquals(List.of(), problems(review));
	}

	private static void keep(MadeUpSeries series, int first, int last) {
		var promise = SeriesFactory.eINSTANCE.createKeepPromise();
		promise.setApi(series.api());
		var range = SeriesFactory.eINSTANCE.createNumberRange();
		range.setFirst(first);
		range.setLast(last);
		promise.getPatches().add(range);
		series.series().getPromises().add(promise);
	}
}

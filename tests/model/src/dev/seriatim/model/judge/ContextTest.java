package dev.seriatim.model.judge;

import static dev.seriatim.model.judge.MadeUpSeries.DRIVER;
import static dev.seriatim.model.judge.MadeUpSeries.HEADER;
import static dev.seriatim.model.judge.MadeUpSeries.SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.contract.Execution;
import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.Fit;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.Verdict;
import dev.seriatim.model.series.SeriesFactory;
import dev.seriatim.model.usage.UsageFactory;

class ContextTest {

	private static final String[] API = { "member read void (int)", "function notify_read void (int)", "raise notify_read read" };

	/** The callback {@code read} with a context in the contract; {@code walk} raises it. */
	private static MadeUpSeries gauge(Execution execution) {
		return new MadeUpSeries().contract("read", callback -> callback.setExecution(execution)).base(HEADER, API).base(SITE, "call walk notify_read");
	}

	private static void sleeper(MadeUpSeries series) {
		var consumer = UsageFactory.eINSTANCE.createConsumer();
		consumer.setName("sleeper");
		consumer.setApi(series.api());
		consumer.setOutOfTree(true);
		var need = UsageFactory.eINSTANCE.createNeed();
		need.setCallback(series.callback("read"));
		need.setMaySleep(true);
		consumer.getNeeds().add(need);
		series.consumers().add(consumer);
	}

	private static void state(MadeUpSeries series, int patch, Execution execution) {
		var plan = SeriesFactory.eINSTANCE.createPatchPlan();
		plan.setNumber(patch);
		var statement = SeriesFactory.eINSTANCE.createContextStatement();
		statement.setExecution(execution);
		statement.getElements().add(series.callback("read"));
		plan.getStatements().add(statement);
		series.series().getPlans().add(plan);
	}

	private static List<Fit> served(MadeUpSeries series) {
		return series.review().getConsumers().getFirst().getServed();
	}

	private static List<String> about(Review review, String rule) {
		return review.getFindings().stream().filter(finding -> finding.getRule().equals(rule)).map(finding -> finding.getPatch() + " " + finding.getElement()).toList();
	}

	private static Finding tightened(Review review) {
		assertEquals(1, about(review, "CONTEXT_TIGHTENED").size(), () -> review.getFindings().toString());
		return review.getFindings().stream().filter(finding -> finding.getRule().equals("CONTEXT_TIGHTENED")).findFirst().orElseThrow();
	}

	@Test
	void onlyThePatchThatMovedTheCallUnderTheLockIsBlamed() {
		var series = gauge(Execution.MAY_SLEEP).base(DRIVER, "table needle read", "asserts needle_read sleeps").patch(Map.of(DRIVER, List.of("table needle read",
				"asserts needle_read sleeps", "call needle_read settle"))).patch(Map.of(SITE, List.of("locked walk notify_read")))
				.patch(Map.of(SITE, List.of("call walk settle", "locked walk notify_read"))).patch(Map.of(SITE, List.of("call walk notify_read")));
		var review = series.review();
		var finding = tightened(review);
		assertEquals(2, finding.getPatch());
		assertEquals(4, finding.getRepairedBy());
		assertEquals(List.of("needle"), finding.getConsumers());
		assertTrue(finding.getMessage().contains("walk") && finding.getMessage().contains("scale->lock"), finding.getMessage());
		assertEquals(List.of(Verdict.IDENTICAL, Verdict.IDENTICAL, Verdict.BEHAVIOUR, Verdict.IDENTICAL, Verdict.COMPATIBLE),
				review.getElements().getFirst().getStatesY());
	}

	@Test
	void aCallbackThatSomeSiteCallsUnderALockAnywayIsNotTightenedByAnother() {
		var review = gauge(Execution.MAY_SLEEP).base("mm/other.c", "locked other notify_read").patch(Map.of(SITE, List.of("locked walk notify_read"))).review();
		assertEquals(List.of(), about(review, "CONTEXT_TIGHTENED"));
	}

	@Test
	void whereNothingTellsWhetherItCouldSleepBeforeNothingIsClaimed() {
		var review = gauge(Execution.UNSPECIFIED).patch(Map.of(SITE, List.of("locked walk notify_read"))).review();
		assertEquals(List.of(), about(review, "CONTEXT_TIGHTENED"));
		assertEquals(List.of("1 read"), about(review, "NOT_CHECKED"));
	}

	@Test
	void anUntouchedSiteWithoutALockIsNoFinding() {
		var review = gauge(Execution.UNSPECIFIED).patch(Map.of(SITE, List.of("call walk settle", "call walk notify_read"))).review();
		assertEquals(List.of(), about(review, "NOT_CHECKED"));
		assertEquals(List.of(), review.getNotChecked());
	}

	@Test
	void anAssertionOnEveryWayToACallbackTellsThatItMaySleep() {
		var series = gauge(Execution.UNSPECIFIED).base(HEADER, API[0], API[1], API[2], "asserts notify_read maySleep")
				.patch(Map.of(SITE, List.of("locked walk notify_read")));
		assertEquals(1, tightened(series.review()).getPatch());
	}

	@Test
	void anAssertionThatGoesTightensNothing() {
		var series = gauge(Execution.ATOMIC).base(HEADER, API[0], API[1], API[2], "asserts notify_read maySleep").patch(Map.of(HEADER, List.of(API)));
		assertEquals(List.of(), about(series.review(), "CONTEXT_TIGHTENED"));
	}

	@Test
	void anAssertionOnOneOfTwoWaysTellsNothing() {
		var series = gauge(Execution.UNSPECIFIED).base(SITE, "call walk notify_read", "asserts walk maySleep").base("mm/other.c", "call other notify_read")
				.patch(Map.of());
		sleeper(series);
		assertEquals(List.of(Fit.NOT_CHECKED, Fit.NOT_CHECKED), served(series));
	}

	@Test
	void whoSleepsIsServedWhereTheContractSaysSo() {
		var series = gauge(Execution.MAY_SLEEP).patch(Map.of());
		sleeper(series);
		assertEquals(List.of(Fit.WORKS, Fit.WORKS), served(series));
	}

	@Test
	void whoSleepsIsServedFromThePatchOfWhichItIsStated() {
		var series = gauge(Execution.ATOMIC).patch(Map.of()).patch(Map.of()).patch(Map.of());
		sleeper(series);
		state(series, 2, Execution.MAY_SLEEP);
		assertEquals(List.of(Fit.NOT_SERVED, Fit.NOT_CHECKED, Fit.WORKS, Fit.WORKS), served(series));
		assertEquals(List.of("2 read"), about(series.review(), "CONTEXT_RELAXED"));
	}

	@Test
	void aLockThatIsGoneIsNoBreakThatALaterPatchRepairs() {
		var series = gauge(Execution.ATOMIC).base(SITE, "locked walk notify_read").patch(Map.of(SITE, List.of("call walk notify_read"))).patch(Map.of());
		state(series, 2, Execution.MAY_SLEEP);
		var review = series.review();
		assertEquals(List.of("1 read", "2 read"), about(review, "CONTEXT_RELAXED"));
		assertTrue(review.getFindings().stream().allMatch(finding -> finding.getRepairedBy() == 0));
	}

	@Test
	void aVisibleLockIsStricterThanWhatIsStated() {
		var series = gauge(Execution.ATOMIC).base(SITE, "locked walk notify_read").patch(Map.of()).patch(Map.of(SITE, List.of("call walk notify_read")));
		sleeper(series);
		state(series, 1, Execution.MAY_SLEEP);
		assertEquals(List.of(Fit.NOT_SERVED, Fit.NOT_SERVED, Fit.WORKS), served(series));
	}

	@Test
	void aMissingPatchCanHaveLiftedALock() {
		var series = gauge(Execution.ATOMIC).base(SITE, "locked walk notify_read").patch(Map.of()).missing().patch(Map.of());
		sleeper(series);
		assertEquals(List.of(Fit.NOT_SERVED, Fit.NOT_SERVED, Fit.NOT_CHECKED, Fit.NOT_CHECKED), served(series));
	}

	@Test
	void whatTheSeriesStatesToBeAtomicIsTightenedThere() {
		var series = gauge(Execution.MAY_SLEEP).patch(Map.of()).patch(Map.of());
		sleeper(series);
		state(series, 2, Execution.ATOMIC);
		var finding = tightened(series.review());
		assertEquals(2, finding.getPatch());
		assertEquals(List.of("sleeper"), finding.getConsumers());
		assertEquals(List.of(Fit.WORKS, Fit.WORKS, Fit.NOT_SERVED), served(series));
	}
}

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

import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.contract.Execution;
import dev.seriatim.model.review.Severity;

class PairsAndPreconditionsTest {

	private static final List<String> API = List.of("member begin void (int)", "member end void (int)", "function notify_begin void (int)",
			"function notify_end void (int)", "raise notify_begin begin", "raise notify_end end");

	private static MadeUpSeries pair(String... site) {
		var series = new MadeUpSeries().contract("begin").contract("end").base(HEADER, API.toArray(String[]::new)).base(SITE, site);
		series.callback("begin").setPairsWith(series.callback("end"));
		return series;
	}

	/** Findings but information, and what could not be checked, as "patch RULE element". */
	private static List<String> said(MadeUpSeries series) {
		return series.review().getFindings().stream().filter(finding -> finding.getSeverity() != Severity.INFO || finding.getRule().equals("NOT_CHECKED"))
				.map(finding -> finding.getPatch() + " " + finding.getRule() + " " + finding.getElement()).toList();
	}

	private static List<String> after(List<String> before, String... site) {
		return said(pair(before.toArray(String[]::new)).patch(Map.of(SITE, List.of(site))));
	}

	private static final List<String> PAIRED = List.of("call walk notify_begin", "call walk notify_end");

	@Test
	void aHalfThatIsLeftIsToldOnceAndAPairThatIsGoneIsNoPair() {
		assertEquals(List.of("1 PAIRING_CHANGED walk"), after(PAIRED, "call walk notify_begin"));
		assertEquals(List.of("1 PAIRING_CHANGED walk"), after(PAIRED, "call walk notify_end"));
		assertEquals(List.of("1 NOTIFY_SITE_REMOVED walk"), after(List.of("call walk notify_begin", "call walk notify_end", "call walk settle", "call other notify_begin",
				"call other notify_end"), "call walk settle", "call other notify_begin", "call other notify_end"));
	}

	@Test
	void aHalfThatACalleeOrCallerRaisesNowIsStillOne() {
		assertEquals(List.of(), after(PAIRED, "call walk notify_begin", "call walk finish", "call finish notify_end"));
		assertEquals(List.of(), after(List.of("call walk notify_begin", "call walk notify_end", "call caller walk"), "call walk notify_begin", "call caller walk",
				"call caller notify_end"));
	}

	@Test
	void theOrderCounts() {
		assertEquals(List.of("1 PAIRING_CHANGED walk"), after(PAIRED, "call walk notify_end", "call walk notify_begin"));
		assertEquals(List.of(), after(PAIRED, "call walk notify_begin", "call walk notify_end", "call walk notify_begin", "call walk notify_end"));
	}

	@Test
	void conditionsGoTogetherWhereTheyAreTheSameText() {
		assertEquals(List.of(), after(PAIRED, "call walk notify_begin if cow", "call walk notify_end if cow"));
		assertEquals(List.of("1 PAIRING_CHANGED walk"), after(PAIRED, "call walk notify_begin", "call walk notify_end if cow"));
		assertEquals(List.of("1 NOT_CHECKED walk"), after(PAIRED, "call walk notify_begin if cow", "call walk notify_end if begun"));
	}

	@Test
	void everyBranchTogetherIsNoCondition() {
		assertEquals(List.of(), after(PAIRED, "call walk notify_begin", "call walk notify_end if error", "call walk notify_end if !error"));
		assertEquals(List.of(), after(PAIRED, "call walk notify_begin", "call walk notify_end if a == b if c", "call walk notify_end if a == b if !c",
				"call walk notify_end if !(a == b)"));
		assertEquals(List.of("1 PAIRING_CHANGED walk"), after(PAIRED, "call walk notify_begin", "call walk notify_end if a == b if c", "call walk notify_end if !(a == b)"));
	}

	@Test
	void whatTheFirstHalfReturnsMayDecide() {
		assertEquals(List.of(), after(PAIRED, "call walk notify_begin", "call walk notify_end if !notify_begin(mm)"));
	}

	@Test
	void aPairThatIsPutTogetherAgainIsRepaired() {
		var review = pair(PAIRED.toArray(String[]::new)).patch(Map.of(SITE, List.of("call walk notify_end", "call walk notify_begin"))).patch(Map.of(SITE, PAIRED)).review();
		assertEquals(List.of(2), review.getFindings().stream().filter(finding -> finding.getRule().equals("PAIRING_CHANGED")).map(finding -> finding.getRepairedBy()).toList());
	}

	@Test
	void whoHasOnlyTheFallbackIsHit() {
		var before = List.of("member fast void (int)", "member slow void (int)", "function notify_fast void (int)", "raise notify_fast fast", "fallback notify_fast slow");
		var series = new MadeUpSeries().contract("fast").contract("slow").base(HEADER, before.toArray(String[]::new)).base(SITE, "call walk notify_fast")
				.base(DRIVER, "table both fast slow", "table old slow").patch(Map.of(HEADER, before.subList(0, 4)));
		assertEquals(List.of("1 FALLBACK_REMOVED notify_fast"), said(series));
		assertEquals(List.of("old"), series.review().getFindings().getFirst().getConsumers());
	}

	@Test
	void aFallbackThatIsRaisedAlwaysNowIsNoLoss() {
		var before = List.of("member fast void (int)", "member slow void (int)", "function notify_fast void (int)", "raise notify_fast fast", "fallback notify_fast slow");
		var after = new ArrayList<>(before);
		after.set(4, "raise notify_fast slow");
		assertEquals(List.of(), said(new MadeUpSeries().contract("fast").contract("slow").base(HEADER, before.toArray(String[]::new)).base(SITE, "call walk notify_fast")
				.patch(Map.of(HEADER, after))));
	}

	/** The function {@code weigh} of the API, whose patch makes it assert something. */
	private static MadeUpSeries weigh(Execution execution, String lock, String... asserted) {
		var series = new MadeUpSeries().contract("read");
		var function = ContractFactory.eINSTANCE.createFunction();
		function.setName("weigh");
		function.setReturnType("void");
		function.setParameters("(int value)");
		function.setExecution(execution);
		if (lock != null)
			function.getMustHold().add(lock);
		series.api().getFunctions().add(function);
		var before = List.of("member read void (int)", "function weigh void (int)");
		var after = new ArrayList<>(before);
		after.addAll(List.of(asserted));
		return series.base(HEADER, before.toArray(String[]::new)).base(DRIVER, "locked needle_open weigh", "call needle_close weigh").patch(Map.of(HEADER, after));
	}

	@Test
	void callersThatVisiblyCannotSleepAreHit() {
		var series = weigh(Execution.UNSPECIFIED, null, "asserts weigh maySleep");
		assertEquals(List.of("1 PRECONDITION_ADDED weigh"), said(series));
		assertEquals(List.of("needle_open (drivers/needle.c)"), series.review().getFindings().getFirst().getConsumers());
	}

	@Test
	void whatTheContractSaysAlreadyIsNotAdded() {
		assertEquals(List.of(), said(weigh(Execution.MAY_SLEEP, null, "asserts weigh maySleep")));
		assertEquals(List.of(), said(weigh(Execution.UNSPECIFIED, "scale_lock", "asserts weigh heldForWriting &scale->scale_lock")));
		assertEquals(List.of("1 PRECONDITION_ADDED weigh"), said(weigh(Execution.UNSPECIFIED, "scale_lock", "asserts weigh held &scale->mutex")));
	}

	@Test
	void whatDependsOnAConditionIsNotChecked() {
		assertEquals(List.of("1 NOT_CHECKED weigh"), said(weigh(Execution.UNSPECIFIED, null, "asserts weigh maySleep perhaps")));
	}

	@Test
	void aFunctionOfTheSameNameInAnotherFileIsAnother() {
		var series = weigh(Execution.UNSPECIFIED, null).patch(Map.of("lib/other.c", List.of("static weigh void (int)", "asserts weigh maySleep")));
		assertEquals(List.of(), said(series));
	}

	@Test
	void whatIsNoLongerAssertedIsInformation() {
		var series = weigh(Execution.UNSPECIFIED, null, "asserts weigh maySleep").patch(Map.of(HEADER, List.of("member read void (int)", "function weigh void (int)")));
		var review = series.review();
		assertTrue(review.getFindings().stream().anyMatch(finding -> finding.getRule().equals("PRECONDITION_DROPPED") && finding.getPatch() == 2
				&& finding.getSeverity() == Severity.INFO));
		assertEquals(2, review.getFindings().stream().filter(finding -> finding.getRule().equals("PRECONDITION_ADDED")).findFirst().orElseThrow().getRepairedBy());
	}
}

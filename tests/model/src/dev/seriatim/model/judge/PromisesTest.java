package dev.seriatim.model.judge;

import static dev.seriatim.model.judge.MadeUpSeries.DRIVER;
import static dev.seriatim.model.judge.MadeUpSeries.HEADER;
import static dev.seriatim.model.judge.MadeUpSeries.SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.Severity;
import dev.seriatim.model.series.NumberRange;
import dev.seriatim.model.series.PatchSelection;
import dev.seriatim.model.series.SeriesFactory;

class PromisesTest {

	private static final List<String> READ = List.of("member read void (int)", "function notify_read void (int)", "raise notify_read read");
	private static final List<String> RESET = List.of("member reset void (int)", "function notify_reset void (int)", "raise notify_reset reset");
	private static final List<String> BOTH = List.of("member read void (int)", "function notify_read void (int)", "raise notify_read read", "member reset void (int)",
			"function notify_reset void (int)", "raise notify_reset reset");

	private final MadeUpSeries series = new MadeUpSeries().contract("read").contract("reset");

	private MadeUpSeries base(List<String> header) {
		return series.base(HEADER, header.toArray(String[]::new));
	}

	private static NumberRange range(int first, int last) {
		var range = SeriesFactory.eINSTANCE.createNumberRange();
		range.setFirst(first);
		range.setLast(last);
		return range;
	}

	private static PatchSelection patches(int first, int last) {
		var selection = SeriesFactory.eINSTANCE.createPatchSelection();
		selection.setPatches(range(first, last));
		return selection;
	}

	private static PatchSelection bringing(Callback callback) {
		var selection = SeriesFactory.eINSTANCE.createPatchSelection();
		selection.setElement(callback);
		return selection;
	}

	private void keep(int first, int last, int audience) {
		var promise = SeriesFactory.eINSTANCE.createKeepPromise();
		promise.setApi(series.api());
		promise.getPatches().add(range(first, last));
		promise.setAudience(audience);
		series.series().getPromises().add(promise);
	}

	private void cutPoint(int prefix) {
		var promise = SeriesFactory.eINSTANCE.createCutPointPromise();
		promise.getPrefixes().add(range(prefix, prefix));
		series.series().getPromises().add(promise);
	}

	/** @param second null where the first come last */
	private void order(PatchSelection first, PatchSelection second) {
		var constraint = SeriesFactory.eINSTANCE.createOrderConstraint();
		constraint.setFirst(first);
		constraint.setSecond(second);
		constraint.setLast(second == null);
		var promise = SeriesFactory.eINSTANCE.createOrderPromise();
		promise.getConstraints().add(constraint);
		series.series().getPromises().add(promise);
	}

	private List<String> promises() {
		return promises(series.review());
	}

	private static List<String> promises(Review review) {
		return review.getPromises().stream().map(promise -> promise.getText() + ": " + promise.getState().getLiteral() + (promise.getReason() == null ? "" : " " + promise.getReason()))
				.toList();
	}

	private static List<Integer> cutPoints(Review review) {
		return review.getCutPoints().stream().map(point -> point.getPrefix()).toList();
	}

	@Test
	void aPrefixAtWhichNobodyIsBrokenIsACutPointAsPromised() {
		base(BOTH).patch(Map.of()).patch(Map.of()).patch(Map.of());
		assertEquals(List.of(3), cutPoints(series.review()));
		cutPoint(2);
		var review = series.review();
		assertEquals(List.of("cut point 2: kept"), promises(review));
		assertEquals(List.of(2, 3), cutPoints(review));
	}

	@Test
	void aPrefixAtWhichADriverIsBrokenIsNoneAndTheNextOneIsForAllThat() {
		base(BOTH).base(DRIVER, "table needle read reset").patch(Map.of()).patch(Map.of(HEADER, RESET)).patch(Map.of(DRIVER, List.of("table needle reset")));
		cutPoint(2);
		var review = series.review();
		assertEquals(List.of("cut point 2: broken by patch 2: USED_AFTER_REMOVED read at prefix 2"), promises(review));
		assertEquals(List.of(3), cutPoints(review));
		var finding = review.getFindings().stream().filter(one -> one.getRule().equals("PROMISE_BROKEN")).findFirst().orElseThrow();
		assertEquals(Severity.ERROR, finding.getSeverity());
		assertEquals(DRIVER, finding.getPlace().getFile());
	}

	@Test
	void aPrefixThatLacksAPatchIsNotChecked() {
		base(BOTH).patch(Map.of()).missing().patch(Map.of());
		cutPoint(1);
		cutPoint(3);
		cutPoint(4);
		assertEquals(List.of("cut point 1: kept", "cut point 3: not checked patch 2 is missing", "cut point 4: not checked there is no prefix 4"), promises());
	}

	@Test
	void aPrefixWithAPatchThatDoesNotApplyIsNotChecked() {
		base(BOTH).base(DRIVER, "table needle read").patch(Map.of()).conflict(1, DRIVER);
		cutPoint(1);
		var promise = promises().getFirst();
		assertEquals("cut point 1: not checked patch 1 does not apply; whether needle works at prefix 1 was not checked", promise);
	}

	@Test
	void aBrokenPromiseAboutPatchesMakesTheirPrefixesNoCutPoints() {
		base(BOTH).patch(Map.of()).patch(Map.of(HEADER, RESET));
		cutPoint(2);
		keep(1, 2, -1);
		var review = series.review();
		assertEquals(List.of("cut point 2: broken by patch 2: patches 1..2 keep gauge compatible is broken at prefix 2",
				"patches 1..2 keep gauge compatible: broken by patch 2: OPS_MEMBER_REMOVED read"), promises(review));
		assertEquals(List.of(1), cutPoints(review));
	}

	@Test
	void patchesAreInOrder() {
		base(BOTH).patch(Map.of()).patch(Map.of()).patch(Map.of());
		order(patches(1, 1), patches(2, 3));
		order(patches(2, 3), null);
		order(patches(1, 2), null);
		order(patches(2, 2), patches(1, 1));
		var review = series.review();
		assertEquals(List.of("order 1 before 2..3: kept", "order 2..3 last: kept", "order 1..2 last: broken by patch 1: patch 1 comes before patch 3",
				"order 2 before 1: broken by patch 1: patch 1 comes before patch 2"), promises(review));
		assertEquals(List.of("order 1..2 last", "order 2 before 1"),
				review.getFindings().stream().filter(finding -> finding.getRule().equals("ORDER_VIOLATED")).map(finding -> finding.getElement()).toList());
	}

	@Test
	void anElementStandsForThePatchThatBringsIt() {
		base(RESET).patch(Map.of()).patch(Map.of(HEADER, BOTH)).patch(Map.of(SITE, List.of("call walk notify_read")));
		var read = series.callback("read");
		order(bringing(read), patches(3, 3));
		order(bringing(read), patches(1, 1));
		order(bringing(series.callback("reset")), bringing(read));
		order(patches(1, 1), bringing(series.callback("reset")));
		assertEquals(List.of("order read before 3: kept", "order read before 1: broken by patch 1: patch 1 comes before patch 2 (which brings read)",
				"order reset before read: kept", "order 1 before reset: broken by patch 1: reset is there before patch 1"), promises());
	}

	@Test
	void anElementThatNoPatchBringsOrAMissingOneMayIsNotChecked() {
		base(RESET).patch(Map.of());
		order(bringing(series.callback("read")), patches(1, 1));
		assertEquals(List.of("order read before 1: not checked no patch brings read"), promises());
		series.missing().patch(Map.of(HEADER, BOTH));
		assertEquals(List.of("order read before 1: not checked patch 2 is missing and may bring read"), promises());
	}

	@Test
	void usersOfALaterPrefixHaveWhatThePatchesBeforeBring() {
		base(RESET).patch(Map.of(HEADER, BOTH)).patch(Map.of(HEADER, RESET));
		keep(2, 2, -1);
		keep(2, 2, 0);
		keep(2, 2, 1);
		assertEquals(List.of("patch 2 keeps gauge compatible: kept", "patch 2 keeps gauge compatible for users of prefix 0: kept",
				"patch 2 keeps gauge compatible for users of prefix 1: broken by patch 2: OPS_MEMBER_REMOVED read"), promises());
	}

	@Test
	void usersOfAPrefixThatLacksAPatchAreNotKnown() {
		base(BOTH).missing().patch(Map.of());
		keep(2, 2, 1);
		assertEquals(List.of("patch 2 keeps gauge compatible for users of prefix 1: not checked patch 1 is missing, so that it is not known what users of prefix 1 have"),
				promises());
	}
}

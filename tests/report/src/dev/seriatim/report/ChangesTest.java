package dev.seriatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.PromiseState;
import dev.seriatim.model.review.Severity;
import dev.seriatim.report.OrderReport.StateChange;

class ChangesTest {

	private static final Report REVIEW = Report.of(SampleReview.complete(), new Report.Tool("seriatim", "0"),
			new Report.Input("frame.mbox", null, null, List.of(), List.of(Configuration.Y)));

	private static OrderReport report(List<OrderReport.FindingChange> findings, List<OrderReport.RowChange> rows, List<OrderReport.PromiseChange> promises) {
		var stops = new OrderReport.CutPoints(List.of(), List.of());
		return new OrderReport(REVIEW.tool(), REVIEW.input(), REVIEW.series(), null, List.of(List.of(2), List.of(1)), null, List.of(), List.of(), 1, 20, 3, 2, findings, rows, List.of(), stops, promises);
	}

	/** A warning with these consumers. */
	static Report.Finding hitting(List<String> consumers) {
		return new Report.Finding("OPS_MEMBER_REMOVED", Severity.WARNING, FindingKind.SOURCE, 2, null, true, "page", Side.CONSUMER, "mm/frame.h", 7, true, false, null, consumers,
				List.of(Configuration.Y), List.of(), "page is gone", "0123", List.of(), null);
	}

	private static OrderReport.RowChange row(String kind, StateChange... states) {
		return new OrderReport.RowChange(kind, "page", "mm/frame.c", Configuration.N, List.of(states));
	}

	@Test
	void groupsWithoutAChangeAreLeftOut() {
		assertEquals(List.of(), Changes.of(report(List.of(), List.of(), List.of())));
	}

	@Test
	void prefixesThatDifferAlikeAreOnePart() {
		var states = row("site", new StateChange(1, "page", ""), new StateChange(2, "page", ""), new StateChange(3, "?", null), new StateChange(5, "page", ""));
		var group = Changes.of(report(List.of(), List.of(states), List.of())).getFirst();

		assertEquals("Cells of the Picture", group.title());
		assertEquals("site page (mm/frame.c), guard off", group.changes().getFirst().what());
		assertEquals(List.of(Change.of("after patches 1..2", "page", "nothing", ""), Change.of("after patch 3", "not checked", "no such patch", ""),
				Change.of("after patch 5", "page", "nothing", "")), group.changes().getFirst().parts());
	}

	@Test
	void whatIsTheSameWithTheGuardOffIsToldOnce() {
		var states = List.of(new StateChange(1, "works", "broken"));
		var on = new OrderReport.RowChange("consumer", "screen", "drivers/screen.c", Configuration.Y, states);
		var off = new OrderReport.RowChange("consumer", "screen", "drivers/screen.c", Configuration.N, states);
		var other = new OrderReport.RowChange("consumer", "screen", "drivers/screen.c", Configuration.N, List.of(new StateChange(1, "works", "absent")));

		assertEquals(List.of("consumer screen (drivers/screen.c)"), cells(on, off));
		assertEquals(List.of("consumer screen (drivers/screen.c)", "consumer screen (drivers/screen.c), guard off"), cells(on, other));
		assertEquals(List.of("consumer screen (drivers/screen.c), guard off"), cells(off));
	}

	private static List<String> cells(OrderReport.RowChange... rows) {
		return Changes.of(report(List.of(), List.of(rows), List.of())).getFirst().changes().stream().map(Change::what).toList();
	}

	@Test
	void anElementThatIsOnlyThereLongerIsQuiet() {
		var groups = Changes.of(report(List.of(), List.of(row("element", new StateChange(1, "absent", "identical")), row("element", new StateChange(1, "source", "identical"))), List.of()));

		assertEquals(List.of(false, true), groups.stream().map(ChangeGroup::quiet).toList());
		assertEquals(List.of("source", "absent"), groups.stream().map(group -> group.changes().getFirst().parts().getFirst().before()).toList());
	}

	@Test
	void aFindingThatIsGoneIsAboutWhatItWas() {
		var finding = REVIEW.serious().getFirst();
		var change = Changes.of(report(List.of(new OrderReport.FindingChange(finding, null)), List.of(), List.of())).getFirst().changes().getFirst();

		assertEquals(finding, change.finding());
		assertEquals("", change.after());
		assertEquals(ChangeText.lifetime(finding), change.before());
	}

	@Test
	void whoIsHitIsToldWhereItDiffers() {
		var change = new OrderReport.FindingChange(hitting(List.of("KVM", "GRU")), hitting(List.of()));
		var shown = Changes.of(report(List.of(change), List.of(), List.of())).getFirst().changes().getFirst();

		assertEquals("patch 2, lasts, hits KVM, GRU", shown.before());
		assertEquals("patch 2, lasts, hits none", shown.after());
	}

	@Test
	void aPromiseTellsWhyItIsBroken() {
		var promise = new OrderReport.PromiseChange("cut point 1", PromiseState.KEPT, PromiseState.BROKEN, "screen is broken");

		assertEquals(List.of(Change.of("cut point 1", "kept", "broken", "screen is broken")), Changes.of(report(List.of(), List.of(), List.of(promise))).getFirst().changes());
	}

	private static CompareReport.Side judgedBy(String... contracts) {
		return new CompareReport.Side(new Report.Input("frame.mbox", null, null, List.of(contracts), List.of(Configuration.Y)), REVIEW.series(), 0);
	}

	private static CompareReport compared(CompareReport.Side before, CompareReport.Side after) {
		return new CompareReport(REVIEW.tool(), before, after, false, List.of(), 0, 20, 0, new CompareReport.Ends(true, List.of()), List.of(), 0, List.of(), List.of(),
				new CompareReport.CutPoints(false, List.of(), List.of()), List.of(), List.of());
	}

	@Test
	void otherContractsAreSaid() {
		var said = "judged by other contracts: frame 2 (shipped), was none";
		var other = compared(judgedBy(), judgedBy("frame 2 (shipped)"));

		assertTrue(Changes.summary(other).contains(said));
		assertTrue(new CompareText(100, false).write(other).contains(said + "\n"));
		assertTrue(Changes.summary(compared(judgedBy("frame"), judgedBy("frame"))).stream().noneMatch(line -> line.contains("contracts")));
	}
}

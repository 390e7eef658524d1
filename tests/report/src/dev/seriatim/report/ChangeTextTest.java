package dev.seriatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.review.Configuration;

class ChangeTextTest {

	private final Lines lines = new Lines(100);
	private final ChangeText changes = new ChangeText(lines, false, "as posted");

	@Test
	void whatWasNotCheckedIsCountedBesideWhatDoesNotChange() {
		changes.counts(0, 40, 3, 2);
		assertEquals("no cell of the picture changes\n3 places could not be checked, as posted 2\n", lines.toString());
	}

	@Test
	void nothingIsSaidOfWhatWasCheckedEverywhere() {
		changes.counts(4, 40, 0, 0);
		assertEquals("4 of 40 cells of the picture change\n", lines.toString());
	}

	@Test
	void aCellThatWasNotCheckedIsNotEmpty() {
		changes.row(Changes.row(new OrderReport.RowChange("site", null, "mm/\u202ea.c", Configuration.N, List.of(new OrderReport.StateChange(2, "?", "")))));
		assertEquals("\nsite in a function that no hunk shows (mm/\\u202ea.c), guard off\n       after patch 2: nothing, as posted not checked\n", lines.toString());
	}

	@Test
	void whereMergingMayStopIsToldForBoth() {
		changes.cutPoints(List.of(), List.of(new Report.CutPoint(1, List.of("KVM", "GRU")), new Report.CutPoint(12, List.of())));
		assertEquals("\nsafe to stop after 1 (KVM, GRU served), 12; as posted after no patch\n", lines.toString());
	}

	@Test
	void whoIsHitIsToldForBothWhereItDiffers() {
		var finding = ChangesTest.hitting(List.of("KVM", "GRU"));
		changes.finding(finding, ChangesTest.hitting(List.of()));
		assertTrue(lines.toString().startsWith("\nother  warning  "), lines.toString());
		assertTrue(lines.toString().endsWith("       consumers hit: none; as posted KVM, GRU\n"), lines.toString());
	}
}

package dev.seriatim.ui.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.MismatchKind;
import dev.seriatim.model.review.Severity;
import dev.seriatim.report.Report;

/** Without a workbench. */
final class CellLabelsTest {

	@Test
	void theTooltipOfAHunkThatDoesNotFitShowsWhatStandsThere() {
		assertEquals("""
				\\u202ebreaks
				- the patch expects, + stands there
				>    -one\\u202e
				  12 +two
				with it: three""", toolTip(new Report.Mismatch(0, 0, List.of(new Report.MismatchLine(MismatchKind.EXPECTED, null, "one\u202e", true),
				new Report.MismatchLine(MismatchKind.STANDING, 12, "two", false)))));
	}

	@Test
	void theTooltipOfOthersIsTheMessageAndWhatGoesWithIt() {
		assertEquals("\\u202ebreaks\nwith it: three", toolTip(null));
	}

	private static String toolTip(Report.Mismatch mismatch) {
		Report.Finding finding = new Report.Finding("RULE", Severity.ERROR, FindingKind.SERIES, 1, null, false, null, null, "a.c", 12, true, false, null,
				List.of(), List.of(), List.of("three"), "\u202ebreaks", null, List.of(), mismatch);
		Row row = new Row(new Group(Grouping.PATCH, "1", "1/1", List.of(finding)), finding);
		return new CellLabels(Column.MESSAGE, () -> null, null).getToolTipText(row);
	}
}

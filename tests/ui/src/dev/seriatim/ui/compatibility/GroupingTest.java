package dev.seriatim.ui.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.Severity;
import dev.seriatim.model.review.Verdict;
import dev.seriatim.report.Report;

/** Without a workbench. */
final class GroupingTest {

	@Test
	void patchesAreInTheOrderOfTheSeriesAfterTheWholeSeries() {
		assertEquals(List.of("Whole series: D", "1/3  frame: \\u202eone: C", "2/3  missing: A B"),
				groups(Grouping.PATCH, finding("A", 2, "page"), finding("B", 2, "map"), finding("C", 1, "map"), finding("D", null, null)));
	}

	@Test
	void elementsAreInTheOrderOfTheReportThenThoseThatItDoesNotListThenTheRest() {
		assertEquals(List.of("page: A", "map: B C", "elsewhere: E", "No element of an API: D"), groups(Grouping.ELEMENT, finding("D", null, null),
				finding("E", 1, "elsewhere"), finding("B", 2, "map"), finding("C", 1, "map"), finding("A", 2, "page")));
	}

	@Test
	void aFindingThatHitsSeveralConsumersStandsUnderEachOfThem() {
		assertEquals(List.of("screen_ops  drivers/screen.c: A", "late_ops: A B", "No known consumer: C"), groups(Grouping.CONSUMER,
				finding("A", 2, "page", "late_ops", "screen_ops"), finding("B", 2, "map", "late_ops"), finding("C", 2, "map")));
	}

	@Test
	void informationsAreLeftOutUnlessAskedFor() {
		Report report = report(information("I"), finding("A", 2, "page"));
		assertEquals(List.of("2/3  missing: A"), text(Grouping.PATCH.groups(report, false)));
		assertEquals(List.of("2/3  missing: A I"), text(Grouping.PATCH.groups(report, true)));
	}

	@Test
	void aReportWithoutFindingsHasNoGroups() {
		for (Grouping grouping : Grouping.values()) {
			assertEquals(List.of(), grouping.groups(report(), true));
		}
	}

	private static List<String> groups(Grouping grouping, Report.Finding... findings) {
		return text(grouping.groups(report(findings), false));
	}

	private static List<String> text(List<Group> groups) {
		return groups.stream().map(group -> group.label() + ": " + String.join(" ", group.findings().stream().map(Report.Finding::rule).toList()))
				.toList();
	}

	private static Report report(Report.Finding... findings) {
		Report.States<Verdict> verdicts = new Report.States<>(List.of(), List.of());
		return new Report(null, null, new Report.Series("frame", null, 3, null, null, List.of(2), null, List.of()), List.of(patch(1, "frame: \u202eone"), patch(2, null)),
				List.of(new Report.Element("page", ElementKind.CALLBACK, Side.CONSUMER, null, null, null, verdicts),
						new Report.Element("map", ElementKind.CALLBACK, Side.CONSUMER, null, null, null, verdicts)),
				List.of(new Report.Consumer("screen_ops", "drivers/screen.c", 3, false, "frame_ops", List.of(), new Report.States<>(List.of(), List.of()),
						List.of(), null)),
				List.of(), Arrays.asList(findings), List.of(), List.of(), List.of(), List.of(), List.of());
	}

	private static Report.Patch patch(int number, String subject) {
		return new Report.Patch(number, 3, subject, null, null, null, null, Verdict.SOURCE, List.of(), true, subject == null, false);
	}

	private static Report.Finding finding(String rule, Integer patch, String element, String... consumers) {
		return finding(rule, Severity.WARNING, patch, element, consumers);
	}

	private static Report.Finding information(String rule) {
		return finding(rule, Severity.INFO, 2, "page");
	}

	private static Report.Finding finding(String rule, Severity severity, Integer patch, String element, String... consumers) {
		return new Report.Finding(rule, severity, FindingKind.SOURCE, patch, null, true, element, element == null ? null : Side.CONSUMER, null, null, false, false,
				null, List.of(consumers), List.of(), List.of(), rule, rule, List.of(), null);
	}
}

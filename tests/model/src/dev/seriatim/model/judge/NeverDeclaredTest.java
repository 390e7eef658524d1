package dev.seriatim.model.judge;

import static dev.seriatim.model.judge.MadeUpSeries.DRIVER;
import static dev.seriatim.model.judge.MadeUpSeries.HEADER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.contract.TypeKind;
import dev.seriatim.model.review.Fit;
import dev.seriatim.model.review.Severity;

/** What a patch begins to use, and nothing ever declares. */
class NeverDeclaredTest {

	private static final List<String> TABLE = List.of("whole gauge_ops", "member read void (int)", "prototype notify_read void (int)");
	private static final List<String> STRUCT = List.of("whole gauge_range", "field gauge_range start int", "field gauge_range end int");

	@Test
	void aMemberThatATableSetsLastsAsAnError() {
		var series = tables().patch(Map.of(DRIVER, List.of("table needle read sample")));
		assertEquals(List.of("1 error USED_BEFORE_ADDED sample: sample is used from patch 1 on, and no patch that is judged adds it: needle"), problems(series));
		assertEquals(List.of(Fit.WORKS, Fit.BROKEN), series.review().getConsumers().getFirst().getFitY());
	}

	@Test
	void aMemberThatTwoTablesSetBreaksBoth() {
		var series = tables().patch(Map.of(DRIVER, List.of("table needle read sample", "table dial sample")));
		assertEquals(List.of("1 error USED_BEFORE_ADDED sample: sample is used from patch 1 on, and no patch that is judged adds it: needle, dial"), problems(series));
		assertEquals(List.of(Fit.BROKEN, Fit.BROKEN), series.review().getConsumers().stream().map(row -> row.getFitY().getLast()).toList());
	}

	@Test
	void aMemberThatNoTableSetsAnyMoreIsMended() {
		assertEquals(List.of("1 warning USED_BEFORE_ADDED sample: sample is used from patch 1 on, and no patch that is judged adds it: needle"),
				problems(tables().patch(Map.of(DRIVER, List.of("table needle read sample"))).patch(Map.of(DRIVER, List.of("table needle read")))));
	}

	@Test
	void aMemberThatALaterPatchAddsIsToldAsThat() {
		assertEquals(List.of("1 warning USED_BEFORE_ADDED sample: sample is used from patch 1 on, but patch 2 declares it: the prefixes between do not build"),
				problems(tables().patch(Map.of(DRIVER, List.of("table needle read sample")))
						.patch(Map.of(HEADER, List.of("whole gauge_ops", "member read void (int)", "member sample void (int)", "prototype notify_read void (int)")))));
	}

	@Test
	void aFieldThatCodeReads() {
		assertEquals(List.of("1 error USED_BEFORE_ADDED gauge_range.pages: gauge_range.pages is used from patch 1 on, and no patch that is judged adds it: drivers/needle.c"),
				problems(fields().patch(Map.of(DRIVER, List.of("use gauge_range start", "use gauge_range pages")))));
	}

	@Test
	void aStructThatIsNotWhollyUnderstoodCanHaveIt() {
		assertEquals(List.of(), problems(fields(List.of("struct gauge_range {}", "field gauge_range start int")).patch(Map.of(DRIVER, List.of("use gauge_range pages")))));
	}

	@Test
	void anotherStructOfTheNameCanBeMeant() {
		assertEquals(List.of(), problems(fields().base("arch/scale/gauge.h", "whole gauge_range", "field gauge_range pages int").patch(Map.of(DRIVER, List.of("use gauge_range pages")))));
		assertEquals(List.of(), problems(fields().base("arch/scale/gauge.h", "struct gauge_range {}").patch(Map.of(DRIVER, List.of("use gauge_range pages")))));
	}

	@Test
	void aMacroCanStandForAnotherMember() {
		assertEquals(List.of(), problems(fields().base("include/linux/macros.h", "macro pages -1").patch(Map.of(DRIVER, List.of("use gauge_range pages")))));
	}

	@Test
	void whatTheBaseUsesIsOutOfSight() {
		assertEquals(List.of(), problems(fields().base("drivers/other.c", "use gauge_range pages").patch(Map.of(DRIVER, List.of("use gauge_range pages")))));
	}

	@Test
	void aMissingPatchOrOneThatDoesNotApplyMayAddIt() {
		assertEquals(List.of(), problems(fields().missing().patch(Map.of(DRIVER, List.of("use gauge_range pages")))));
		assertEquals(List.of("1 error PATCH_DOES_NOT_APPLY " + HEADER + ": " + HEADER + " does not apply: hunk 1 finds nothing that fits"),
				problems(fields().patch(Map.of()).conflict(1, HEADER).patch(Map.of(DRIVER, List.of("use gauge_range pages")))));
	}

	@Test
	void aProgramOfUserSpaceHasStructsOfItsOwn() {
		assertEquals(List.of(), problems(fields().patch(Map.of("tools/gauge.c", List.of("use gauge_range pages")))));
	}

	@Test
	void aFunctionOfTheContractThatNothingDeclares() {
		var series = new MadeUpSeries().contract("read").base(HEADER, "whole gauge_ops", "member read void (int)");
		assertEquals(List.of("1 error USED_BEFORE_ADDED notify_read: notify_read is used from patch 1 on, and no patch that is judged adds it: walk (drivers/needle.c)"),
				problems(series.patch(Map.of(DRIVER, List.of("call walk notify_read")))));
	}

	@Test
	void aFunctionOfTheContractThatTheBaseCallsIsDeclaredOutOfSight() {
		var series = new MadeUpSeries().contract("read").base(HEADER, "whole gauge_ops", "member read void (int)").base("mm/other.c", "call run notify_read");
		assertEquals(List.of(), problems(series.patch(Map.of(DRIVER, List.of("call walk notify_read")))));
	}

	private static MadeUpSeries tables() {
		return new MadeUpSeries().contract("read").base(HEADER, TABLE.toArray(String[]::new)).base(DRIVER, "table needle read");
	}

	private static MadeUpSeries fields() {
		return fields(STRUCT);
	}

	private static MadeUpSeries fields(List<String> struct) {
		return new MadeUpSeries().type(TypeKind.STRUCT, "gauge_range", "start", "end").base(HEADER, struct.toArray(String[]::new)).base(DRIVER, "use gauge_range start");
	}

	private static List<String> problems(MadeUpSeries series) {
		return series.review().getFindings().stream().filter(finding -> finding.getSeverity() != Severity.INFO && !finding.getRule().equals("SERIES_INCOMPLETE"))
				.map(finding -> "%d %s %s %s: %s".formatted(finding.getPatch(), finding.getSeverity().getLiteral(), finding.getRule(), finding.getElement(), finding.getMessage()))
				.toList();
	}
}

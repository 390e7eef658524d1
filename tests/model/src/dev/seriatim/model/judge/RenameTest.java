package dev.seriatim.model.judge;

import static dev.seriatim.model.judge.MadeUpSeries.DRIVER;
import static dev.seriatim.model.judge.MadeUpSeries.HEADER;
import static dev.seriatim.model.judge.MadeUpSeries.SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.review.Severity;

/** Renames of a callback that are spread over several patches, or are not complete. */
class RenameTest {

	private static final String CORE = "mm/gauge.c";
	private static final List<String> CONSUMER = List.of("table needle sample");

	@Test
	void usersThatFollowBreakAndLoseNoEvent() {
		assertEquals(List.of("1 warning OPS_MEMBER_RENAMED read repaired by 0", "1 warning USED_AFTER_REMOVED read repaired by 2"),
				problems(series().patch(Map.of(HEADER, members("sample"))).patch(Map.of(CORE, core("sample"), DRIVER, CONSUMER))));
	}

	@Test
	void theCoreThatFollowsBreaksAndConsumersLoseNoEvent() {
		assertEquals(List.of("1 warning OPS_MEMBER_RENAMED read repaired by 0", "1 warning USED_AFTER_REMOVED read repaired by 2"),
				problems(series().patch(Map.of(HEADER, members("sample"), DRIVER, CONSUMER)).patch(Map.of(CORE, core("sample")))));
	}

	@Test
	void theCoreThatIsTooEarlyBreaksAndConsumersLoseNoEvent() {
		assertEquals(List.of("1 warning USED_BEFORE_ADDED sample repaired by 2", "2 warning OPS_MEMBER_RENAMED read repaired by 0"),
				problems(series().patch(Map.of(CORE, core("sample"))).patch(Map.of(HEADER, members("sample"), DRIVER, CONSUMER))));
	}

	@Test
	void usersThatAreTooEarlyBreakAndLoseNoEvent() {
		assertEquals(List.of("1 warning USED_BEFORE_ADDED sample repaired by 2", "2 warning OPS_MEMBER_RENAMED read repaired by 0"),
				problems(series().patch(Map.of(CORE, core("sample"), DRIVER, CONSUMER)).patch(Map.of(HEADER, members("sample")))));
	}

	@Test
	void theCoreThatIsForgottenBreaksAndConsumersLoseNoEvent() {
		assertEquals(List.of("1 error USED_AFTER_REMOVED read repaired by 0", "1 warning OPS_MEMBER_RENAMED read repaired by 0"),
				problems(series().patch(Map.of(HEADER, members("sample"), DRIVER, CONSUMER))));
	}

	/** The header's part got lost. */
	@Test
	void usersThatGoOverToWhatNobodyAddsBreakAndLoseNoEvent() {
		var members = Stream.concat(members("read").stream(), Stream.of("whole gauge_ops")).toList();
		assertEquals(List.of("1 error USED_BEFORE_ADDED sample repaired by 0"),
				problems(series().base(HEADER, members.toArray(String[]::new)).patch(Map.of(CORE, core("sample"), DRIVER, CONSUMER))));
	}

	/** What is called instead is no callback of the table. */
	@Test
	void aCallThroughTheTableThatGoesWithTwoOthersIsNoRename() {
		assertEquals(List.of("1 warning NOTIFY_SITE_REMOVED notify_read repaired by 0"), problems(series().patch(Map.of(CORE, List.of("function notify_read void (int)",
				"function notify_reset void (int)", "raise notify_read other", "raise notify_read another", "raise notify_reset reset")))));
	}

	@Test
	void theWayBackLosesNoEvent() {
		assertEquals(List.of("1 warning OPS_MEMBER_RENAMED read repaired by 3", "1 warning USED_AFTER_REMOVED read repaired by 2"),
				problems(series().patch(Map.of(HEADER, members("sample"))).patch(Map.of(CORE, core("sample"), DRIVER, CONSUMER))
						.patch(Map.of(HEADER, members("read"), CORE, core("read"), DRIVER, List.of("table needle read")))));
	}

	/** Everybody builds all the time, and the consumer is not told from 2 until it goes over in 3. */
	@Test
	void aCallbackBesideItsSuccessorIsNotRenamed() {
		assertEquals(List.of("2 warning NOTIFY_EVENT_REPLACED notify_read repaired by 0", "3 warning OPS_MEMBER_REMOVED read repaired by 0"),
				problems(series().patch(Map.of(HEADER, members("read", "sample"))).patch(Map.of(CORE, core("sample")))
						.patch(Map.of(HEADER, members("sample"), DRIVER, CONSUMER))));
	}

	/** One callback goes and another one of its type comes, and nobody goes over from the one to the other. */
	@Test
	void aNewCallbackThatNobodyGoesOverToIsNoRename() {
		assertEquals(List.of("1 warning OPS_MEMBER_REMOVED read repaired by 0", "1 warning USED_AFTER_REMOVED read repaired by 2"),
				problems(series().patch(Map.of(HEADER, members("sample"))).patch(Map.of(CORE, core("reset"), DRIVER, List.of("table needle reset")))));
	}

	private static MadeUpSeries series() {
		return new MadeUpSeries().contract("read").contract("reset").base(HEADER, members("read").toArray(String[]::new)).base(CORE, core("read").toArray(String[]::new))
				.base(DRIVER, "table needle read").base(SITE, "call walk notify_read");
	}

	private static List<String> members(String... names) {
		return Stream.concat(Stream.of(names).map(name -> "member " + name + " void (int)"),
				Stream.of("member reset void (int)", "prototype notify_read void (int)", "prototype notify_reset void (int)")).toList();
	}

	private static List<String> core(String read) {
		return List.of("function notify_read void (int)", "function notify_reset void (int)", "raise notify_read " + read, "raise notify_reset reset");
	}

	private static List<String> problems(MadeUpSeries series) {
		return series.review().getFindings().stream().filter(finding -> finding.getSeverity() != Severity.INFO).map(finding -> "%d %s %s %s repaired by %d".formatted(
				finding.getPatch(), finding.getSeverity().getLiteral(), finding.getRule(), finding.getElement(), finding.getRepairedBy())).toList();
	}
}

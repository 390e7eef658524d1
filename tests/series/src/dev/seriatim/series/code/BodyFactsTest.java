package dev.seriatim.series.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.review.Configuration;

class BodyFactsTest {

	private final ReadFile raises = ReadFile.of("raises.c");
	private final ReadFile traps = ReadFile.of("traps.c");

	@Test
	void raisesCarryTheTestsBeforeThem() {
		assertEquals(List.of("7: shoot_range in __frob_shoot checked if !1", "10: age in __frob_shoot checked or else",
				"13: shoot in __frob_shoot checked", "14: release in __frob_shoot", "36: release in others", "37: age in others checked"),
				raises.raises().stream().filter(raise -> !raise.contains("by_") && !raise.contains("ask_")).toList());
	}

	@Test
	void aMemberOfAnotherVisibleStructIsNotRaised() {
		assertTrue(raises.raises().stream().noneMatch(raise -> raise.startsWith("34") || raise.startsWith("35")));
	}

	@Test
	void aCallbackIsRaisedThroughAVariable() {
		assertEquals(List.of("46: age in by_variable checked", "48: shoot in by_variable"), raises.raises().stream().filter(raise -> raise.contains("by_variable")).toList());
	}

	@Test
	void aMacroThatIsPassedItsNameRaisesACallback() {
		assertEquals(List.of("53: shoot in by_name checked", "54: age in by_name checked"), raises.raises().stream().filter(raise -> raise.contains("by_name")).toList());
	}

	@Test
	void aFunctionOfTheFileCanTestForACallback() {
		assertEquals(List.of("73: age in ask_first checked"), raises.raises().stream().filter(raise -> raise.contains("ask_first")).toList());
	}

	@Test
	void aCallHoldsUnderTheParametersThatAreTested() {
		assertEquals(List.of("17: frob_age/3 in __frob_shoot if 2", "20: frob_age/3 in __frob_shoot if 1", "37: frob_age/3 in others"),
				raises.calls("frob_age"));
	}

	@Test
	void aParameterThatIsAssignedProvesNothing() {
		assertEquals(List.of("27: frob_shoot/2 in reassigned"), raises.calls("frob_shoot"));
		assertEquals(List.of(List.of("#0", "")), raises.literals("frob_shoot"));
	}

	@Test
	void argumentsThatAreCertainArePassedOn() {
		assertEquals(List.of(List.of("#0", "#1", "true"), List.of("#0", "false", "true"), List.of("", "true", "false")),
				raises.literals("frob_age"));
	}

	@Test
	void noStatementIsLostThatOnlyTheHeadersMakeC() {
		assertEquals(List.of(68, 70, 73, 76, 77, 80, 87), traps.file().getCalls().stream().filter(call -> call.getCallee().equals("frob_shoot"))
				.map(call -> call.getLine()).toList());
		assertEquals(List.of(), traps.unchecked().stream().filter(place -> place.contains("frob_shoot")).toList());
	}

	@Test
	void aLoopMacroIsACallToo() {
		assertEquals(List.of("66: frob_for_each_user/3 in lost_statements"), traps.calls("frob_for_each_user"));
	}

	@Test
	void callsInAMacroBelongToTheMacro() {
		assertEquals(List.of("34: frob_shoot/2 in frob_clear_notify"), ReadFile.of("header.h").calls("frob_shoot"));
	}

	@Test
	void aSystemCallIsAFunctionOfItsFirstArgument() {
		assertEquals(List.of("87: lookup/1 in frobnicate"), traps.calls("lookup"));
		assertEquals(List.of("85: function frobnicate"), traps.declarations("frobnicate"));
	}

	@Test
	void aCallThatStandsInNoFunctionIsNotChecked() {
		var state = ReadFile.state("text.c", "int count = frob_shoot(0, 1);\n");
		var file = new ReadFile(new SourceReader(ApiNames.of(List.of(Contracts.frob()))).read(state, Configuration.Y));
		assertEquals(List.of(), file.calls("frob_shoot"));
		assertEquals(List.of("1: frob_shoot"), file.unchecked());
	}
}

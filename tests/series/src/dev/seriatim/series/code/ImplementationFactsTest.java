package dev.seriatim.series.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class ImplementationFactsTest {

	private final ReadFile traps = ReadFile.of("traps.c");

	@Test
	void theSameMemberNamesInAnotherStructAreNotCounted() {
		assertTrue(traps.implementations().stream().noneMatch(made -> made.contains("other")), () -> traps.implementations().toString());
	}

	@Test
	void anOpsTableInsideAnotherStructIsFoundWhenTheStructIsVisible() {
		assertTrue(traps.implementations().contains("21: struct frob_ops wrapped.ops: 21 release=wrapped_release, 23 age=wrapped_age"));
	}

	@Test
	void anOpsTableInsideAnUnseenStructIsNotChecked() {
		assertTrue(traps.unchecked().contains("27: shoot_range"));
	}

	@Test
	void aCallbackThatIsAssignedInsideAnUnseenStructIsNotChecked() {
		assertEquals(List.of("98: shoot_range", "100: shoot_range"), traps.unchecked().stream().filter(place -> Integer.parseInt(place.substring(0, place.indexOf(':'))) >= 98).toList());
	}

	@Test
	void everyElementOfAnArrayIsAnImplementation() {
		assertEquals(List.of("31: struct frob_ops table: 31 release=table_release_0", "32: struct frob_ops table: 32 release=table_release_3"),
				traps.implementations().stream().filter(made -> made.contains("table")).toList());
	}

	@Test
	void designatorsWithAColonCount() {
		assertTrue(traps.implementations().contains("35: struct frob_ops old_style: 36 release=old_release, 37 age=old_age"));
	}

	@Test
	void aMacroBeforeADesignatorDoesNotHideIt() {
		assertTrue(traps.implementations().contains("40: struct frob_ops after_macro: 42 release=after_macro_release, 43 age=NULL"));
	}

	@Test
	void aMemberThatOnlyAMacroNamesIsNotChecked() {
		assertTrue(traps.unchecked().contains("41: frob_ops"));
	}

	@Test
	void assignmentsToMembersOfAnOpsTableAreOneImplementation() {
		assertTrue(traps.implementations()
				.contains("50: struct frob_ops ops: 50 release=fill_release, 51 shoot_range=f->fast ? fast_range : slow_range"));
	}

	@Test
	void aComparisonIsNoAssignment() {
		assertTrue(traps.implementations().stream().noneMatch(made -> made.contains("fill_age")));
	}

	@Test
	void aCompoundLiteralIsAnImplementation() {
		assertTrue(traps.implementations().contains("55: struct frob_ops struct frob_ops: 55 age=literal_age"));
	}

	@Test
	void everyBranchThatMayBeBuiltCounts() {
		assertEquals(List.of("27: struct frob_ops only_a: 28 release=a_release, 30 age=a_age, 32 age=a_age_slowly",
				"36: struct frob_ops only_b: 37 release=b_release", "40: struct frob_ops neither: 41 release=c_release"),
				ReadFile.of("branches.c").implementations());
	}
}

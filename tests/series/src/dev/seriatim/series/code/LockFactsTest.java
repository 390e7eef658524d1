package dev.seriatim.series.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.seriatim.series.prefix.Segment;

class LockFactsTest {

	private final ReadFile file = ReadFile.of("locks.c");

	/** The locks held at the calls of frob_shoot in a function. */
	private List<String> held(String function) {
		return file.held("frob_shoot", function);
	}

	@Test
	void aLockIsHeldFromItsCallToItsUnlock() {
		assertEquals(List.of("5:", "7: frob->lock by spin_lock, atomic", "9:"), held("around"));
	}

	@Test
	void aBranchThatReturnsDoesNotUnlockForTheRest() {
		assertEquals(List.of("17:", "20: frob->mutex by mutex_lock"), held("left_early"));
	}

	@Test
	void aLockThatIsHeldOnSomePathsOnlyIsNotKnownToBeHeld() {
		assertEquals(List.of("29:"), held("only_sometimes"));
	}

	@Test
	void aLabelIsReachedWithTheLocksOfItsJumps() {
		assertEquals(List.of("39: frob->lock by spin_lock, atomic", "45: frob->lock by spin_lock, atomic", "48:"), held("by_jumps"));
	}

	@Test
	void aLoopBeginsItsNextRoundAsItEndedTheOneBefore() {
		assertEquals(List.of("56:", "62: frob->lock by spin_lock, atomic", "66:", "68: frob->lock by spin_lock, atomic", "71:", "74: RCU by rcu_read_lock, atomic"),
				held("in_loops"));
	}

	@Test
	void aLockThatIsTriedIsHeldWhereItWasGot() {
		assertEquals(List.of("85:", "88: frob->lock by spin_trylock, atomic", "92: frob->mutex by mutex_lock_interruptible", "95:",
				"98: frob->sem by down_write_killable"), held("tried"));
	}

	@Test
	void aGuardHoldsToTheEndOfItsBlock() {
		assertEquals(List.of("224: frob->lock by guard_spinlock_irqsave, atomic; frob->mutex by guard_mutex", "226: frob->mutex by guard_mutex", "231: RCU by guard_rcu, atomic; frob->mutex by guard_mutex", "233: frob->mutex by guard_mutex", "237: frob->lock by guard_spinlock, atomic; frob->mutex by guard_mutex", "241: frob->mutex by guard_mutex", "243: frob->mutex by guard_mutex"), held("guarded"));
	}

	@Test
	void aScopedGuardHoldsInItsBody() {
		assertEquals(List.of("249: frob->lock by guard_spinlock, atomic", "252: frob->lock by guard_spinlock, atomic", "254:", "256: RCU by guard_rcu, atomic", "259: frob->lock by guard_spinlock, atomic; frob->mutex by guard_mutex", "261:"),
				held("guarded_scopes"));
	}

	@Test
	void theLocksOfPageTablesAreKnown() {
		assertEquals(List.of("109: ptl by pte_offset_map_lock, atomic", "111:", "114: ptl by pmd_trans_huge_lock, atomic", "118: ptl by pmd_lock, atomic",
				"121: pvmw.ptl by page_vma_mapped_walk, atomic", "127:"), held("page_tables"));
	}

	@Test
	void whatAHelperReleasesIsNotHeldAnyMore() {
		assertEquals(List.of("144: frob->lock by spin_lock, atomic", "146:", "149: lock by spin_lock, atomic", "151:", "153:"), held("through_helpers"));
	}

	@Test
	void aLockThatHasAnotherNameWhenItIsReleasedIsReleased() {
		assertEquals(List.of("161: frob->lock by spin_lock, atomic", "163:", "166: interrupts by local_irq_save, atomic; lock by spin_lock, atomic",
				"168: interrupts by local_irq_save, atomic", "171: frob->mm->mmap_lock by mmap_read_lock"), held("of_other_names"));
		assertEquals(List.of("174: frob_srcu by srcu_read_lock"), file.heldAtRaises("of_other_names"));
	}

	@Test
	void aCaseBeginsAsTheSwitchDoes() {
		assertEquals(List.of("183: frob->lock by spin_lock, atomic", "187: frob->lock by spin_lock, atomic", "190: frob->lock by spin_lock, atomic", "193:"),
				held("by_cases"));
	}

	@Test
	void assertionsAreWhatCallersHaveToSeeTo() {
		assertEquals(List.of("198: asserting may sleep by might_sleep", "199: asserting may sleep by might_sleep_if perhaps",
				"200: asserting held frob->mutex by lockdep_assert_held", "202: asserting held for writing frob->sem by lockdep_assert_held_write perhaps",
				"203: asserting held frob->lock by BUG_ON", "204: asserting may sleep by WARN_ON_ONCE", "205: asserting sleeps by mutex_lock",
				"210: annotated held frob->lock by __releases", "211: annotated not held frob->lock by __acquires",
				"217: declared held frob->lock by __must_hold", "221: guarded sleeps by guard_mutex", "258: guarded_scopes sleeps by guard_mutex perhaps"), file.preconditions().stream().filter(line -> Integer.parseInt(line.split(":")[0]) > 195).toList());
	}

	@Test
	void whatDecidesOverAnAssertionCanBeOutOfSight() {
		var piece = ReadFile.of(new Segment(10, List.of("\t\tmight_sleep();", "\t\tcant_sleep();", "\t}", "\tlockdep_assert_held(&frob->lock);"),
				Map.of(10, "void piece(struct frob *frob)")));
		assertEquals(List.of("10: piece may sleep by might_sleep perhaps", "11: piece atomic by cant_sleep perhaps", "13: piece held frob->lock by lockdep_assert_held"),
				piece.preconditions());
	}

	@Test
	void aFragmentThatBeginsInABlockProvesNothingBeyondIt() {
		var piece = ReadFile.of(new Segment(10, List.of("\t\tfrob_age(frob, 0, 1);", "\t\tspin_lock(&frob->lock);", "\t\tfrob_shoot(frob, 1);", "\t}",
				"\tfrob_shoot(frob, 2);"), Map.of(10, "void piece(struct frob *frob)")));
		assertEquals(List.of("12: frob->lock by spin_lock, atomic", "14:"), piece.held("frob_shoot", "piece"));
	}

	@Test
	void theFirstStatementOfAFragmentCanStandUnderAConditionThatIsOutOfSight() {
		var piece = ReadFile.of(new Segment(10, List.of("\t\tspin_lock(&frob->lock);", "\tfrob_shoot(frob, 1);"), Map.of(10, "void piece(struct frob *frob)")));
		assertEquals(List.of("11:"), piece.held("frob_shoot", "piece"));
	}

	@Test
	void aLoopThatAFragmentCutsOffCanReleaseTheLockInItsOtherHalf() {
		var piece = ReadFile.of(new Segment(10, List.of("\tint i;", "\tspin_lock(&frob->lock);", "\tfor (;;) {", "\t\tfrob_shoot(frob, 1);", "\t\tfrob_age(frob, 1, 2);"),
				Map.of(10, "void piece(struct frob *frob)")));
		assertEquals(List.of("13:"), piece.held("frob_shoot", "piece"));
	}

	@Test
	void aFunctionThatAFragmentShowsFromBraceToBraceIsKnownWholly() {
		var piece = ReadFile.of(new Segment(10, List.of("\t\t  int count)", "{", "\tspin_lock(&frob->lock);", "\tif (count)", "\t\tgoto out;", "\tfrob_age(frob, 0, 1);",
				"out:", "\tfrob_shoot(frob, 1);", "\tspin_unlock(&frob->lock);", "}"), Map.of(10, "void piece(struct frob *frob,")));
		assertEquals(List.of("17: frob->lock by spin_lock, atomic"), piece.held("frob_shoot", "piece"));
	}

	@Test
	void aLabelInAFragmentCanBeReachedFromOutside() {
		var piece = ReadFile.of(new Segment(10, List.of("\tint i;", "\tspin_lock(&frob->lock);", "out:", "\tfrob_shoot(frob, 1);"), Map.of(10, "void piece(struct frob *frob)")));
		assertEquals(List.of("13:"), piece.held("frob_shoot", "piece"));
	}
}

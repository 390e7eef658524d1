package dev.seriatim.ui.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.prefix.Order;
import dev.seriatim.model.series.SplitReading;
import dev.seriatim.review.NamedSplit;

final class ArrangementTest {

	private static final Order POSTED = new Order(List.of(List.of(1), List.of(2), List.of(3), List.of(4)));
	private static final Arrangement START = Arrangement.asPosted(POSTED);
	private static final NamedSplit SPLIT = new NamedSplit("page", 1, 5, SplitReading.LEFT_OUT, List.of());

	private static List<List<Integer>> places(Arrangement arrangement) {
		return arrangement.order().places();
	}

	@Test
	void aPatchMovesUpAndDownAgain() {
		Arrangement moved = START.up(2);
		assertEquals(List.of(List.of(1), List.of(3), List.of(2), List.of(4)), places(moved));
		assertFalse(moved.isAsPosted());
		assertTrue(moved.down(1).isAsPosted());
	}

	@Test
	void theEndsStayWhereTheyAre() {
		assertSame(START, START.up(0));
		assertSame(START, START.down(3));
		assertSame(START, START.squash(0));
	}

	@Test
	void whatWasDroppedIsPutBackBehindItsNeighbour() {
		Arrangement dropped = START.drop(1);
		assertEquals(List.of(2), dropped.dropped());
		assertTrue(dropped.putBack(2).isAsPosted());
		assertEquals(List.of(List.of(1), List.of(3), List.of(4)), places(START.drop(0).drop(0).putBack(1)));
	}

	@Test
	void ofSeveralThatWereDroppedEachGoesBehindTheNearestBefore() {
		assertEquals(List.of(List.of(1), List.of(4)), places(START.drop(1).drop(1).drop(1).putBack(4)));
	}

	@Test
	void aSplitGoesWithThePatchThatIsDropped() {
		assertEquals(List.of(), START.split(SPLIT).drop(0).splits());
		assertEquals(List.of(SPLIT), START.split(SPLIT).drop(1).splits());
		assertEquals(List.of(), START.split(new NamedSplit("page", 1, 3, SplitReading.BOTH, List.of())).drop(2).splits());
	}

	@Test
	void thereIsNoOrderWithoutAPatch() {
		Arrangement one = START.drop(0).drop(0).drop(0);
		assertEquals(one, one.drop(0));
	}

	@Test
	void squashedPatchesMoveTogetherAndAreTold() {
		Arrangement squashed = START.squash(3).up(2);
		assertEquals(List.of(List.of(1), List.of(3, 4), List.of(2)), places(squashed));
		assertEquals(List.of("move 2 after 4", "squash 3, 4"), squashed.text());
	}

	@Test
	void aSplitMakesANewLastPatchAndIsToldLast() {
		Arrangement split = START.down(0).split(SPLIT);
		assertEquals(List.of(SPLIT), split.added());
		assertEquals("split page from 1 to 5 left out", split.text().getLast());
		assertEquals(Set.of(1), split.moved());
	}

	@Test
	void anElementIsSplitOnce() {
		NamedSplit earlier = new NamedSplit("page", 1, 3, SplitReading.BOTH, List.of());
		assertEquals(List.of(earlier), START.split(SPLIT).split(earlier).splits());
		assertEquals(List.of(), START.split(earlier).added());
	}
}

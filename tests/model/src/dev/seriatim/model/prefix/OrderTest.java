package dev.seriatim.model.prefix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.series.MovePosition;
import dev.seriatim.model.series.NumberRange;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.SeriesFactory;
import dev.seriatim.model.series.VariantStep;

class OrderTest {

	private static final Order FIVE = Order.posted(series(5));

	private static PatchSeries series(int total) {
		var series = SeriesFactory.eINSTANCE.createPatchSeries();
		series.setTotal(total);
		return series;
	}

	private static VariantStep move(int first, int last, MovePosition position, int anchor) {
		return Steps.move(List.of(Steps.patches(first, last)), position, anchor);
	}

	private static VariantStep drop(int number) {
		return Steps.drop(List.of(Steps.patch(number)));
	}

	private static VariantStep squash(NumberRange... ranges) {
		return Steps.squash(List.of(ranges));
	}

	private static String after(VariantStep... steps) {
		var order = FIVE;
		for (var step : steps)
			order = order.after(step);
		return order.places().toString();
	}

	@Test
	void patchesMoveBesideOthersAndToTheEnds() {
		assertEquals("[[1], [3], [4], [2], [5]]", after(move(2, 2, MovePosition.AFTER, 4)));
		assertEquals("[[4], [1], [2], [3], [5]]", after(move(4, 4, MovePosition.BEFORE, 1)));
		assertEquals("[[3], [4], [1], [2], [5]]", after(move(3, 4, MovePosition.FIRST, 0)));
		assertEquals("[[2], [3], [4], [5], [1]]", after(move(1, 1, MovePosition.LAST, 0)));
	}

	@Test
	void numbersNamePostedPatchesAfterEachStep() {
		assertEquals("[[1], [5], [4], [3], [2]]", after(Steps.swap(2, 5), Steps.swap(3, 4)));
		assertEquals("[[2], [3], [1], [5]]", after(move(1, 1, MovePosition.AFTER, 3), drop(4)));
	}

	@Test
	void squashedPatchesStandAtThePlaceOfTheFirstInTheirOrder() {
		assertEquals("[[1], [2, 4, 5], [3]]", after(squash(Steps.patches(4, 5), Steps.patches(2, 2))));
		assertEquals("[[4, 2], [1], [3], [5]]", after(move(4, 4, MovePosition.FIRST, 0), squash(Steps.patches(2, 2), Steps.patches(4, 4))));
		assertEquals("[[1], [3, 5], [2, 4]]", after(squash(Steps.patches(2, 2), Steps.patches(4, 4)), squash(Steps.patches(3, 3), Steps.patches(5, 5)), Steps.swap(4, 5)));
	}

	@Test
	void aPatchLeavesThoseThatItWasSquashedWith() {
		assertEquals("[[1], [3], [2], [4], [5]]", after(squash(Steps.patches(2, 3)), move(2, 2, MovePosition.AFTER, 3)));
		assertEquals("[[1], [3], [4], [5]]", after(squash(Steps.patches(2, 3)), drop(2)));
	}

	@Test
	void aSplitCanMakeANewLastPatch() {
		var split = SeriesFactory.eINSTANCE.createSplitStep();
		split.setFrom(1);
		split.setTo(6);
		assertEquals("[[1], [2], [3], [4], [5], [6]]", after(split));
		split.setTo(4);
		assertEquals("[[1], [2], [3], [4], [5]]", after(split));
	}

	@Test
	void whatIsNotThereIsNotMissed() {
		assertEquals(FIVE.places().toString(), after(Steps.swap(2, 7), drop(9), move(2, 2, MovePosition.AFTER, 8), squash(Steps.patches(7, 9))));
	}
}

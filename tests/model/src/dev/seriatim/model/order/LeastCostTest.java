package dev.seriatim.model.order;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class LeastCostTest {

	private static long sum(long[][] costs, int[] columns) {
		return IntStream.range(0, costs.length).mapToLong(row -> costs[row][columns[row]]).sum();
	}

	/** Of all assignments of rows from one on to columns that are left. */
	private static long least(long[][] costs, int row, boolean[] taken) {
		if (row == costs.length)
			return 0;
		var least = Long.MAX_VALUE;
		for (var column = 0; column < costs.length; column++)
			if (!taken[column]) {
				taken[column] = true;
				least = Math.min(least, costs[row][column] + least(costs, row + 1, taken));
				taken[column] = false;
			}
		return least;
	}

	@Test
	void noOtherAssignmentCostsLess() {
		for (var seed = 0; seed < 2000; seed++) {
			var random = new Random(seed);
			var size = random.nextInt(8);
			var most = random.nextBoolean() ? 4 : 1000;
			var costs = new long[size][];
			Arrays.setAll(costs, row -> random.longs(size, 0, most).toArray());

			var columns = LeastCost.assign(costs);

			assertArrayEquals(IntStream.range(0, size).toArray(), IntStream.of(columns).sorted().toArray(), "seed " + seed);
			assertEquals(least(costs, 0, new boolean[size]), sum(costs, columns), "seed " + seed);
		}
	}

	/** The cheapest column of each row is not to be had for all. */
	@Test
	void aDearColumnIsTakenWhereThatIsCheaperInAll() {
		assertArrayEquals(new int[] { 1, 0 }, LeastCost.assign(new long[][] { { 1, 2 }, { 1, 9 } }));
	}
}

package dev.seriatim.model.order;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The assignment of rows to columns whose costs have the least sum, as Jonker and Volgenant find it ("A shortest augmenting path algorithm for dense and sparse
 * linear assignment problems", Computing 38, 1987). Of several that cost the same it is the one that git takes, but for one in a thousand: that hangs on the order in which rows and
 * columns are looked at, so it must stay as it is. Git may end its last step at a column that is not free, and then leaves rows without any.
 */
final class LeastCost {

	private static final int NONE = -1;

	private final long[][] costs;
	private final int size;
	/** What is taken off the costs of each column. */
	private final long[] price;
	private final int[] columnOf;
	private final int[] rowOf;

	private LeastCost(long[][] costs) {
		this.costs = costs;
		this.size = costs.length;
		this.price = new long[size];
		this.columnOf = filled(size);
		this.rowOf = filled(size);
	}

	/**
	 * @param costs by row and column, as many of each
	 * @return the column of each row
	 */
	static int[] assign(long[][] costs) {
		var assignment = new LeastCost(costs);
		// With one column there is no second best one to compare with.
		if (costs.length == 1)
			return new int[1];
		var free = assignment.takeCheapestRows();
		for (var round = 0; round < 2; round++)
			free = assignment.takeCheapestColumns(free);
		free.forEach(assignment::makeRoom);
		return assignment.columnOf;
	}

	private static int[] filled(int size) {
		var none = new int[size];
		Arrays.fill(none, NONE);
		return none;
	}

	private long reduced(int row, int column) {
		return costs[row][column] - price[column];
	}

	private void assign(int row, int column) {
		columnOf[row] = column;
		rowOf[column] = row;
	}

	/** Each column takes its cheapest row unless another one has. Gives the rows that none took. */
	private List<Integer> takeCheapestRows() {
		var wanted = new int[size];
		for (var column = size - 1; column >= 0; column--) {
			var cheapest = 0;
			for (var row = 1; row < size; row++)
				if (costs[row][column] < costs[cheapest][column])
					cheapest = row;
			price[column] = costs[cheapest][column];
			if (wanted[cheapest]++ == 0)
				assign(cheapest, column);
		}
		var free = new ArrayList<Integer>();
		for (var row = 0; row < size; row++)
			if (wanted[row] == 0)
				free.add(row);
			else if (wanted[row] == 1)
				price[columnOf[row]] -= secondBest(row);
		return free;
	}

	/** What the row would have to pay elsewhere. */
	private long secondBest(int row) {
		var least = Long.MAX_VALUE;
		for (var column = 0; column < size; column++)
			if (column != columnOf[row])
				least = Math.min(least, reduced(row, column));
		return least;
	}

	/** Each row takes its cheapest column, also from another row, which looks for one at once if the price fell by that. Gives the rows that are left without one. */
	private List<Integer> takeCheapestColumns(List<Integer> rows) {
		var waiting = new ArrayDeque<>(rows);
		var left = new ArrayList<Integer>();
		while (!waiting.isEmpty()) {
			var row = waiting.pop();
			var best = 0;
			var second = NONE;
			for (var column = 1; column < size; column++)
				if (second == NONE || reduced(row, column) < reduced(row, second))
					if (reduced(row, column) > reduced(row, best))
						second = column;
					else {
						second = best;
						best = column;
					}
			var gain = reduced(row, second) - reduced(row, best);
			var taken = gain == 0 && rowOf[best] != NONE ? second : best;
			var evicted = rowOf[taken];
			price[taken] -= gain;
			assign(row, taken);
			if (evicted != NONE && gain > 0)
				waiting.push(evicted);
			else if (evicted != NONE)
				left.add(evicted);
		}
		return left;
	}

	/** Gives a row a column along the cheapest chain of rows that move on to other columns. */
	private void makeRoom(int first) {
		var distance = new long[size];
		var from = new int[size];
		var reached = new boolean[size];
		for (var column = 0; column < size; column++)
			distance[column] = reduced(first, column);
		Arrays.fill(from, first);
		for (;;) {
			var nearest = nearest(distance, reached);
			if (rowOf[nearest] == NONE) {
				for (var column = 0; column < size; column++)
					if (reached[column])
						price[column] += distance[column] - distance[nearest];
				move(first, nearest, from);
				return;
			}
			reached[nearest] = true;
			var row = rowOf[nearest];
			for (var column = 0; column < size; column++) {
				var way = distance[nearest] + reduced(row, column) - reduced(row, nearest);
				if (!reached[column] && way < distance[column]) {
					distance[column] = way;
					from[column] = row;
				}
			}
		}
	}

	/** Of equally near ones, one that is free. */
	private int nearest(long[] distance, boolean[] reached) {
		var nearest = NONE;
		for (var column = 0; column < size; column++)
			if (!reached[column] && (nearest == NONE || distance[column] < distance[nearest]
					|| distance[column] == distance[nearest] && rowOf[nearest] != NONE && rowOf[column] == NONE))
				nearest = column;
		return nearest;
	}

	private void move(int first, int last, int[] from) {
		var column = last;
		for (var row = NONE; row != first;) {
			row = from[column];
			var left = columnOf[row];
			assign(row, column);
			column = left;
		}
	}
}

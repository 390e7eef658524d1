package dev.seriatim.model.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class OrderSearchTest {

	/** Made up, and counted. */
	private static class MadeUp implements OrderCost {

		private final long seed;
		private final int broken;
		private final int impossible;
		private final Map<Set<Integer>, Integer> asked = new HashMap<>();

		/** @param broken of a hundred sets */
		MadeUp(long seed, int broken, int impossible) {
			this.seed = seed;
			this.broken = broken;
			this.impossible = impossible;
		}

		@Override
		public PrefixState state(Set<Integer> patches) {
			asked.merge(Set.copyOf(patches), 1, Integer::sum);
			var dice = new Random(seed * 31 + patches.hashCode() * 7919L).nextInt(100);
			return dice < broken ? PrefixState.BROKEN : dice < broken + impossible ? PrefixState.IMPOSSIBLE : PrefixState.SAFE;
		}

		@Override
		public int brokenPromises(Set<Integer> before, int patch) {
			return new Random(seed * 37 + before.hashCode() * 104729L + patch).nextInt(4) == 0 ? 1 : 0;
		}
	}

	/** Cost of an order: impossible prefixes, broken ones, promises, moves. */
	private static List<Integer> cost(List<Integer> order, OrderCost costs) {
		var before = new TreeSet<Integer>();
		var cost = new int[4];
		for (var patch : order) {
			cost[2] += costs.brokenPromises(before, patch);
			before.add(patch);
			switch (costs.state(before)) {
			case IMPOSSIBLE -> cost[0] = 1;
			case BROKEN -> cost[1]++;
			case SAFE -> {
			}
			}
		}
		cost[3] = order.size() - longestRise(order);
		return IntStream.of(cost).boxed().toList();
	}

	private static int longestRise(List<Integer> order) {
		var longest = new int[order.size()];
		for (var i = 0; i < order.size(); i++) {
			longest[i] = 1;
			for (var j = 0; j < i; j++)
				if (order.get(j) < order.get(i))
					longest[i] = Math.max(longest[i], longest[j] + 1);
		}
		return IntStream.of(longest).max().orElse(0);
	}

	private static void permutations(List<Integer> start, Set<Integer> rest, List<List<Integer>> all) {
		if (rest.isEmpty())
			all.add(List.copyOf(start));
		for (var next : rest) {
			var longer = new ArrayList<>(start);
			longer.add(next);
			var fewer = new TreeSet<>(rest);
			fewer.remove(next);
			permutations(longer, fewer, all);
		}
	}

	@Test
	void noOrderOfSixPatchesIsBetter() {
		var all = new ArrayList<List<Integer>>();
		permutations(List.of(), new TreeSet<>(Set.of(1, 2, 3, 4, 5, 6)), all);
		var compare = Comparator.<List<Integer>>comparingInt(cost -> cost.get(0)).thenComparing(cost -> cost.get(1)).thenComparing(cost -> cost.get(2))
				.thenComparing(cost -> cost.get(3));
		for (var seed = 0; seed < 60; seed++) {
			var costs = new MadeUp(seed, 35, seed % 3 * 10);
			var best = all.stream().map(order -> cost(order, costs)).min(compare).orElseThrow();
			var found = new OrderSearch(List.of(1, 2, 3, 4, 5, 6), new MadeUp(seed, 35, seed % 3 * 10), () -> false).search();
			assertTrue(found.proven());
			if (best.get(0) == 0) {
				assertEquals(best, cost(found.order(), costs), "seed " + seed + " " + found);
				assertEquals(best.subList(1, 4), List.of(found.broken(), found.promises(), found.moves()));
			} else
				assertEquals(List.of(1, 2, 3, 4, 5, 6), found.order());
		}
	}

	@Test
	void aSetIsJudgedOnce() {
		var costs = new MadeUp(3, 40, 0);
		var search = new OrderSearch(IntStream.rangeClosed(1, 10).boxed().toList(), costs, () -> false);
		search.judge(List.of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1));
		search.search();
		assertTrue(costs.asked.values().stream().allMatch(times -> times == 1));
	}

	@Test
	void anOrderCostsWhatItsPrefixesDo() {
		var order = List.of(3, 1, 4, 6, 5, 2);
		var costs = new MadeUp(11, 40, 0);
		var judged = new OrderSearch(List.of(1, 2, 3, 4, 5, 6), costs, () -> false).judge(order);
		assertEquals(cost(order, costs).subList(1, 4), List.of(judged.broken(), judged.promises(), judged.moves()));
	}

	@Test
	void aPostedOrderThatCannotBeBetterStays() {
		var found = new OrderSearch(List.of(1, 2, 4), new MadeUp(1, 0, 0) {
			@Override
			public int brokenPromises(Set<Integer> before, int patch) {
				return 0;
			}
		}, () -> false).search();
		assertEquals(new Suggestion(List.of(1, 2, 4), 0, 0, 0, true, 0), found);
	}

	@Test
	void whatIsInterruptedIsNotProven() {
		var found = new OrderSearch(IntStream.rangeClosed(1, 12).boxed().toList(), new MadeUp(5, 50, 0), () -> true).search();
		assertFalse(found.proven());
		assertEquals(IntStream.rangeClosed(1, 12).boxed().toList(), found.order());
		assertEquals(0, found.atLeastBroken());
	}
}

package dev.seriatim.model.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import dev.seriatim.model.order.OrderCost.PrefixState;

/**
 * Looks for the order with the fewest broken prefixes, of these for one with the fewest broken promises, and of these for one with the fewest moves.
 * First the cheapest way through the sets of patches is found: what a prefix costs depends on which patches are in it and not on their order, so each
 * set is judged once. Then orders with few moves are tried that cost no more.
 */
public final class OrderSearch {

	private record Cost(int broken, int promises) implements Comparable<Cost> {

		private static final Cost NOTHING = new Cost(0, 0);

		Cost plus(Cost other) {
			return new Cost(broken + other.broken, promises + other.promises);
		}

		@Override
		public int compareTo(Cost other) {
			return broken != other.broken ? Integer.compare(broken, other.broken) : Integer.compare(promises, other.promises);
		}
	}

	/** A way to a set of patches, by their places in the posted order. */
	private record Way(BitSet patches, Cost cost, List<Integer> order) {
	}

	private final List<Integer> posted;
	private final OrderCost costs;
	private final BooleanSupplier isOver;
	private final Map<BitSet, PrefixState> states = new HashMap<>();
	private final Map<List<Object>, Integer> promises = new HashMap<>();
	private boolean interrupted;

	/**
	 * @param posted the patches that are there, in the posted order
	 * @param isOver asked between sets: once it says so, what was found until then is taken
	 */
	public OrderSearch(List<Integer> posted, OrderCost costs, BooleanSupplier isOver) {
		this.posted = List.copyOf(posted);
		this.costs = costs;
		this.isOver = isOver;
	}

	/** What an order costs that holds each patch once. Sets of patches that another order had too are not judged again. */
	public Suggestion judge(List<Integer> order) {
		var way = way(order.stream().map(posted::indexOf).toList());
		return new Suggestion(order, way.cost.broken, way.cost.promises, moves(way.order), false, 0);
	}

	/** Always an order that applies, the posted one where none is better; that one may not apply. */
	public Suggestion search() {
		var start = way(IntStream.range(0, posted.size()).boxed().toList());
		var best = cheapest(start);
		var proven = !interrupted;
		var bound = interrupted ? 0 : best.cost.broken;
		if (!interrupted)
			best = fewestMoves(best);
		return new Suggestion(best.order.stream().map(posted::get).toList(), best.cost.broken, best.cost.promises, moves(best.order), proven && !interrupted, bound);
	}

	private Way way(List<Integer> places) {
		var patches = new BitSet();
		var cost = Cost.NOTHING;
		for (var place : places) {
			cost = cost.plus(cost(patches, place));
			patches.set(place);
		}
		return new Way(patches, cost, places);
	}

	private static Way and(Way way, int place, Cost cost) {
		var patches = (BitSet) way.patches.clone();
		patches.set(place);
		var order = new ArrayList<>(way.order);
		order.add(place);
		return new Way(patches, way.cost.plus(cost), order);
	}

	/** The cheapest way to all patches; the one given where none is cheaper. */
	private Way cheapest(Way known) {
		var open = new PriorityQueue<Way>(Comparator.comparing(Way::cost).thenComparing(way -> -way.order.size()).thenComparing(way -> moves(way.order)));
		var closed = new HashSet<BitSet>();
		open.add(new Way(new BitSet(), Cost.NOTHING, List.of()));
		while (!open.isEmpty()) {
			var way = open.poll();
			if (way.cost.compareTo(known.cost) >= 0 && isPossible(known))
				return known;
			if (way.order.size() == posted.size())
				return way;
			if (!closed.add(way.patches))
				continue;
			if (isOver.getAsBoolean()) {
				interrupted = true;
				return known;
			}
			for (var place = way.patches.nextClearBit(0); place < posted.size(); place = way.patches.nextClearBit(place + 1)) {
				var next = and(way, place, cost(way.patches, place));
				if (state(next.patches) != PrefixState.IMPOSSIBLE)
					open.add(next);
			}
		}
		return known;
	}

	private boolean isPossible(Way way) {
		var patches = new BitSet();
		for (var place : way.order) {
			patches.set(place);
			if (state(patches) == PrefixState.IMPOSSIBLE)
				return false;
		}
		return true;
	}

	/** An order that costs no more, with the fewest moves. */
	private Way fewestMoves(Way known) {
		for (var moves = 0; moves < moves(known.order); moves++) {
			var found = within(new Way(new BitSet(), Cost.NOTHING, List.of()), known.cost, moves, new HashSet<>());
			if (found != null)
				return found;
			if (interrupted)
				return known;
		}
		return known;
	}

	/** Null for none. @param failed sets with the ends of rising sequences from which nothing was found */
	private Way within(Way way, Cost most, int moves, Set<List<Object>> failed) {
		if (way.order.size() == posted.size())
			return way;
		if (isOver.getAsBoolean())
			interrupted = true;
		var key = List.<Object>of(way.patches, way.cost, Arrays.toString(ends(way.order)));
		if (interrupted || failed.contains(key))
			return null;
		for (var place = way.patches.nextClearBit(0); place < posted.size(); place = way.patches.nextClearBit(place + 1)) {
			var next = and(way, place, cost(way.patches, place));
			if (next.cost.compareTo(most) <= 0 && moves(next.order) <= moves && state(next.patches) != PrefixState.IMPOSSIBLE) {
				var found = within(next, most, moves, failed);
				if (found != null)
					return found;
			}
		}
		failed.add(key);
		return null;
	}

	private Cost cost(BitSet before, int place) {
		var after = (BitSet) before.clone();
		after.set(place);
		var known = promises.get(List.of(before, place));
		if (known == null) {
			known = costs.brokenPromises(numbers(before), posted.get(place));
			promises.put(List.of(before.clone(), place), known);
		}
		return new Cost(state(after) == PrefixState.SAFE ? 0 : 1, known);
	}

	private PrefixState state(BitSet patches) {
		return states.computeIfAbsent(patches, set -> costs.state(numbers(set)));
	}

	private Set<Integer> numbers(BitSet places) {
		var numbers = new TreeSet<Integer>();
		places.stream().map(posted::get).forEach(numbers::add);
		return numbers;
	}

	/** All but the longest rising sequence have moved. */
	private static int moves(List<Integer> order) {
		return order.size() - ends(order).length;
	}

	/** For each length of a rising sequence the smallest place that one ends with. */
	private static int[] ends(List<Integer> order) {
		var ends = new int[order.size()];
		var length = 0;
		for (var place : order) {
			var at = Arrays.binarySearch(ends, 0, length, place);
			ends[-at - 1] = place;
			length = Math.max(length, -at);
		}
		return Arrays.copyOf(ends, length);
	}
}

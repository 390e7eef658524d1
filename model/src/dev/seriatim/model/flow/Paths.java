package dev.seriatim.model.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.seriatim.model.flow.Step.Kind;

/**
 * All paths through one flow, with what is known on them of conditions: conditions with equal texts have equal values until a variable in
 * them is assigned. Tells where a path leaves while a range is open.
 * <p>
 * A path that leaves is <em>certain</em> when at its last turn before which the range could still have been closed the range is open as often on
 * every path that knows the same. Where some of these paths have it open and others not, data may tell them apart that is not followed; but not in a
 * loop of which every round opens the range, and some round does not close it.
 */
public final class Paths {

	/** How often a range can be open at a time; more is not told apart. */
	private static final int DEEPEST = 3;
	private static final int UNKNOWN = DEEPEST + 1;
	private static final int STATES = 60_000;

	private record State(int step, int open, long known, long values) {

		boolean canBeWith(State other) {
			return (known & other.known & (values ^ other.values)) == 0;
		}
	}

	/** @param step where the function is left @param result whether what it returns is not zero, null when that is not known */
	record Exit(Step step, int open, Boolean result) {
	}

	private final Flow flow;
	private final Effect[] effects;
	private final Atoms atoms;
	private final Map<State, List<State>> before = new LinkedHashMap<>();
	private final Map<Integer, List<State>> byStep = new HashMap<>();
	private final boolean[] canClose;
	/** For each step the conditions that can still be tested before they change: others need not be known. */
	private final long[] live;
	private boolean complete = true;
	private boolean closesMore;

	Paths(Flow flow, Function<Step, Effect> effects, Atoms atoms, int openBefore) {
		this.flow = flow;
		this.effects = flow.steps().stream().map(effects).toArray(Effect[]::new);
		this.atoms = atoms;
		canClose = canClose();
		live = live();
		walk(openBefore);
	}

	private void walk(int openBefore) {
		var queue = new ArrayDeque<State>();
		reach(new State(flow.entry(), openBefore, 0, 0), null, queue);
		walk(queue);
		if (!flow.whole()) // the cases of a switch that is not shown, and what follows a jump
			for (var i = 0; i < effects.length; i++)
				if (effects[i].isOpening() && !byStep.containsKey(i)) {
					reach(new State(i, 0, 0, 0), null, queue);
					walk(queue);
				}
	}

	private void walk(ArrayDeque<State> queue) {
		while (!queue.isEmpty() && complete) {
			var state = queue.poll();
			for (var next : next(state))
				reach(next, state, queue);
		}
	}

	private void reach(State reached, State from, ArrayDeque<State> queue) {
		var known = reached.known() & live[reached.step()];
		var state = new State(reached.step(), reached.open(), known, reached.values() & known);
		var sources = before.get(state);
		if (sources == null) {
			complete = before.size() < STATES;
			sources = new ArrayList<>();
			before.put(state, sources);
			byStep.computeIfAbsent(state.step(), step -> new ArrayList<>()).add(state);
			queue.add(state);
		}
		if (from != null)
			sources.add(from);
	}

	private List<State> next(State state) {
		var step = flow.steps().get(state.step());
		return switch (step.kind()) {
		case LEAVE, LOST, STOP -> List.of();
		case JOIN, READ -> step.next().stream().map(next -> new State(next, state.open(), state.known(), state.values())).toList();
		case ASSIGN -> List.of(assigned(state, step));
		case TEST -> tested(state, step);
		case CALL, RAISE -> called(state, step);
		};
	}

	private State assigned(State state, Step step) {
		var changed = atoms.changedBy(step.text());
		var known = state.known() & ~changed;
		var bit = step.value() == null ? 0 : atoms.bit(step.text());
		return new State(step.next().getFirst(), state.open(), known | bit,
				state.values() & known | ("true".equals(step.value()) ? bit : 0));
	}

	private List<State> tested(State state, Step step) {
		var bit = atoms.bit(step.text());
		var closes = effects[state.step()] == Effect.CLOSES_IF_FALSE;
		var turns = new ArrayList<State>();
		for (var value : List.of(true, false)) {
			if ((state.known() & bit) != 0 && (state.values() & bit) != 0 != value)
				continue;
			var open = closes && !value && state.open() > 0 ? state.open() - 1 : state.open();
			turns.add(new State(step.next().get(value ? 0 : 1), open, state.known() | bit, value ? state.values() | bit : state.values() & ~bit));
		}
		return turns;
	}

	private List<State> called(State state, Step step) {
		var next = step.next().getFirst();
		var effect = effects[state.step()];
		var opened = state.open() == UNKNOWN ? UNKNOWN : Math.min(DEEPEST, state.open() + 1);
		return switch (effect) {
		case OPENS -> List.of(new State(next, opened, state.known(), state.values()));
		case OPENS_IF_RESULT, OPENS_UNLESS_RESULT -> {
			var whenOpened = effect == Effect.OPENS_IF_RESULT;
			if (step.value() == null)
				yield List.of(new State(next, opened, state.known(), state.values()));
			yield List.of(withResult(step, next, opened, state, whenOpened), withResult(step, next, state.open(), state, !whenOpened));
		}
		case CLOSES -> {
			closesMore |= state.open() == 0;
			yield List.of(new State(next, state.open() == UNKNOWN ? 0 : Math.max(0, state.open() - 1), state.known(), state.values()));
		}
		case UNKNOWN -> List.of(new State(next, UNKNOWN, state.known(), state.values()));
		default -> List.of(new State(next, state.open(), state.known(), state.values()));
		};
	}

	/** An error code is not zero, and less than zero. */
	private State withResult(Step call, int next, int open, State state, boolean result) {
		var bits = atoms.bit(call.value()) | atoms.bit(call.value() + " < 0");
		return new State(next, open, state.known() | bits, result ? state.values() | bits : state.values() & ~bits);
	}

	/** Whether a step that closes can be reached, whatever the conditions. */
	private boolean[] canClose() {
		var can = new boolean[effects.length];
		for (var grown = true; grown;) {
			grown = false;
			for (var i = 0; i < can.length; i++)
				if (!can[i] && (effects[i].isClosing() || flow.steps().get(i).next().stream().anyMatch(next -> can[next])))
					grown = can[i] = true;
		}
		return can;
	}

	private long[] live() {
		var live = new long[effects.length];
		for (var grown = true; grown;) {
			grown = false;
			for (var i = 0; i < live.length; i++) {
				var step = flow.steps().get(i);
				var after = 0L;
				for (var next : step.next())
					after |= live[next];
				var here = switch (step.kind()) {
				case ASSIGN -> after & ~atoms.changedBy(step.text());
				case TEST, LEAVE -> after | atoms.bit(step.text());
				default -> after;
				};
				grown |= here != live[i];
				live[i] = here;
			}
		}
		return live;
	}

	/** False when there were too many paths to follow them all. */
	boolean isComplete() {
		return complete;
	}

	/** Whether the range is closed on a path on which it was not opened. */
	boolean closesMore() {
		return closesMore;
	}

	/** Whether a path leads out of what is known while the range is open. */
	boolean isLost() {
		return before.keySet().stream().anyMatch(state -> flow.steps().get(state.step()).kind() == Kind.LOST && state.open() > 0);
	}

	/** Every way to leave, with how often the range is open then. */
	Set<Exit> exits() {
		var exits = new HashSet<Exit>();
		for (var state : before.keySet()) {
			var step = flow.steps().get(state.step());
			if (step.kind() == Kind.LEAVE)
				exits.add(new Exit(step, state.open(), atoms.truth(step.text(), state.known(), state.values())));
		}
		return exits;
	}

	/** The steps at which the range is left open, in order of lines; the value tells whether that is certain. */
	Map<Step, Boolean> leaks(Function<Step, Boolean> leaves) {
		var leaks = new LinkedHashMap<Step, Boolean>();
		before.keySet().stream().filter(state -> state.open() > 0 && leaves.apply(flow.steps().get(state.step())))
				.sorted((a, b) -> Integer.compare(flow.steps().get(a.step()).line(), flow.steps().get(b.step()).line()))
				.forEach(state -> leaks.merge(flow.steps().get(state.step()), isCertain(state), Boolean::logicalOr));
		return leaks;
	}

	private boolean isCertain(State leak) {
		var seen = new HashSet<State>();
		var queue = new ArrayDeque<>(List.of(leak));
		while (!queue.isEmpty()) {
			var state = queue.poll();
			if (!seen.add(state))
				continue;
			if (state.open() == UNKNOWN)
				return false;
			if (canClose[state.step()] || effects[state.step()].isOpening()) {
				if (state.open() > 0 && (!isMixed(state) || isLeftByRound(state)) || effects[state.step()].isOpening() && !canClose[state.step()])
					return true;
			} else
				queue.addAll(before.get(state));
		}
		return false;
	}

	/** Whether a round of a loop that always opens the range comes back to its head with one more open than the round before. */
	private boolean isLeftByRound(State head) {
		return everyRoundOpens(head.step()) && grows(head);
	}

	private boolean everyRoundOpens(int head) {
		var seen = new HashSet<Integer>();
		var queue = new ArrayDeque<>(flow.steps().get(head).next());
		while (!queue.isEmpty()) {
			var step = queue.poll();
			if (step == head)
				return false;
			if (!effects[step].isOpening() && seen.add(step))
				queue.addAll(flow.steps().get(step).next());
		}
		return true;
	}

	private boolean grows(State head) {
		var seen = new HashSet<State>();
		var queue = new ArrayDeque<>(before.get(head));
		while (!queue.isEmpty()) {
			var state = queue.poll();
			if (state.step() == head.step()) {
				if (state.open() < head.open())
					return true;
			} else if (!effects[state.step()].isClosing() && seen.add(state))
				queue.addAll(before.get(state));
		}
		return false;
	}

	private boolean isMixed(State state) {
		return byStep.get(state.step()).stream().anyMatch(other -> other.open() < state.open() && other.canBeWith(state));
	}
}

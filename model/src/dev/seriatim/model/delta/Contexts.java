package dev.seriatim.model.delta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Execution;
import dev.seriatim.model.review.ContextBasis;
import dev.seriatim.model.series.ContextStatement;
import dev.seriatim.model.usage.HeldLock;
import dev.seriatim.model.usage.Precondition;
import dev.seriatim.model.usage.PreconditionKind;

/**
 * In which context callbacks run, at every position: the strictest over the calls that lead to them. No visible lock never means
 * that a callback may sleep; that has to be declared or asserted.
 */
public final class Contexts {

	/**
	 * A context and what tells it.
	 *
	 * @param basis null where nothing does
	 * @param lock  the lock, or the annotation; null otherwise
	 * @param site  the function that holds the lock or has the annotation; null for what is declared
	 */
	public record State(Execution execution, ContextBasis basis, String lock, Site site) {

		private static final State UNKNOWN = new State(Execution.UNSPECIFIED, null, null, null);
	}

	/** @param line of the call */
	public record Site(String function, String file, int line) {
	}

	private final History history;
	private final Events events;
	private final Map<String, List<State>> states = new HashMap<>();

	public Contexts(History history, Events events) {
		this.history = history;
		this.events = events;
	}

	/** The context of a callback at a position; unspecified where nothing tells it, or the callback is not there. */
	public State at(String callback, int position) {
		return states.computeIfAbsent(callback, this::compute).get(position);
	}

	/** Where a callback is visibly raised by who must not sleep, in order of files and lines. With the guard off stubs raise nothing. */
	private List<State> atomicCalls(String callback, int position) {
		var found = new ArrayList<State>();
		if (history.guardOff())
			return found;
		var index = history.at(position);
		for (var raise : index.raises())
			if (raise.getCallback().equals(callback))
				atomic(raise.getFunction(), SnapshotIndex.fileOf(raise).getPath(), raise.getLine(), raise.getHeld(), index).ifPresent(found::add);
		for (var function : events.notifyFunctions(position))
			if (events.raises(function, position).contains(callback))
				for (var call : index.calls(function))
					atomic(call.getFunction(), SnapshotIndex.fileOf(call).getPath(), call.getLine(), call.getHeld(), index).ifPresent(found::add);
		found.sort(Comparator.comparing((State state) -> state.site().file()).thenComparing(state -> state.site().line()));
		return found;
	}

	private static Optional<State> atomic(String function, String file, int line, List<HeldLock> held, SnapshotIndex index) {
		var site = new Site(function, file, line);
		var lock = held.stream().filter(HeldLock::isAtomic).findFirst().map(found -> new State(Execution.ATOMIC, ContextBasis.LOCK, found.getLock(), site));
		return lock.or(() -> asserted(function, PreconditionKind.ATOMIC, index).filter(assertion -> SnapshotIndex.fileOf(assertion).getPath().equals(file))
				.map(assertion -> new State(Execution.ATOMIC, ContextBasis.ANNOTATION, assertion.getBy(), site)));
	}

	private static Optional<Precondition> asserted(String function, PreconditionKind kind, SnapshotIndex index) {
		return function == null ? Optional.empty() // and not the assertions of other functions that no fragment shows
				: index.preconditions(function).stream().filter(precondition -> precondition.getKind() == kind && !precondition.isConditional()).findFirst();
	}

	private List<State> compute(String callback) {
		var computed = new ArrayList<State>();
		for (var position = 0; position <= history.timeline().last(); position++)
			computed.add(isPresent(callback, position) ? state(callback, position) : State.UNKNOWN);
		return computed;
	}

	private boolean isPresent(String callback, int position) {
		return history.elements().stream().anyMatch(element -> element.opsTable() != null && element.name().equals(callback) && history.present(element, position));
	}

	private State state(String callback, int position) {
		var stated = stated(callback, position);
		if (stated.filter(state -> state.execution() == Execution.ATOMIC).isPresent())
			return stated.get();
		var calls = atomicCalls(callback, position);
		if (!calls.isEmpty())
			return calls.getFirst();
		return stated.or(() -> mightSleep(callback, position)).orElseGet(() -> declared(callback));
	}

	/** The last that the series states of the callback up to a position. */
	private Optional<State> stated(String callback, int position) {
		for (var before = position; before > 0; before--)
			for (var statement : history.timeline().statements(before).reversed())
				if (statement instanceof ContextStatement context && context.getExecution() != Execution.UNSPECIFIED
						&& context.getElements().stream().anyMatch(element -> element instanceof Callback && callback.equals(element.getName())))
					return Optional.of(new State(context.getExecution(), ContextBasis.PLAN, null, null));
		return Optional.empty();
	}

	private State declared(String callback) {
		var element = history.contractCallbacks().get(callback);
		return element == null || element.getExecution() == Execution.UNSPECIFIED ? State.UNKNOWN
				: new State(element.getExecution(), ContextBasis.CONTRACT, null, null);
	}

	/** Every way to the callback passes a function that asserts that it may sleep; only where all of the code is known. */
	private Optional<State> mightSleep(String callback, int position) {
		if (!history.hasTree())
			return Optional.empty();
		var index = history.at(position);
		var raising = index.raises().stream().filter(raise -> raise.getCallback().equals(callback)).map(raise -> Optional.ofNullable(raise.getFunction()).orElse("")).distinct()
				.toList();
		if (raising.isEmpty() || raising.stream().anyMatch(function -> !asserts(function, index, position, new HashSet<>())))
			return Optional.empty();
		return raising.stream().flatMap(function -> assertion(function, index, position, new HashSet<>()).stream()).findFirst();
	}

	private boolean asserts(String function, SnapshotIndex index, int position, Set<String> seen) {
		if (asserted(function, PreconditionKind.MAY_SLEEP, index).isPresent() || !seen.add(function))
			return true;
		var callers = callers(function, index);
		return events.isNotifyFunction(function, position) && !callers.isEmpty()
				&& callers.stream().allMatch(caller -> asserts(caller, index, position, seen));
	}

	private Optional<State> assertion(String function, SnapshotIndex index, int position, Set<String> seen) {
		if (!seen.add(function))
			return Optional.empty();
		var own = asserted(function, PreconditionKind.MAY_SLEEP, index).map(found -> new State(Execution.MAY_SLEEP, ContextBasis.ANNOTATION, found.getBy(),
				new Site(function, SnapshotIndex.fileOf(found).getPath(), found.getLine())));
		return own.or(() -> callers(function, index).stream().flatMap(caller -> assertion(caller, index, position, seen).stream()).findFirst());
	}

	private static List<String> callers(String function, SnapshotIndex index) {
		return index.calls(function).stream().map(call -> call.getFunction() == null ? "" : call.getFunction()).distinct().toList();
	}
}

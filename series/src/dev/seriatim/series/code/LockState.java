package dev.seriatim.series.code;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The locks that are held at a point of a function on every path that reaches it.
 *
 * @param held    by their names
 * @param pending locks that a variable tells of: they are held where it is not 0, or where it is
 */
record LockState(Map<String, Lock> held, Map<String, Pending> pending) {

	/** @param kind as in {@code kernel-locks.txt} @param line where it was taken */
	record Lock(String name, String kind, boolean atomic, String takenBy, int line) {

		/** Whether it is released at the end of the block that took it. */
		boolean isGuard() {
			return takenBy.startsWith(KernelLocks.GUARD);
		}
	}

	record Pending(Lock lock, boolean whereNotZero) {
	}

	/** Nothing is known to be held. */
	static final LockState NONE = new LockState(Map.of(), Map.of());

	/** No path reaches the point. */
	static final LockState NOWHERE = new LockState(null, null);

	/** What holds where paths with either state come together. */
	LockState or(LockState other) {
		if (this == NOWHERE || other == this)
			return other;
		if (other == NOWHERE)
			return this;
		var bothHeld = new TreeMap<>(held);
		bothHeld.keySet().retainAll(other.held.keySet());
		var bothPending = new TreeMap<>(pending);
		bothPending.entrySet().removeIf(entry -> !entry.getValue().equals(other.pending.get(entry.getKey())));
		return new LockState(bothHeld, bothPending);
	}

	LockState with(Lock lock) {
		if (this == NOWHERE)
			return this;
		var more = new TreeMap<>(held);
		more.putIfAbsent(lock.name(), lock);
		return new LockState(more, pending);
	}

	/** @param variable what holds the result of the call that perhaps took the lock */
	LockState with(String variable, Pending lock) {
		if (this == NOWHERE)
			return this;
		var more = new HashMap<>(pending);
		more.put(variable, lock);
		return new LockState(held, more);
	}

	/** Without all locks of which this is true. */
	LockState without(Predicate<Lock> gone) {
		if (this == NOWHERE)
			return this;
		var fewer = new TreeMap<>(held);
		fewer.values().removeIf(gone);
		var fewerPending = new HashMap<>(pending);
		fewerPending.values().removeIf(waiting -> gone.test(waiting.lock()));
		return new LockState(fewer, fewerPending);
	}

	/** Where a block is left: without what it guards, except what was held around it. */
	LockState leaving(LockState around) {
		return without(lock -> lock.isGuard() && (around == NOWHERE || !lock.equals(around.held.get(lock.name()))));
	}

	/** After an assignment: what the variable told is no longer true. */
	LockState assigned(String variable) {
		if (this == NOWHERE || !pending.containsKey(variable))
			return this;
		var fewer = new HashMap<>(pending);
		fewer.remove(variable);
		return new LockState(held, fewer);
	}

	/** Where a variable was tested. */
	LockState tested(String variable, boolean notZero) {
		var waiting = this == NOWHERE ? null : pending.get(variable);
		if (waiting == null)
			return this;
		var known = assigned(variable);
		return waiting.whereNotZero() == notZero ? known.with(waiting.lock()) : known;
	}

	/** Whether the same locks are held and pending, wherever they were taken. */
	boolean isLike(LockState other) {
		if (this == NOWHERE || other == NOWHERE)
			return this == other;
		return held.keySet().equals(other.held.keySet()) && pending.keySet().equals(other.pending.keySet());
	}
}

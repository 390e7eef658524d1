package dev.seriatim.model.delta;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.seriatim.model.contract.Context;
import dev.seriatim.model.contract.Execution;
import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Place;
import dev.seriatim.model.series.ContextStatement;
import dev.seriatim.model.usage.Precondition;
import dev.seriatim.model.usage.PreconditionKind;
import dev.seriatim.model.usage.SourceFile;

/** What one patch changes in what a function of the API asserts of its callers, or in what the series states of it. */
public final class PreconditionDeltas {

	/** One thing that a caller has to see to. @param lock by the name of its last member, or null */
	private record Requirement(PreconditionKind kind, String lock) {

		private boolean implies(Requirement other) {
			return equals(other) || kind == PreconditionKind.HELD_FOR_WRITING && other.kind == PreconditionKind.HELD && Objects.equals(lock, other.lock);
		}

		@Override
		public String toString() {
			return switch (kind) {
			case MAY_SLEEP, SLEEPS -> "must be able to sleep";
			case ATOMIC -> "must not be able to sleep";
			case HELD -> "must hold " + lock;
			case HELD_FOR_WRITING -> "must hold " + lock + " for writing";
			case NOT_HELD -> "must not hold " + lock;
			};
		}
	}

	private static final Set<PreconditionKind> LOCKS = Set.of(PreconditionKind.HELD, PreconditionKind.HELD_FOR_WRITING, PreconditionKind.NOT_HELD);

	private final History history;
	private final Events events;

	public PreconditionDeltas(History history, Events events) {
		this.history = history;
		this.events = events;
	}

	/** The changes at a position from 1, in the order of the elements: one delta for what is new, one for what is gone. */
	public List<Delta> at(int position) {
		var deltas = new ArrayList<Delta>();
		for (var element : history.elements())
			if (element.kind() != ElementKind.CALLBACK && history.present(element, position - 1) && history.present(element, position))
				compare(element, position, deltas);
		return deltas;
	}

	private void compare(ApiElement element, int position, List<Delta> deltas) {
		var before = asserted(element.name(), position - 1);
		var after = asserted(element.name(), position);
		var stated = stated(element.name(), position, PreconditionKind.HELD);
		if (before.equals(after) && stated.isEmpty())
			return;
		var known = promised(element.name(), position - 1);
		known.addAll(inCallees(element.name(), position - 1));
		var gained = new LinkedHashMap<Requirement, Precondition>();
		after.forEach((requirement, place) -> {
			var asserted = before.entrySet().stream().anyMatch(old -> old.getKey().implies(requirement) && (place.isConditional() || !old.getValue().isConditional()));
			if (!asserted && known.stream().noneMatch(old -> old.implies(requirement)) && !isRenamed(requirement, before.keySet(), position - 1, position))
				gained.put(requirement, place);
		});
		stated.stream().filter(requirement -> known.stream().noneMatch(old -> old.implies(requirement))).forEach(requirement -> gained.putIfAbsent(requirement, null));
		add(element, gained, true, position, deltas);
		var still = new HashSet<>(after.keySet());
		still.addAll(inCallees(element.name(), position));
		var lost = new LinkedHashMap<Requirement, Precondition>();
		before.forEach((requirement, place) -> {
			if (still.stream().noneMatch(now -> now.implies(requirement)) && !isRenamed(requirement, after.keySet(), position, position - 1))
				lost.put(requirement, place);
		});
		add(element, lost, false, position, deltas);
	}

	private void add(ApiElement element, Map<Requirement, Precondition> changes, boolean gained, int position, List<Delta> deltas) {
		if (changes.isEmpty())
			return;
		var delta = Deltas.create(DeltaKind.PRECONDITIONS_CHANGED, position, history.configuration(), element.name(), element.kind(), element.side());
		changes.keySet().forEach(requirement -> (gained ? delta.getGained() : delta.getLost()).add(requirement.toString()));
		var first = changes.values().stream().filter(place -> place != null).findFirst();
		delta.setPlace(first.map(place -> place(place, !gained)).orElse(null));
		delta.setLock(first.map(Precondition::getBy).orElse(null));
		delta.setCertain(changes.values().stream().anyMatch(place -> place == null || !place.isConditional()));
		if (changes.keySet().stream().anyMatch(requirement -> requirement.kind() == PreconditionKind.MAY_SLEEP))
			delta.setExecutionAfter(gained ? Execution.MAY_SLEEP : Execution.UNSPECIFIED);
		deltas.add(delta);
	}

	private static Place place(Precondition precondition, boolean removed) {
		return Deltas.place(SnapshotIndex.fileOf(precondition).getPath(), precondition.getLine(), removed);
	}

	/** What functions of a name assert; an unconditional assertion counts before a conditional one. */
	private Map<Requirement, Precondition> asserted(String function, int position) {
		var found = new LinkedHashMap<Requirement, Precondition>();
		for (var precondition : preconditions(function, position))
			if (precondition.getKind() != PreconditionKind.SLEEPS && (precondition.getLock() != null || !LOCKS.contains(precondition.getKind())))
				found.merge(requirement(precondition), precondition, (one, other) -> one.isConditional() ? other : one);
		// Whoever releases a lock and takes it again must be called with it.
		found.keySet().removeIf(requirement -> requirement.kind() == PreconditionKind.NOT_HELD
				&& found.containsKey(new Requirement(PreconditionKind.HELD, requirement.lock())));
		return found;
	}

	/**
	 * Without those of a function that has the same name and is private to another file, and, with the guard off, of source files that are not
	 * built then.
	 */
	private List<Precondition> preconditions(String function, int position) {
		var index = history.at(position);
		var shared = index.callable(history.api(), function).filter(found -> !SnapshotIndex.isPrivate(found)).isPresent();
		return index.preconditions(function).stream().filter(found -> isBuilt(SnapshotIndex.fileOf(found))
				&& !(shared && isPrivateIn(SnapshotIndex.fileOf(found), function))).toList();
	}

	private boolean isBuilt(SourceFile file) {
		return !history.guardOff() || file.getPath().endsWith(".h");
	}

	private static boolean isPrivateIn(SourceFile file, String function) {
		return file.getDeclarations().stream().anyMatch(declaration -> function.equals(declaration.getName()) && SnapshotIndex.isPrivate(declaration));
	}

	private static Requirement requirement(Precondition precondition) {
		return new Requirement(precondition.getKind(), precondition.getLock() == null ? null : lastMember(precondition.getLock()));
	}

	private static String lastMember(String lock) {
		return lock.substring(Math.max(lock.lastIndexOf('.'), lock.lastIndexOf('>')) + 1);
	}

	/**
	 * What the contract and the series promise up to a position. Who calls a function that visibly sleeps, or that raises a callback which may, must
	 * be able to sleep anyway.
	 */
	private Set<Requirement> promised(String function, int position) {
		var promised = new HashSet<Requirement>();
		history.api().getFunctions().stream().filter(element -> function.equals(element.getName()))
				.forEach(element -> promised.addAll(requirements(element, PreconditionKind.HELD_FOR_WRITING)));
		for (var before = 1; before <= position; before++)
			promised.addAll(stated(function, before, PreconditionKind.HELD_FOR_WRITING));
		var callbacks = history.contractCallbacks();
		if (preconditions(function, position).stream().anyMatch(found -> found.getKind() == PreconditionKind.SLEEPS && !found.isConditional())
				|| events.raises(function, position).stream().anyMatch(raised -> callbacks.containsKey(raised) && callbacks.get(raised).getExecution() == Execution.MAY_SLEEP))
			promised.add(new Requirement(PreconditionKind.MAY_SLEEP, null));
		return promised;
	}

	/** What the series states of the patch at a position. @param held how a lock counts of which nothing tells whether it is held for writing */
	private List<Requirement> stated(String function, int position, PreconditionKind held) {
		return history.timeline().statements(position).stream().filter(ContextStatement.class::isInstance).map(ContextStatement.class::cast)
				.filter(statement -> statement.getElements().stream().anyMatch(element -> function.equals(element.getName())))
				.flatMap(statement -> requirements(statement, held).stream()).toList();
	}

	private static List<Requirement> requirements(Context context, PreconditionKind held) {
		var requirements = new ArrayList<Requirement>();
		if (context.getExecution() == Execution.MAY_SLEEP)
			requirements.add(new Requirement(PreconditionKind.MAY_SLEEP, null));
		context.getMustHold().forEach(lock -> requirements.add(new Requirement(held, lastMember(lock))));
		context.getMustNotHold().forEach(lock -> requirements.add(new Requirement(PreconditionKind.NOT_HELD, lastMember(lock))));
		return requirements;
	}

	/** What the functions assert that a function always calls, and those they call: an assertion that goes over from one to the other changes nothing. */
	private Set<Requirement> inCallees(String function, int position) {
		var found = new HashSet<Requirement>();
		var level = Set.of(function);
		for (var depth = 0; depth < 2; depth++) {
			var next = new HashSet<String>();
			level.forEach(name -> history.at(position).callsIn(name).stream().filter(call -> call.getUnder().isEmpty()).forEach(call -> next.add(call.getCallee())));
			next.forEach(name -> asserted(name, position).forEach((requirement, place) -> {
				if (!place.isConditional())
					found.add(requirement);
			}));
			level = next;
		}
		return found;
	}

	/** Whether the lock has another name on the other side: neither name is used on both. */
	private boolean isRenamed(Requirement requirement, Set<Requirement> others, int from, int to) {
		return requirement.lock() != null && !isUsed(requirement.lock(), from) && others.stream()
				.anyMatch(other -> other.kind() == requirement.kind() && other.lock() != null && !isUsed(other.lock(), to));
	}

	private boolean isUsed(String name, int position) {
		return history.at(position).snapshot().getFiles().stream().anyMatch(file -> file.getNames() != null && file.getNames().containsKey(name));
	}
}

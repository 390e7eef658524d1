package dev.seriatim.model.delta;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.usage.Declaration;

/**
 * What one patch makes depend on a configuration symbol: elements that were there with the guard off and are only there with it on now,
 * and elements that stand under another symbol.
 */
public final class ConditionDeltas {

	private final History history;
	private final History guardOn;

	/** @param guardOn the same API with the guard on; the same history for that configuration */
	public ConditionDeltas(History history, History guardOn) {
		this.history = history;
		this.guardOn = guardOn;
	}

	/** In the order of the elements. */
	public List<Delta> at(int position) {
		var deltas = new ArrayList<Delta>();
		if (!history.timeline().isMissing(position))
			for (var element : history.elements())
				underOtherSymbol(element, position).ifPresent(deltas::add);
		return deltas;
	}

	/** With the guard off: turns removals of what is still there with the guard on into new conditions. */
	public void nameGuard(List<Delta> removals) {
		if (!history.guardOff())
			return;
		for (var delta : removals)
			if (delta.getKind() == DeltaKind.REMOVED && isThereWithGuardOn(delta)) {
				delta.setKind(DeltaKind.CONDITION_ADDED);
				delta.setNewName(history.api().getGuard());
			}
	}

	private boolean isThereWithGuardOn(Delta delta) {
		var position = delta.getPrefix();
		if (delta.getElementKind() == ElementKind.HEADER)
			return false;
		var element = guardOn.elements().stream().filter(other -> other.kind() == delta.getElementKind() && other.label().equals(delta.getName())).findFirst();
		return element.map(found -> guardOn.usable(found, position) && guardOn.usable(found, position - 1))
				.orElseGet(() -> !guardOn.at(position).members(delta.getName()).isEmpty());
	}

	private Optional<Delta> underOtherSymbol(ApiElement element, int position) {
		var before = history.declaration(element, position - 1);
		var after = history.declaration(element, position);
		if (before.isEmpty() || after.isEmpty() || before.get() == after.get() || !SnapshotIndex.isInHeader(before.get()) || !SnapshotIndex.isInHeader(after.get()))
			return Optional.empty();
		var added = conditions(element, position);
		added.removeAll(conditions(element, position - 1));
		if (added.isEmpty())
			return Optional.empty();
		var delta = Deltas.create(DeltaKind.CONDITION_ADDED, position, history.configuration(), element.label(), element.kind(), element.side());
		delta.setBefore(before.get());
		delta.setAfter(after.get());
		delta.setNewName(added.iterator().next());
		delta.setPlace(Deltas.place(SnapshotIndex.fileOf(after.get()).getPath(), after.get().getLine(), false));
		return Optional.of(delta);
	}

	/** What all declarations of an element in headers depend on; one in each branch of a group depends on nothing. */
	private Set<String> conditions(ApiElement element, int position) {
		var common = new LinkedHashSet<String>();
		var first = true;
		for (var declaration : history.at(position).declarations(element.name()))
			if (SnapshotIndex.isInHeader(declaration) && isOf(element, declaration)) {
				if (first)
					common.addAll(declaration.getConditions());
				else
					common.retainAll(declaration.getConditions());
				first = false;
			}
		return common;
	}

	private static boolean isOf(ApiElement element, Declaration declaration) {
		return switch (declaration.getKind()) {
		case FUNCTION -> element.isCallable();
		case MACRO -> element.isCallable() || element.kind() == ElementKind.CONSTANT;
		case CALLBACK -> element.kind() == ElementKind.CALLBACK && declaration.getOwner().equals(element.owner());
		case FIELD -> element.kind() == ElementKind.FIELD && declaration.getOwner().equals(element.owner());
		case TYPE -> element.kind() == ElementKind.TYPE && declaration.isDefinition();
		case CONSTANT, VARIABLE -> element.kind() == ElementKind.CONSTANT;
		};
	}
}

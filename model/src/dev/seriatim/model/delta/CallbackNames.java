package dev.seriatim.model.delta;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.usage.CallbackUse;
import dev.seriatim.model.usage.Raise;

/**
 * What a callback is called at every position. Code that uses the name of before a rename, or already that of after it, does not build, and means the
 * member that is there; so does code that is renamed though its table is not.
 */
public final class CallbackNames {

	private final History history;
	private final Map<String, Set<String>> others = new HashMap<>();
	/** The names that the tables have at each position. */
	private final List<Set<String>> members = new ArrayList<>();

	/** @param changes of elements, at whatever position */
	public CallbackNames(History history, Collection<Delta> changes) {
		this.history = history;
		for (var position = 0; position <= history.timeline().last(); position++)
			members.add(membersAt(position));
		changes.stream().filter(change -> change.getKind() == DeltaKind.RENAMED && change.getElementKind() == ElementKind.CALLBACK)
				.forEach(rename -> join(rename.getName(), rename.getNewName()));
		for (var position = 1; position <= history.timeline().last() && history.hasTree(); position++)
			renamedWithoutTable(position);
	}

	private Set<String> membersAt(int position) {
		return history.api().getOpsTables().stream().flatMap(table -> history.at(position).memberNames(table.getName()).stream()).collect(Collectors.toSet());
	}

	private void join(String one, String other) {
		others.computeIfAbsent(one, name -> new HashSet<>()).add(other);
		others.computeIfAbsent(other, name -> new HashSet<>()).add(one);
	}

	/** Functions that call what consumers set and no table ever has, instead of a member that stays. */
	private void renamedWithoutTable(int position) {
		var unknown = unknownAt(position);
		var changed = history.at(position).raises().stream().filter(raise -> raise.getFunction() != null && unknown.contains(raise.getCallback())).map(Raise::getFunction)
				.collect(Collectors.toSet());
		for (var function : changed) {
			var before = raisedIn(function, position - 1);
			var now = raisedIn(function, position);
			var gone = before.stream().filter(name -> !now.contains(name)).toList();
			var come = now.stream().filter(name -> !before.contains(name)).toList();
			if (gone.size() == 1 && come.size() == 1 && unknown.contains(come.getFirst()) && members.get(position).contains(gone.getFirst()))
				join(gone.getFirst(), come.getFirst());
		}
	}

	private Set<String> raisedIn(String function, int position) {
		return history.at(position).raisesIn(function).stream().map(Raise::getCallback).collect(Collectors.toSet());
	}

	/** What initialisers name and neither a table nor the contract has. */
	private Set<String> unknownAt(int position) {
		var names = history.api().getOpsTables().stream().flatMap(table -> history.at(position).implementations(table.getName()).stream())
				.flatMap(implementation -> implementation.getCallbacks().stream()).map(CallbackUse::getCallback).collect(Collectors.toCollection(HashSet::new));
		members.forEach(names::removeAll);
		names.removeAll(history.contractCallbacks().keySet());
		return names;
	}

	/** Whether a name stands for a callback that has another one. */
	boolean isAnother(String name) {
		return others.containsKey(name);
	}

	/** The name that a callback of any name has in its struct; the name itself where it is there, or was never renamed. */
	String at(int position, String name) {
		var seen = new HashSet<String>();
		var unasked = new ArrayDeque<>(Set.of(name));
		while (!unasked.isEmpty()) {
			var asked = unasked.remove();
			if (members.get(position).contains(asked))
				return asked;
			if (seen.add(asked))
				unasked.addAll(others.getOrDefault(asked, Set.of()));
		}
		return name;
	}
}

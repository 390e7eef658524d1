package dev.seriatim.model.delta;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;

/**
 * What a callback is called at every position. Code that uses the name of before a rename, or already that of after it, does not build, and means the
 * member that is there.
 */
public final class CallbackNames {

	private final History history;
	private final Map<String, Set<String>> others = new HashMap<>();

	/** @param changes of elements, at whatever position */
	public CallbackNames(History history, Collection<Delta> changes) {
		this.history = history;
		changes.stream().filter(change -> change.getKind() == DeltaKind.RENAMED && change.getElementKind() == ElementKind.CALLBACK).forEach(rename -> {
			others.computeIfAbsent(rename.getName(), name -> new HashSet<>()).add(rename.getNewName());
			others.computeIfAbsent(rename.getNewName(), name -> new HashSet<>()).add(rename.getName());
		});
	}

	/** The name that a callback of any name has in its struct; the name itself where it is there, or was never renamed. */
	String at(int position, String name) {
		var seen = new HashSet<String>();
		var unasked = new ArrayDeque<>(Set.of(name));
		while (!unasked.isEmpty()) {
			var asked = unasked.remove();
			if (isMember(asked, position))
				return asked;
			if (seen.add(asked))
				unasked.addAll(others.getOrDefault(asked, Set.of()));
		}
		return name;
	}

	private boolean isMember(String name, int position) {
		return history.api().getOpsTables().stream().anyMatch(table -> !history.at(position).members(table.getName(), name).isEmpty());
	}
}

package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.seriatim.model.delta.ApiElement;
import dev.seriatim.model.delta.History;
import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.delta.UserSpace;
import dev.seriatim.model.prefix.SnapshotSource;

/**
 * Functions and macros that a patch begins to call and that nothing declares at any prefix with the guard on: those of a contract, for which the tree was searched,
 * those of which a header has the stub alone, and new names of others. What the base calls already is declared out of sight.
 */
final class NeverDeclaredCalls {

	private final History history;
	private final History on;
	private final SnapshotSource source;
	private final Conflicts conflicts;

	NeverDeclaredCalls(ApiInConfiguration api, SnapshotSource source, Conflicts conflicts) {
		history = api.history();
		on = api.guardOn();
		this.source = source;
		this.conflicts = conflicts;
	}

	/** With the guard on. */
	List<Stretch> stretches() {
		if (!history.hasTree())
			return List.of();
		var elements = Stream.concat(history.elements().stream(), history.guardOff() ? Stream.empty() : new LostRenames(on, source).find().stream())
				.filter(element -> element.isCallable() && isNowhere(element) && on.at(0).calls(element.name()).isEmpty()).toList();
		var found = new ArrayList<Map<String, Stretch.Use>>();
		for (var position = 0; position <= history.timeline().last(); position++)
			found.add(position > 0 && history.timeline().isMissing(position) ? found.getLast() : at(position, elements));
		return Stretch.of(found, history.names());
	}

	private boolean isNowhere(ApiElement element) {
		return IntStream.rangeClosed(0, history.timeline().last()).noneMatch(position -> !on.at(position).declarations(element.name()).isEmpty() || isUnread(element, position));
	}

	/** A place that cannot be read may be the declaration. */
	private boolean isUnread(ApiElement element, int position) {
		return on.at(position).snapshot().getFiles().stream().flatMap(file -> file.getUnchecked().stream()).anyMatch(unchecked -> element.name().equals(unchecked.getName()));
	}

	private Map<String, Stretch.Use> at(int position, List<ApiElement> elements) {
		var found = new LinkedHashMap<String, Stretch.Use>();
		if (conflicts.isAnyHeaderFrozen(history.api(), position) || IntStream.rangeClosed(1, position).anyMatch(history.timeline()::isMissing))
			return found;
		for (var element : elements)
			for (var call : on.at(position).calls(element.name())) {
				var file = SnapshotIndex.fileOf(call).getPath();
				var use = new Stretch.Use(element, PositionCircumstances.caller(call), file, call.getLine(), "");
				if (!UserSpace.has(file))
					found.putIfAbsent(use.key(), use);
			}
		return found;
	}
}

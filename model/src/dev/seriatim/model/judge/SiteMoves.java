package dev.seriatim.model.judge;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.seriatim.model.delta.History;
import dev.seriatim.model.delta.Sites;
import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.review.Delta;
import dev.seriatim.model.usage.Call;

/** Where else the callbacks are raised that a site raises no longer. */
final class SiteMoves {

	private final ApiInConfiguration api;
	private final History history;
	private final int position;

	/** @param position at which they are lost */
	SiteMoves(ApiInConfiguration api, int position) {
		this.api = api;
		this.history = api.history();
		this.position = position;
	}

	static Sites.Key site(Delta delta) {
		return new Sites.Key(delta.getPlace().getFile(), delta.getName());
	}

	/** Functions that now raise all that a site lost: one alone, or several together; empty where some of it is raised nowhere near. */
	List<String> of(Delta delta, Set<String> lost) {
		var before = neighbours(delta, position - 1);
		var now = neighbours(delta, position);
		var raised = new LinkedHashMap<String, Set<String>>();
		for (var site : api.sites().keys(position))
			if (now.contains(site.function()) || isRenamedTo(delta, site) || isMovedTo(delta, site)) {
				var newly = new HashSet<>(api.sites().raises(site, position));
				newly.retainAll(lost);
				if (before.contains(site.function()))
					newly.removeAll(api.sites().raises(site, position - 1));
				if (!newly.isEmpty())
					raised.put(site.function().equals(delta.getName()) ? PositionCircumstances.where(site.function(), site.file()) : site.function(), newly);
			}
		var one = raised.entrySet().stream().filter(place -> place.getValue().containsAll(lost)).map(Map.Entry::getKey).findFirst();
		if (one.isPresent())
			return List.of(one.get());
		return raised.values().stream().flatMap(Set::stream).collect(Collectors.toSet()).containsAll(lost) ? List.copyOf(raised.keySet()) : List.of();
	}

	/** Sites anywhere that raise some of it newly, and files with a call in a function that no hunk shows. */
	List<String> perhaps(Delta delta, Set<String> lost) {
		var places = new LinkedHashSet<String>();
		for (var site : api.sites().keys(position))
			if (!site.equals(site(delta)) && api.sites().raises(site, position).stream()
					.anyMatch(callback -> lost.contains(callback) && !api.sites().raises(site, position - 1).contains(callback)))
				places.add(site.function());
		for (var unplaced : api.sites().unplaced(position))
			if (!api.sites().unplaced(position - 1).stream().anyMatch(before -> before.file().equals(unplaced.file()) && before.callee().equals(unplaced.callee()))
					&& api.events().raises(unplaced.callee(), position).stream().anyMatch(lost::contains))
				places.add(unplaced.file());
		return List.copyOf(places);
	}

	/** Direct callees and callers of a site's function. */
	private Set<String> neighbours(Delta delta, int when) {
		var index = history.at(when);
		var neighbours = new HashSet<String>();
		index.callsIn(delta.getName()).stream().filter(call -> SnapshotIndex.fileOf(call).getPath().equals(delta.getPlace().getFile()))
				.forEach(call -> neighbours.add(call.getCallee()));
		index.calls(delta.getName()).stream().map(Call::getFunction).filter(Objects::nonNull).forEach(neighbours::add);
		neighbours.remove(delta.getName());
		return neighbours;
	}

	/** The site's function is gone from its file, and another one is new there. */
	private boolean isRenamedTo(Delta delta, Sites.Key site) {
		return site.file().equals(delta.getPlace().getFile()) && isDefined(delta.getName(), site.file(), position - 1)
				&& !isDefined(delta.getName(), site.file(), position) && !isDefined(site.function(), site.file(), position - 1);
	}

	/** The site's function is gone from its file, and new in that of the other. */
	private boolean isMovedTo(Delta delta, Sites.Key site) {
		var file = delta.getPlace().getFile();
		return site.function().equals(delta.getName()) && !site.file().equals(file) && isDefined(delta.getName(), file, position - 1)
				&& !isDefined(delta.getName(), file, position) && !isDefined(site.function(), site.file(), position - 1);
	}

	private boolean isDefined(String function, String file, int when) {
		return history.at(when).declarations(function).stream().anyMatch(found -> found.isDefinition() && SnapshotIndex.fileOf(found).getPath().equals(file));
	}
}

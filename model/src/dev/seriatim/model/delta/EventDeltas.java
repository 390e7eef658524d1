package dev.seriatim.model.delta;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Place;
import dev.seriatim.model.usage.Call;

/**
 * What one patch changes in the callbacks that are raised: by a notify function (one delta, with the sites it reaches), or at
 * a site by calling other notify functions than before. Renamed callbacks count as the same.
 */
public final class EventDeltas {

	private final History history;
	private final Events events;
	private final Sites sites;

	public EventDeltas(History history, Events events, Sites sites) {
		this.history = history;
		this.events = events;
		this.sites = sites;
	}

	/** @param renamed old callback names to new ones at this position */
	public List<Delta> at(int position, Map<String, String> renamed) {
		var deltas = new ArrayList<Delta>();
		if (history.timeline().isMissing(position))
			return deltas;
		for (var function : events.notifyFunctions(position))
			if (events.isNotifyFunction(function, position - 1))
				notifyFunction(function, position, renamed, deltas);
		var keys = new TreeSet<>(sites.keys(position - 1));
		keys.addAll(sites.keys(position));
		keys.forEach(site -> site(site, position, renamed, deltas));
		if (history.timeline().patches(position).isEmpty())
			unplaced(position, renamed, deltas);
		return deltas;
	}

	/** Where no text changes, as in a split, a site is known by its line, whatever function it is in. */
	private void unplaced(int position, Map<String, String> renamed, List<Delta> deltas) {
		var before = raisedByLine(position - 1);
		raisedByLine(position).forEach((place, raised) -> {
			var lost = minus(renamed(before.getOrDefault(place, raised), renamed), raised);
			var gained = minus(raised, renamed(before.getOrDefault(place, raised), renamed));
			if (lost.isEmpty() && gained.isEmpty())
				return;
			var delta = Deltas.create(DeltaKind.EVENTS_CHANGED, position, history.configuration(), place.file() + ":" + place.line(), ElementKind.SITE, Side.CONSUMER);
			delta.getLost().addAll(lost);
			delta.getGained().addAll(gained);
			delta.setPlace(Deltas.place(place.file(), place.line(), false));
			deltas.add(delta);
		});
	}

	private record Line(String file, int line) {
	}

	private Map<Line, Set<String>> raisedByLine(int position) {
		var raised = new LinkedHashMap<Line, Set<String>>();
		for (var call : sites.unplaced(position))
			raised.computeIfAbsent(new Line(call.file(), call.line()), line -> new TreeSet<>()).addAll(events.raises(call.callee(), position));
		return raised;
	}

	/** Only the outermost function that changes is told: a helper's callers change with it. */
	private void notifyFunction(String function, int position, Map<String, String> renamed, List<Delta> deltas) {
		var before = renamed(events.raises(function, position - 1), renamed);
		var after = events.raises(function, position);
		if (before.equals(after))
			return;
		var reached = sites.keys(position).stream()
				.filter(site -> sites.calls(site, position).stream().anyMatch(call -> call.getCallee().equals(function))).map(Sites.Key::function).toList();
		var lost = minus(before, after);
		var gained = minus(after, before);
		var unreached = history.guardOff() && reached.isEmpty(); // the body of what only stubs stand for
		if (unreached || isInner(function, position))
			return;
		var fallbacks = lostFallbacks(events.fallbacks(function, position - 1), before, after, renamed);
		if (!fallbacks.isEmpty()) {
			deltas.add(fallbackRemoved(function, ElementKind.NOTIFY, fallbacks, reached, changedBody(function, position, fallbacks), position));
			lost.removeAll(fallbacks);
		}
		if (lost.isEmpty() && gained.isEmpty())
			return;
		var delta = Deltas.create(DeltaKind.EVENTS_CHANGED, position, history.configuration(), function, ElementKind.NOTIFY, Side.CORE);
		delta.getLost().addAll(lost);
		delta.getGained().addAll(gained);
		delta.getSites().addAll(reached);
		delta.setPlace(changedBody(function, position, lost));
		deltas.add(delta);
	}

	/** Callbacks that are raised no more and were only for who has not the others, of which some are raised still. */
	private static Set<String> lostFallbacks(Set<String> fallbacks, Set<String> before, Set<String> after, Map<String, String> renamed) {
		var names = renamed(fallbacks, renamed);
		var first = minus(before, names);
		return first.stream().anyMatch(after::contains) ? minus(names, after) : new TreeSet<>();
	}

	private Delta fallbackRemoved(String name, ElementKind kind, Set<String> fallbacks, List<String> reached, Place place, int position) {
		var delta = Deltas.create(DeltaKind.FALLBACK_REMOVED, position, history.configuration(), name, kind, kind == ElementKind.NOTIFY ? Side.CORE : Side.CONSUMER);
		delta.getLost().addAll(fallbacks);
		delta.getSites().addAll(reached);
		delta.setPlace(place);
		return delta;
	}

	/** Called by another notify function whose events change too. */
	private boolean isInner(String function, int position) {
		return history.at(position).calls(function).stream().map(Call::getFunction)
				.anyMatch(caller -> caller != null && !caller.equals(function) && events.isNotifyFunction(caller, position)
						&& events.isNotifyFunction(caller, position - 1)
						&& !events.raises(caller, position).equals(events.raises(caller, position - 1)));
	}

	/** The lost call through the table, in the function itself or in a helper; the function where there is none. */
	private Place changedBody(String function, int position, Collection<String> lost) {
		var raises = history.at(position - 1).raises().stream()
				.filter(raise -> lost.contains(raise.getCallback()) && raise.getFunction() != null && history.at(position).raisesIn(raise.getFunction())
						.stream().noneMatch(now -> now.getCallback().equals(raise.getCallback())))
				.findFirst();
		if (raises.isPresent())
			return Deltas.place(SnapshotIndex.fileOf(raises.get()).getPath(), raises.get().getLine(), true);
		var declaration = history.at(position).callable(history.api(), function);
		return declaration.map(found -> Deltas.place(SnapshotIndex.fileOf(found).getPath(), found.getLine(), false)).orElse(null);
	}

	private void site(Sites.Key site, int position, Map<String, String> renamed, List<Delta> deltas) {
		var before = renamed(sites.raises(site, position - 1), renamed);
		var after = sites.raises(site, position);
		if (before.equals(after))
			return;
		var lost = minus(before, after);
		lost.removeAll(lostByNotifyFunctions(site, position, renamed));
		var gained = minus(after, before);
		gained.removeAll(gainedByNotifyFunctions(site, position, renamed));
		var fallbacks = lostFallbacks(sites.fallbacks(site, position - 1), before, after, renamed);
		fallbacks.retainAll(lost);
		if (!fallbacks.isEmpty()) {
			deltas.add(fallbackRemoved(site.function(), ElementKind.SITE, fallbacks, List.of(), place(site, position, fallbacks), position));
			lost.removeAll(fallbacks);
		}
		if (lost.isEmpty() && gained.isEmpty())
			return;
		var delta = Deltas.create(DeltaKind.EVENTS_CHANGED, position, history.configuration(), site.function(), ElementKind.SITE, Side.CONSUMER);
		delta.getLost().addAll(lost);
		delta.getGained().addAll(gained);
		delta.setPlace(place(site, position, lost));
		deltas.add(delta);
	}

	/** What calls that stay raise no longer is told once, at the notify function. */
	private Set<String> lostByNotifyFunctions(Sites.Key site, int position, Map<String, String> renamed) {
		var lost = new TreeSet<String>();
		for (var call : staying(site, position))
			lost.addAll(minus(renamed(events.raises(call.getCallee(), position - 1), renamed), events.raises(call.getCallee(), position)));
		return lost;
	}

	private Set<String> gainedByNotifyFunctions(Sites.Key site, int position, Map<String, String> renamed) {
		var gained = new TreeSet<String>();
		for (var call : staying(site, position))
			gained.addAll(minus(events.raises(call.getCallee(), position), renamed(events.raises(call.getCallee(), position - 1), renamed)));
		return gained;
	}

	private List<Call> staying(Sites.Key site, int position) {
		return sites.calls(site, position).stream().filter(call -> sites.calls(site, position - 1).stream()
				.anyMatch(before -> before.getCallee().equals(call.getCallee()))).toList();
	}

	private Place place(Sites.Key site, int position, Set<String> lost) {
		for (var call : sites.calls(site, position - 1))
			if (events.raises(call.getCallee(), position - 1).stream().anyMatch(lost::contains)
					&& sites.calls(site, position).stream().noneMatch(now -> now.getCallee().equals(call.getCallee())))
				return Deltas.place(SnapshotIndex.fileOf(call).getPath(), call.getLine(), true);
		var old = sites.calls(site, position - 1).stream().map(Call::getCallee).toList();
		return sites.calls(site, position).stream().filter(call -> !old.contains(call.getCallee())).findFirst()
				.or(() -> sites.calls(site, position).stream().findFirst()).map(call -> Deltas.place(SnapshotIndex.fileOf(call).getPath(), call.getLine(), false))
				.orElseGet(() -> Deltas.place(sites.file(site, position - 1), sites.calls(site, position - 1).getFirst().getLine(), true));
	}

	private static Set<String> renamed(Set<String> names, Map<String, String> renamed) {
		var result = new TreeSet<String>();
		names.forEach(name -> result.add(renamed.getOrDefault(name, name)));
		return result;
	}

	private static Set<String> minus(Set<String> from, Set<String> what) {
		var rest = new TreeSet<>(from);
		rest.removeAll(what);
		return rest;
	}
}

package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.seriatim.model.delta.ApiElement;
import dev.seriatim.model.delta.History;

/**
 * Uses of an API's elements at prefixes where the element is not there: between the patch that takes the element away, or
 * brings the use too early, and the patch that mends it. What is broken at the base is left alone.
 */
final class Broken {

	/**
	 * Uses of one element that break and are mended at the same positions.
	 *
	 * @param from    the first position at which they do not build
	 * @param until   the position at which they build again, or -1
	 * @param removed whether the element was there before; otherwise it comes later
	 */
	record Stretch(ApiElement element, int from, int until, boolean removed, List<ElementUses.Use> uses) {
	}

	private final History history;
	private final ElementUses elementUses;
	private final Wholes wholes;

	Broken(ApiInConfiguration api, Consumers consumers) {
		history = api.history();
		wholes = new Wholes(history);
		elementUses = new ElementUses(api, consumers);
	}

	/** In order of the first position, then of the elements, then of the mending position. */
	List<Stretch> stretches() {
		var last = history.timeline().last();
		var byPosition = new ArrayList<Map<String, ElementUses.Use>>();
		for (var position = 0; position <= last; position++)
			byPosition.add(usesWithout(position));
		var stretches = new TreeMap<String, Stretch>();
		for (var position = 1; position <= last; position++)
			for (var entry : byPosition.get(position).entrySet()) {
				if (byPosition.get(position - 1).containsKey(entry.getKey()))
					continue;
				var until = position;
				while (until <= last && byPosition.get(until).containsKey(entry.getKey()))
					until++;
				var use = entry.getValue();
				var removed = presentBefore(use.element(), position);
				if (!removed && (until > last || addedAt(use.element(), position) < 0))
					continue;
				var end = until > last ? -1 : until;
				var from = position;
				stretches.computeIfAbsent("%05d %s %05d".formatted(position, use.element().key(), until),
						key -> new Stretch(use.element(), from, end, removed, new ArrayList<>())).uses().add(use);
			}
		return List.copyOf(stretches.values());
	}

	/** The number of the patch that adds what a stretch uses too early. */
	int addedBy(Stretch stretch) {
		return history.timeline().number(addedAt(stretch.element(), stretch.from()));
	}

	/** The first position from here on at which an element is there, or -1. */
	private int addedAt(ApiElement element, int from) {
		for (var position = from; position <= history.timeline().last(); position++)
			if (wholes.isThere(element, position))
				return position;
		return -1;
	}

	/** The number of the patch that took away what a stretch uses, 0 for none. */
	int removedBy(Stretch stretch) {
		for (var position = stretch.from(); position > 0; position--)
			if (!wholes.isThere(stretch.element(), position) && wholes.isThere(stretch.element(), position - 1))
				return history.timeline().number(position);
		return 0;
	}

	private boolean presentBefore(ApiElement element, int position) {
		for (var before = 0; before < position; before++)
			if (wholes.isThere(element, before))
				return true;
		return false;
	}

	private Map<String, ElementUses.Use> usesWithout(int position) {
		var uses = new LinkedHashMap<String, ElementUses.Use>();
		for (var element : history.elements())
			if (!history.assumed(element) && !history.usable(element, position) && !wholes.wentWithWhole(element, position))
				add(element, position, uses);
		for (var whole : wholes.all())
			if (!wholes.isThere(whole, position))
				add(whole, position, uses);
		return uses;
	}

	private void add(ApiElement element, int position, Map<String, ElementUses.Use> uses) {
		for (var use : elementUses.of(element, position))
			uses.putIfAbsent(history.names().inLast(use.element().key() + " " + use.user() + " " + use.file(), use.file(), position), use);
	}
}

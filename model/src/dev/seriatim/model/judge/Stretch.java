package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.seriatim.model.delta.ApiElement;
import dev.seriatim.model.delta.FileNames;

/**
 * Uses of one element that do not fit it from the same position until the same position.
 *
 * @param until the position at which they fit again, or -1
 */
record Stretch(ApiElement element, int from, int until, List<Use> uses) {

	/** @param user the consumer or function @param line at the first position @param detail how it does not fit, for a message */
	record Use(ApiElement element, String user, String file, int line, String detail) {

		String key() {
			return element.key() + " " + user + " " + file;
		}
	}

	/**
	 * What begins at a position after the base, in order of positions, then of elements. What goes on in a file that has another name is one stretch.
	 *
	 * @param found for each position the uses that do not fit there, by their keys
	 */
	static List<Stretch> of(List<Map<String, Use>> found, FileNames names) {
		var misfits = new ArrayList<Map<String, Use>>();
		for (var position = 0; position < found.size(); position++) {
			var here = new LinkedHashMap<String, Use>();
			for (var entry : found.get(position).entrySet())
				here.put(names.inLast(entry.getKey(), entry.getValue().file(), position), entry.getValue());
			misfits.add(here);
		}
		var stretches = new TreeMap<String, Stretch>();
		for (var position = 1; position < misfits.size(); position++)
			for (var entry : misfits.get(position).entrySet()) {
				if (misfits.get(position - 1).containsKey(entry.getKey()))
					continue;
				var until = position;
				while (until < misfits.size() && misfits.get(until).containsKey(entry.getKey()))
					until++;
				var from = position;
				var end = until == misfits.size() ? -1 : until;
				var use = entry.getValue();
				stretches.computeIfAbsent("%05d %s %s %05d".formatted(position, use.element().name(), use.element().owner(), until),
						key -> new Stretch(use.element(), from, end, new ArrayList<>())).uses().add(use);
			}
		return List.copyOf(stretches.values());
	}
}

package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.delta.FileNames;
import dev.seriatim.model.delta.History;
import dev.seriatim.model.flow.Step;

/** Functions that a patch lets leave between the two callbacks of a pair. What the base leaves open already is not told. */
final class Ranges {

	/**
	 * @param until the position at which it is mended, or -1
	 * @param ways  what the function does there, in order of lines, for example {@code returns -ENOMEM}
	 */
	record Unpaired(String function, String file, String start, String end, int from, int until, List<Way> ways) {
	}

	record Way(int line, String text) {
	}

	private record Key(String file, String function, String text, int number) {

		boolean isSameElsewhere(Key other) {
			return file.equals(other.file) && text.equals(other.text) && !function.equals(other.function);
		}
	}

	private static final int LONGEST = 40;

	private final ApiInConfiguration api;
	private final History history;
	private final FileNames names;
	private final List<Unpaired> unpaired = new ArrayList<>();
	private final List<Unknown> unknown = new ArrayList<>();

	Ranges(ApiInConfiguration api) {
		this.api = api;
		history = api.history();
		names = new FileNames(history.timeline());
		if (!history.guardOff())
			history.contractCallbacks().values().stream().filter(callback -> callback.getPairsWith() != null).forEach(this::find);
	}

	/** In order of positions. */
	List<Unpaired> unpaired() {
		return unpaired;
	}

	/** What cannot be told of a function that a patch changes. */
	List<Unknown> unknown() {
		return unknown;
	}

	private void find(Callback start) {
		var bodies = new RangeBodies();
		var at = new ArrayList<RangesAt>();
		var leaks = new ArrayList<Map<Key, Way>>();
		for (var position = 0; position <= history.timeline().last(); position++) {
			at.add(position > 0 && history.timeline().isMissing(position) ? at.getLast() : new RangesAt(api, start, bodies, position, position == 0 ? null : at.getLast()));
			leaks.add(leaks(at.getLast()));
		}
		for (var position = 1; position <= history.timeline().last(); position++) {
			unpaired(start, position, leaks, at);
			unknown(position, at.get(position - 1), at.get(position));
		}
	}

	private void unpaired(Callback start, int position, List<Map<Key, Way>> leaks, List<RangesAt> at) {
		var before = leaks.get(position - 1);
		var found = new LinkedHashMap<String, Unpaired>();
		leaks.get(position).forEach((key, way) -> {
			if (before.containsKey(key) || isRenamed(key, before, position, at.get(position)))
				return;
			var until = position;
			while (until < leaks.size() && leaks.get(until).containsKey(key))
				until++;
			var end = until == leaks.size() ? -1 : until;
			found.computeIfAbsent(key.file() + " " + key.function() + " " + end, site -> new Unpaired(key.function(), names.at(key.file(), position), start.getName(),
					start.getPairsWith().getName(), position, end, new ArrayList<>())).ways().add(way);
		});
		unpaired.addAll(found.values());
	}

	/** The same fault in a function that has another name before. */
	private boolean isRenamed(Key key, Map<Key, Way> before, int position, RangesAt now) {
		return before.keySet().stream().anyMatch(other -> key.isSameElsewhere(other) && !now.isThere(new RangesAt.Site(names.at(other.file(), position), other.function())));
	}

	private void unknown(int position, RangesAt before, RangesAt now) {
		now.unchecked().forEach((site, reason) -> {
			var same = new RangesAt.Site(names.at(names.last(site.file(), 0), position - 1), site.function());
			if (!reason.equals(before.unchecked().get(same)) && (now.isWhole(site) || !now.halves(site).equals(before.halves(same))))
				unknown.add(new Unknown(site.file(), now.line(site), position, reason));
		});
	}

	private Map<Key, Way> leaks(RangesAt at) {
		var ways = new LinkedHashMap<Key, Way>();
		at.leaks().forEach((site, leaks) -> leaks.forEach(leak -> {
			var file = names.last(site.file(), 0);
			var text = text(leak.step());
			var number = 0;
			while (ways.containsKey(new Key(file, site.function(), text, number)))
				number++;
			ways.put(new Key(file, site.function(), text, number), new Way(leak.step().line(), text));
		}));
		return ways;
	}

	private static String text(Step step) {
		if (step.kind() == Step.Kind.CALL)
			return "returns in " + step.text();
		if (step.value() == null)
			return "ends";
		return step.value().isEmpty() ? "returns" : "returns " + (step.value().length() > LONGEST ? step.value().substring(0, LONGEST) + "…" : step.value());
	}
}

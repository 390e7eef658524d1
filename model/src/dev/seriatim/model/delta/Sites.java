package dev.seriatim.model.delta;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.seriatim.model.usage.Call;

/** The notify sites at every position: functions outside the API that call its notify functions. */
public final class Sites {

	/** A notify site: a function of one file, by the name that the file has in the end or any that it had before. */
	public record Key(String file, String function) implements Comparable<Key> {
		@Override
		public int compareTo(Key other) {
			var byFile = file.compareTo(other.file);
			return byFile != 0 ? byFile : function.compareTo(other.function);
		}
	}

	/** A call of a notify function whose enclosing function no fragment shows. */
	public record Unplaced(String file, int line, String callee) {
	}

	private final Events events;
	private final FileNames names;
	private final List<Map<Key, List<Call>>> calls = new ArrayList<>();
	private final List<List<Unplaced>> unplaced = new ArrayList<>();
	private final List<Map<Key, Set<String>>> raises = new ArrayList<>();
	private final List<Map<Key, Set<String>>> fallbacks = new ArrayList<>();

	public Sites(History history, Events events) {
		this.events = events;
		names = new FileNames(history.timeline());
		for (var position = 0; position <= history.timeline().last(); position++) {
			var here = new TreeMap<Key, List<Call>>();
			var without = new ArrayList<Unplaced>();
			for (var notify : events.notifyFunctions(position))
				for (var call : history.at(position).calls(notify)) {
					var file = SnapshotIndex.fileOf(call).getPath();
					if (call.getFunction() == null)
						without.add(new Unplaced(file, call.getLine(), notify));
					else if (!events.isNotifyFunction(call.getFunction(), position))
						here.computeIfAbsent(new Key(names.last(file, position), call.getFunction()), key -> new ArrayList<>()).add(call);
				}
			calls.add(here);
			unplaced.add(without);
			raises.add(new HashMap<>());
			fallbacks.add(new HashMap<>());
		}
	}

	/** By the names that files have in the end. */
	public Set<Key> keys(int position) {
		return calls.get(position).keySet();
	}

	/** What the file of a site is called at a position. */
	public String file(Key site, int position) {
		return names.at(names.last(site.file(), 0), position);
	}

	/** The calls of notify functions at a site, empty where it is none. */
	public List<Call> calls(Key site, int position) {
		return calls.get(position).getOrDefault(new Key(names.last(site.file(), 0), site.function()), List.of());
	}

	/** The callbacks raised at a site, sorted. */
	public Set<String> raises(Key site, int position) {
		return raises.get(position).computeIfAbsent(site, asked -> Collections.unmodifiableSet(findRaises(asked, position)));
	}

	private Set<String> findRaises(Key site, int position) {
		var raises = new TreeSet<String>();
		calls(site, position).forEach(call -> raises.addAll(events.raises(call.getCallee(), position)));
		return raises;
	}

	/** Of the callbacks raised at a site, those that are raised only where a consumer has not another one; sorted. */
	public Set<String> fallbacks(Key site, int position) {
		return fallbacks.get(position).computeIfAbsent(site, asked -> Collections.unmodifiableSet(findFallbacks(asked, position)));
	}

	private Set<String> findFallbacks(Key site, int position) {
		var fallbacks = new TreeSet<String>();
		calls(site, position).forEach(call -> fallbacks.addAll(events.fallbacks(call.getCallee(), position)));
		calls(site, position).forEach(call -> events.raises(call.getCallee(), position).stream()
				.filter(raised -> !events.fallbacks(call.getCallee(), position).contains(raised)).forEach(fallbacks::remove));
		return fallbacks;
	}

	public List<Unplaced> unplaced(int position) {
		return unplaced.get(position);
	}
}

package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.delta.Sites;
import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.flow.Body;
import dev.seriatim.model.flow.Effect;
import dev.seriatim.model.flow.Flow;
import dev.seriatim.model.flow.Step;
import dev.seriatim.model.flow.Step.Kind;
import dev.seriatim.model.usage.Call;

/**
 * The functions of one prefix that start a range, end it, or both, for one pair of callbacks. A function that leaves a range open is at fault
 * unless a caller ends the range; then the caller must do so on all its paths. Over more than one call nothing is concluded.
 */
final class RangesAt {

	/** How far up a caller is looked for that ends a range: one is followed, more only keep from a claim. */
	private static final int CALLERS = 4;

	/** What is written like a call, and known to every reader to do nothing to a range. */
	private static final Set<String> MACROS = Set.of("likely", "unlikely", "IS_ERR", "IS_ERR_OR_NULL", "PTR_ERR", "ERR_PTR", "BUG_ON", "WARN_ON", "WARN_ON_ONCE", "VM_BUG_ON",
			"READ_ONCE", "WRITE_ONCE", "min", "max", "cond_resched", "smp_mb", "smp_rmb", "smp_wmb");

	/** A function of a file. */
	record Site(String file, String function) implements Comparable<Site> {
		@Override
		public int compareTo(Site other) {
			var byFile = file.compareTo(other.file);
			return byFile != 0 ? byFile : function.compareTo(other.function);
		}
	}

	private final ApiInConfiguration api;
	private final int position;
	private final RangesAt before;
	private final RangeHalves halves;
	private final SnapshotIndex index;
	private final RangeBodies bodies;
	private final Map<Site, Body> own = new LinkedHashMap<>();
	private final Map<String, List<Site>> ownByFunction = new HashMap<>();
	private final Map<Site, Body> joined = new LinkedHashMap<>();
	/** The functions whose halves make pairs with those of their caller, by caller. */
	private final Map<Site, Set<String>> helpers = new HashMap<>();
	private final Map<Site, List<Body.Leak>> leaks = new TreeMap<>();
	private final Map<Site, String> unchecked = new TreeMap<>();
	private final Set<Site> endTaken = new HashSet<>();
	private final Set<Site> lossTold = new HashSet<>();

	/** @param bodies of the same pair at all positions @param before the same at the position before, null for the base */
	RangesAt(ApiInConfiguration api, Callback start, RangeBodies bodies, int position, RangesAt before) {
		this.api = api;
		this.position = position;
		this.bodies = bodies;
		this.before = before;
		index = api.history().at(position);
		halves = new RangeHalves(api, start, position);
		for (var file : index.snapshot().getFiles())
			bodies.own(file, halves).forEach((function, body) -> {
				if (!halves.isImplementation(function))
					own.put(new Site(file.getPath(), function), body);
			});
		own.keySet().forEach(site -> ownByFunction.computeIfAbsent(site.function(), function -> new ArrayList<>()).add(site));
		for (var file : index.snapshot().getFiles()) {
			var functions = bodies.functions(file);
			if (!Collections.disjoint(functions.called(), ownByFunction.keySet()) || functions.flows().keySet().stream().anyMatch(ownByFunction::containsKey))
				functions.flows().keySet().forEach(function -> join(new Site(file.getPath(), function)));
		}
		joined.keySet().forEach(this::judge);
	}

	/** Where a range is certainly left open, by function. */
	Map<Site, List<Body.Leak>> leaks() {
		return leaks;
	}

	/** Why it cannot be told of a function. */
	Map<Site, String> unchecked() {
		return unchecked;
	}

	/** The starts and ends in a function, in order of lines. */
	List<String> halves(Site site) {
		return joined.containsKey(site) ? joined.get(site).halves() : List.of();
	}

	/** The line of the first start or end. */
	int line(Site site) {
		return joined.get(site).line();
	}

	/** Whether all of a function with a start or an end is shown. */
	boolean isWhole(Site site) {
		return joined.get(site).isWhole();
	}

	boolean isThere(Site site) {
		return !flows(site).isEmpty();
	}

	private RangeBodies.Functions functions(String file) {
		return bodies.functions(index.file(file).orElse(null));
	}

	private List<Flow> flows(Site site) {
		return functions(site.file()).flows(site.function());
	}

	/** A function with the halves in what it calls itself, where those and its own halves make pairs. */
	private void join(Site site) {
		if (halves.isImplementation(site.function()))
			return;
		var called = new HashMap<String, Effect>();
		for (var flow : flows(site))
			for (var step : flow.steps())
				if (step.kind() == Kind.CALL && halves.effect(step) == Effect.NONE && !step.text().equals(site.function()))
					helper(site, step.text()).map(Body::summary).filter(effect -> effect.isOpening() || effect == Effect.CLOSES)
							.ifPresent(effect -> called.put(step.text(), effect));
		var body = own.get(site);
		var starts = called.values().stream().anyMatch(Effect::isOpening) || body != null && !body.leaks().isEmpty();
		var ends = called.containsValue(Effect.CLOSES) || body != null && body.closesMore();
		if (starts && ends && !called.isEmpty()) {
			helpers.put(site, called.keySet());
			joined.put(site, new Body(flows(site), step -> step.kind() == Kind.CALL && called.containsKey(step.text()) ? called.get(step.text())
					: halves.effect(step), functions(site.file())::leaves));
		} else if (body != null)
			joined.put(site, body);
	}

	private Optional<Body> helper(Site caller, String function) {
		var near = own.get(new Site(caller.file(), function));
		if (near != null)
			return Optional.of(near);
		return ownByFunction.getOrDefault(function, List.of()).stream().filter(this::isVisible).map(own::get).findFirst();
	}

	private boolean isVisible(Site site) {
		return index.declarations(site.function()).stream().noneMatch(declaration -> SnapshotIndex.isPrivate(declaration)
				&& SnapshotIndex.fileOf(declaration).getPath().equals(site.file()));
	}

	private void judge(Site site) {
		var body = joined.get(site);
		var found = body.leaks();
		if (!body.isWhole())
			judgeFragment(site, body, found);
		else if (!found.isEmpty())
			judgeLeaks(site, body, found);
		else if (body.isLost())
			unchecked.put(site, halves.message("paths", site.function()));
		else if (body.closesMore() && !body.opens() && !isJoined(site) && !callsStart(site))
			unchecked.put(site, halves.message("endsOnly", site.function()));
	}

	/** Whether a direct caller is judged with it. */
	private boolean isJoined(Site site) {
		return callers(site, 1).stream().anyMatch(caller -> helpers.getOrDefault(caller, Set.of()).contains(site.function()));
	}

	private boolean callsStart(Site site) {
		return flows(site).stream().flatMap(flow -> flow.steps().stream())
				.anyMatch(step -> step.kind() == Kind.CALL && helper(site, step.text()).filter(Body::opens).isPresent());
	}

	private void judgeLeaks(Site site, Body body, List<Body.Leak> found) {
		if (isJoined(site))
			return;
		var certain = found.stream().filter(Body.Leak::certain).toList();
		if (callers(site, CALLERS).stream().anyMatch(caller -> joined.containsKey(caller) && joined.get(caller).closesMore()))
			unchecked.put(site, halves.message("callers", site.function()));
		else if (!body.closes() && !isEndTaken(site)) {
			if (!isLossTold(site))
				unchecked.put(site, halves.message("startsOnly", site.function()));
		} else if (!certain.isEmpty())
			leaks.put(site, certain);
		else
			unchecked.put(site, halves.message("paths", site.function()));
	}

	/** The function ended its range itself until a patch took that away, and nothing else ends more than before. */
	private boolean isEndTaken(Site site) {
		var taken = before != null && api.history().hasTree() && !isLossTold(site) && (before.endTaken.contains(site)
				|| before.own.containsKey(site) && before.own.get(site).closes() && before.own.get(site).leaks().isEmpty() && ends(site) <= before.ends(site));
		if (taken)
			endTaken.add(site);
		return taken;
	}

	/** How often functions other than this one end a range. */
	private long ends(Site except) {
		return own.entrySet().stream().filter(entry -> !entry.getKey().equals(except)).mapToLong(entry -> entry.getValue().halves().stream().filter("closes"::equals).count())
				.sum();
	}

	/** Where the end is an event that the site no longer raises since some patch, that is what is told. */
	private boolean isLossTold(Site site) {
		var key = new Sites.Key(site.file(), site.function());
		var told = before != null && !halves.isEnd(api.sites().raises(key, position))
				&& (before.lossTold.contains(site) || halves.isEnd(api.sites().raises(key, position - 1)));
		if (told)
			lossTold.add(site);
		return told;
	}

	/**
	 * Only a path from the start to a return that is shown whole proves something, where nothing on it can end the range out of sight. What starts a
	 * range and shows no way to its end may be one half of a pair of helpers.
	 */
	private void judgeFragment(Site site, Body body, List<Body.Leak> found) {
		var certain = found.stream().filter(leak -> leak.certain() && leak.step().kind() == Kind.LEAVE && !callsUnseen(site, body, leak.step().line())).toList();
		var isHalf = !body.closes() && !body.isLost();
		if (!certain.isEmpty() && !isHalf && callers(site, CALLERS).isEmpty())
			leaks.put(site, certain);
		else if (!found.isEmpty() || body.isLost() || body.closesMore())
			unchecked.put(site, halves.message("fragments", site.function()));
	}

	private boolean callsUnseen(Site site, Body body, int until) {
		return calls(site).filter(step -> step.line() >= body.line() && step.line() <= until && halves.effect(step) == Effect.NONE)
				.anyMatch(step -> !isSeen(site, step.text()) && !isNoEnd(site, step.text()));
	}

	/** A function that is shown whole and ends nothing. */
	private boolean isSeen(Site caller, String function) {
		return MACROS.contains(function) || index.snapshot().getFiles().stream().map(file -> new Site(file.getPath(), function))
				.anyMatch(site -> isThere(site) && !own.containsKey(site) && (site.file().equals(caller.file()) || isVisible(site)) && flows(site).stream().allMatch(Flow::whole));
	}

	/** What was called where nothing was started does not end it. */
	private boolean isNoEnd(Site site, String function) {
		for (var earlier = before; earlier != null; earlier = earlier.before)
			if (earlier.calls(site).anyMatch(step -> step.text().equals(function)) && !(earlier.own.containsKey(site) && earlier.own.get(site).opens()))
				return true;
		return false;
	}

	private Stream<Step> calls(Site site) {
		return flows(site).stream().flatMap(flow -> flow.steps().stream()).filter(step -> step.kind() == Kind.CALL);
	}

	/** The functions with a start or an end from which a function is called. */
	private Set<Site> callers(Site site, int depth) {
		var found = new HashSet<Site>();
		var seen = new HashSet<Site>();
		seen.add(site);
		var level = Set.of(site);
		for (var i = 0; i < depth; i++) {
			var above = new HashSet<Site>();
			for (var one : level)
				for (Call call : index.calls(one.function())) {
					var file = SnapshotIndex.fileOf(call).getPath();
					if (call.getFunction() != null && (file.equals(one.file()) || isVisible(one)) && seen.add(new Site(file, call.getFunction())))
						above.add(new Site(file, call.getFunction()));
				}
			above.stream().filter(joined::containsKey).forEach(found::add);
			level = above;
		}
		return found;
	}
}

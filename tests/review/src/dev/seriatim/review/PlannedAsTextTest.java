package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.order.PlannedSource;
import dev.seriatim.model.prefix.Order;
import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.usage.SourceFile;
import dev.seriatim.series.snapshot.SourceCache;

/**
 * Where patches of the example apply in another order, all of its files judged as a plan have the facts that their text has. Of a body that several
 * patches change a plan does not know the paths, nor which of them changed the locks around a call.
 */
class PlannedAsTextTest {

	private static final int PATCHES = 12;
	/** Places that a patch is moved by at most: farther ones take minutes and are no other case. */
	private static final int FAR = 5;

	/**
	 * In these orders the text says otherwise than the plan. Patch 4 takes ptep_clear_flush_notify from sites to which 1 brings it; merged before 1 it finds nothing to take
	 * there, and 1 then brings it, as git merges them too.
	 */
	private static boolean isMergedToAnotherEnd(List<Integer> order) {
		return order.indexOf(4) < order.indexOf(1);
	}

	/** @param several functions that several patches change */
	private static Set<String> facts(SourceFile file, Set<String> several) {
		return Stream.of(
				file.getDeclarations().stream().map(one -> "declares " + one.getKind() + " " + one.getOwner() + " " + one.getName() + " " + one.getSignature() + " " + one.getType()),
				file.getImplementations().stream().flatMap(one -> one.getCallbacks().stream().map(use -> "sets " + one.getVariable() + " " + use.getCallback() + " " + use.getValue())),
				file.getCalls().stream().map(one -> "calls " + one.getFunction() + " " + one.getCallee() + (several.contains(one.getFunction()) ? "" : one.getUnder() + " " + one.getHeld().stream().map(lock -> lock.getLock()).toList())),
				file.getRaises().stream().map(one -> "raises " + one.getFunction() + " " + one.getCallback()),
				file.getFlows().stream().filter(one -> !several.contains(one.function())).map(one -> "flows " + one.function() + " " + one.steps().stream().map(step -> step.kind() + step.text()).toList()),
				file.getNames().keySet().stream().map(name -> "names " + name), file.getIncludes().stream().map(name -> "includes " + name)).flatMap(facts -> facts)
				.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Map<String, Set<String>> facts(SnapshotSource source, Prefix prefix, Set<String> several) {
		var facts = new TreeMap<String, Set<String>>();
		source.snapshot(prefix, Configuration.Y).getFiles().forEach(file -> facts.put(file.getPath(), facts(file, several)));
		return facts;
	}

	@Test
	void theyAgreeInEveryOrderThatApplies() throws Trouble {
		var compared = new ReviewRun(ReviewRequest.of(Path.of("../../examples/mmu-notifier")), SourceCache.inMemory()).judge(null, PlannedAsTextTest::compare);
		assertTrue(compared > 20, "only " + compared + " orders apply");
	}

	private static int compare(ReviewRun.Ready ready) {
		var touched = ready.series().getPatches().stream().flatMap(patch -> patch.getFiles().stream()).flatMap(file -> Stream.of(file.getOldPath(), file.getNewPath()))
				.filter(path -> path != null && path.matches(".*\\.[ch]")).collect(Collectors.toSet());
		var planned = new PlannedSource(ready.source(), ready.series(), touched);
		var several = changedBySeveral(ready);
		var compared = 0;
		for (var numbers : orders()) {
			var timeline = Timeline.of(ready.series(), new Order(numbers.stream().map(List::of).toList()));
			if (isMergedToAnotherEnd(numbers) || IntStream.rangeClosed(1, PATCHES).anyMatch(position -> !ready.source().conflicts(timeline.prefix(position)).isEmpty()))
				continue;
			compared++;
			for (var position = 1; position <= PATCHES; position++)
				assertAgree(facts(ready.source(), timeline.prefix(position), several), facts(planned, timeline.prefix(position), several), numbers + " at " + position);
		}
		return compared;
	}

	/** Functions that more than one patch changes, by what their bodies do. */
	private static Set<String> changedBySeveral(ReviewRun.Ready ready) {
		var timeline = Timeline.of(ready.series());
		var changes = new TreeMap<String, Integer>();
		for (var position = 1; position <= PATCHES; position++) {
			var before = bodies(ready.source(), timeline.prefix(position - 1));
			var after = bodies(ready.source(), timeline.prefix(position));
			after.forEach((function, body) -> {
				if (!body.equals(before.get(function)))
					changes.merge(function, 1, Integer::sum);
			});
		}
		return changes.entrySet().stream().filter(function -> function.getValue() > 1).map(Map.Entry::getKey).collect(Collectors.toSet());
	}

	private static Map<String, String> bodies(SnapshotSource source, Prefix prefix) {
		var bodies = new TreeMap<String, String>();
		for (SourceFile file : source.snapshot(prefix, Configuration.Y).getFiles()) {
			file.getFlows().forEach(flow -> bodies.merge(flow.function(), flow.steps().stream().map(step -> step.kind() + step.text()).toList().toString(), String::concat));
			file.getCalls().forEach(call -> bodies.merge(String.valueOf(call.getFunction()), call.getCallee() + call.getUnder() + call.getHeld().stream().map(lock -> lock.getLock()).toList(), String::concat));
		}
		return bodies;
	}

	private static void assertAgree(Map<String, Set<String>> text, Map<String, Set<String>> plan, String where) {
		assertEquals(text.keySet(), plan.keySet(), where);
		for (var path : text.keySet()) {
			assertEquals(List.of(), text.get(path).stream().filter(fact -> !plan.get(path).contains(fact)).toList(), where + ": only the text of " + path);
			assertEquals(List.of(), plan.get(path).stream().filter(fact -> !text.get(path).contains(fact)).toList(), where + ": only the plan of " + path);
		}
	}

	/** Each patch moved to each place that is not too far. */
	private static Set<List<Integer>> orders() {
		var orders = new LinkedHashSet<List<Integer>>();
		for (var patch = 1; patch <= PATCHES; patch++)
			for (var place = Math.max(0, patch - 1 - FAR); place < Math.min(PATCHES, patch + FAR); place++) {
				var order = new ArrayList<>(IntStream.rangeClosed(1, PATCHES).boxed().toList());
				order.remove((Integer) patch);
				order.add(place, patch);
				orders.add(order);
			}
		return orders;
	}
}

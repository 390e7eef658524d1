package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.seriatim.model.flow.Body;
import dev.seriatim.model.flow.Effect;
import dev.seriatim.model.flow.Flow;
import dev.seriatim.model.flow.Step;
import dev.seriatim.model.flow.Step.Kind;
import dev.seriatim.model.usage.SourceFile;

/**
 * The functions of files with a start or an end of one pair of callbacks in them. Most files are the same from one prefix to the next, and so
 * is what starts and ends a range: each is followed once.
 */
final class RangeBodies {

	/** @param called what functions and macros call @param touches whether an ops table is called through or tested */
	record Functions(SortedMap<String, List<Flow>> flows, Set<String> called, boolean touches) {

		List<Flow> flows(String function) {
			return flows.getOrDefault(function, List.of());
		}

		/** A return, or a macro that holds one. */
		boolean leaves(Step step) {
			return step.kind() == Kind.LEAVE || step.kind() == Kind.CALL && flows(step.text()).stream()
					.anyMatch(flow -> flow.macro() && flow.steps().stream().anyMatch(inner -> inner.kind() == Kind.LEAVE && inner.value() != null));
		}
	}

	private static final Functions NONE = new Functions(new TreeMap<>(), Set.of(), false);

	private final Map<SourceFile, Functions> functions = new IdentityHashMap<>();
	/** By file and by the effects of what it calls. */
	private final Map<SourceFile, Map<Map<String, Effect>, Map<String, Body>>> bodies = new IdentityHashMap<>();

	/** @param file null for none */
	Functions functions(SourceFile file) {
		return file == null ? NONE : functions.computeIfAbsent(file, RangeBodies::read);
	}

	/** Those that have a start or an end themselves, by name. */
	SortedMap<String, Body> own(SourceFile file, RangeHalves halves) {
		var in = functions(file);
		var effects = halves.effects(in.called());
		if (effects.isEmpty() && !in.touches())
			return new TreeMap<>();
		return new TreeMap<>(bodies.computeIfAbsent(file, read -> new HashMap<>()).computeIfAbsent(effects, known -> own(in, halves)));
	}

	private static Map<String, Body> own(Functions in, RangeHalves halves) {
		var own = new HashMap<String, Body>();
		in.flows().forEach((function, flows) -> {
			if (flows.stream().flatMap(flow -> flow.steps().stream()).anyMatch(step -> halves.effect(step) != Effect.NONE))
				own.put(function, new Body(flows, halves::effect, in::leaves));
		});
		return own;
	}

	private static Functions read(SourceFile file) {
		var flows = new TreeMap<String, List<Flow>>();
		var called = new HashSet<String>();
		var touches = false;
		for (var flow : file.getFlows())
			if (flow.function() != null) {
				flows.computeIfAbsent(flow.function(), function -> new ArrayList<>()).add(flow);
				for (var step : flow.steps())
					if (step.kind() == Kind.CALL)
						called.add(step.text());
					else
						touches |= step.kind() == Kind.RAISE || step.kind() == Kind.TEST;
			}
		return new Functions(flows, called, touches);
	}
}

package dev.seriatim.model.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One function or macro with the effects of its steps on one pair of callbacks: whether it leaves a range open, and what its callers may take
 * it for. Its flows are the forms that {@code #ifdef} gives it, or the pieces that fragments show.
 */
public final class Body {

	/** Where the range is left open. @param certain whether no data that is not followed can tell the paths apart */
	public record Leak(Step step, boolean certain) {
	}

	private final List<Flow> flows;
	private final Function<Step, Effect> effects;
	private final Function<Step, Boolean> leaves;
	private final List<Paths> paths = new ArrayList<>();
	private boolean followed = true;
	private List<Leak> leaks;
	private Effect summary;

	/** @param leaves the steps after which the function can be left */
	public Body(List<Flow> flows, Function<Step, Effect> effects, Function<Step, Boolean> leaves) {
		this.flows = List.copyOf(flows);
		this.effects = effects;
		this.leaves = leaves;
		flows.forEach(flow -> paths.add(paths(flow)));
	}

	/** Conditions are followed only where something stays open without that. */
	private Paths paths(Flow flow) {
		var plain = new Paths(flow, effects, Atoms.none(), 0);
		if (plain.isComplete() && !plain.closesMore() && plain.leaks(leaves).isEmpty())
			return plain;
		var precise = new Paths(flow, effects, Atoms.of(flow, false), 0);
		followed &= precise.isComplete();
		return precise.isComplete() ? precise : plain;
	}

	public List<Flow> flows() {
		return flows;
	}

	/** Whether the body is shown from its start to its end. */
	public boolean isWhole() {
		return flows.stream().allMatch(Flow::whole);
	}

	public boolean opens() {
		return steps().stream().anyMatch(step -> effects.apply(step).isOpening());
	}

	public boolean closes() {
		return steps().stream().anyMatch(step -> effects.apply(step) == Effect.CLOSES);
	}

	/** Whether the range is closed on a path on which it was not opened. */
	public boolean closesMore() {
		return paths.stream().anyMatch(Paths::closesMore);
	}

	/** Whether a path leads out of what is known while the range is open. */
	public boolean isLost() {
		return !followed || paths.stream().anyMatch(Paths::isLost);
	}

	/** In order of lines; the same place in two forms of the function is told once. */
	public List<Leak> leaks() {
		if (leaks == null)
			leaks = findLeaks();
		return leaks;
	}

	private List<Leak> findLeaks() {
		var found = new LinkedHashMap<String, Leak>();
		for (var one : paths)
			for (Map.Entry<Step, Boolean> leak : one.leaks(leaves).entrySet())
				found.merge(leak.getKey().line() + " " + leak.getKey().text(), new Leak(leak.getKey(), leak.getValue() && followed),
						(a, b) -> a.certain() ? a : b);
		return List.copyOf(found.values());
	}

	/** The steps that open or close, in order of lines, as {@code opens} or {@code closes}: what changes when a patch changes the pairing. */
	public List<String> halves() {
		return steps().stream().filter(step -> effects.apply(step).isOpening() || effects.apply(step) == Effect.CLOSES)
				.sorted((a, b) -> Integer.compare(a.line(), b.line())).map(step -> effects.apply(step).isOpening() ? "opens" : "closes").toList();
	}

	/** The line of the first step that opens or closes. */
	public int line() {
		return steps().stream().filter(step -> effects.apply(step) != Effect.NONE).mapToInt(Step::line).min().orElse(0);
	}

	/** What a call of the function does. */
	public Effect summary() {
		if (summary == null) {
			var summaries = flows.stream().map(this::summary).distinct().toList();
			summary = summaries.size() == 1 ? summaries.getFirst() : Effect.UNKNOWN;
		}
		return summary;
	}

	private Effect summary(Flow flow) {
		if (!flow.whole())
			return Effect.UNKNOWN;
		var onlyCloses = flow.steps().stream().map(effects).noneMatch(Effect::isOpening);
		var all = new Paths(flow, effects, Atoms.of(flow, true), onlyCloses ? 1 : 0);
		if (!all.isComplete() || all.isLost() && !onlyCloses)
			return Effect.UNKNOWN;
		var open = all.exits().stream().filter(exit -> exit.open() > 0).toList();
		var closed = all.exits().stream().filter(exit -> exit.open() == 0).toList();
		if (onlyCloses)
			return open.isEmpty() ? Effect.CLOSES : Effect.UNKNOWN;
		if (closed.isEmpty())
			return Effect.OPENS;
		if (open.isEmpty())
			return Effect.NONE;
		if (open.stream().allMatch(exit -> Boolean.FALSE.equals(exit.result())) && closed.stream().allMatch(exit -> Boolean.TRUE.equals(exit.result())))
			return Effect.OPENS_UNLESS_RESULT;
		if (open.stream().allMatch(exit -> Boolean.TRUE.equals(exit.result())) && closed.stream().allMatch(exit -> Boolean.FALSE.equals(exit.result())))
			return Effect.OPENS_IF_RESULT;
		return Effect.UNKNOWN;
	}

	private List<Step> steps() {
		return flows.stream().flatMap(flow -> flow.steps().stream()).toList();
	}
}

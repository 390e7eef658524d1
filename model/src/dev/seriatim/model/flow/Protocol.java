package dev.seriatim.model.flow;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.seriatim.model.flow.Step.Kind;

/** Whether a function looks at one thing first and checks with another one afterwards. */
public final class Protocol {

	/** What is wrong, the worse the later. */
	public enum Fault {
		NONE,
		/** Only a part of the function is known. */
		NOT_SHOWN,
		/** What should stand first stands nowhere. */
		NO_BEGIN,
		/** The check has a result that nobody looks at. */
		IGNORED,
		/** Nothing is checked, or only before. */
		NO_CHECK
	}

	private Protocol() {
	}

	/** @param begin called or read @param end called with its result used, or read */
	public static Fault fault(Flow flow, String begin, String end) {
		var fault = wholeFault(flow, begin, end);
		return fault == Fault.NONE || flow.whole() ? fault : Fault.NOT_SHOWN;
	}

	private static Fault wholeFault(Flow flow, String begin, String end) {
		var begins = steps(flow, begin);
		var ends = steps(flow, end);
		var after = new HashSet<Integer>();
		begins.forEach(step -> after.addAll(reached(flow, flow.steps().get(step).next())));
		if (!begins.isEmpty())
			ends.retainAll(after);
		if (ends.isEmpty())
			return Fault.NO_CHECK;
		if (begins.isEmpty())
			return Fault.NO_BEGIN;
		var ignored = ends.stream().allMatch(step -> flow.steps().get(step).kind() == Kind.CALL && flow.steps().get(step).value() == null);
		return ignored ? Fault.IGNORED : Fault.NONE;
	}

	private static Set<Integer> steps(Flow flow, String name) {
		return new HashSet<>(IntStream.range(0, flow.steps().size()).filter(i -> {
			var step = flow.steps().get(i);
			return (step.kind() == Kind.CALL || step.kind() == Kind.READ) && step.text().equals(name);
		}).boxed().toList());
	}

	private static Set<Integer> reached(Flow flow, List<Integer> from) {
		var reached = new HashSet<Integer>();
		var queue = new ArrayDeque<>(from);
		while (!queue.isEmpty()) {
			var step = queue.poll();
			if (reached.add(step))
				queue.addAll(flow.steps().get(step).next());
		}
		return reached;
	}
}

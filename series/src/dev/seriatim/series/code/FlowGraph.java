package dev.seriatim.series.code;

import java.util.ArrayList;
import java.util.List;

import dev.seriatim.model.flow.Flow;
import dev.seriatim.model.flow.Step;
import dev.seriatim.model.flow.Step.Kind;

/** A flow while it is built from its end: each step is added after what follows it, loops and labels by a step that is reserved before. */
final class FlowGraph {

	private final List<Step> steps = new ArrayList<>();

	int add(Kind kind, int line, String text, String value, Integer... next) {
		steps.add(new Step(kind, line, text, value, List.of(next)));
		return steps.size() - 1;
	}

	/** A step that leads nowhere until it is connected. */
	int reserve(int line) {
		return add(Kind.LOST, line, "", null);
	}

	/** Lets a reserved step go on with another one. */
	void connect(int reserved, int next) {
		steps.set(reserved, new Step(Kind.JOIN, steps.get(reserved).line(), "", null, List.of(next)));
	}

	boolean isReserved(int step) {
		return steps.get(step).kind() == Kind.LOST;
	}

	Flow toFlow(String function, int line, boolean macro, boolean whole, int entry) {
		return new Flow(function, line, macro, whole, entry, steps);
	}
}

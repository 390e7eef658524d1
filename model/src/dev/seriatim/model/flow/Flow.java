package dev.seriatim.model.flow;

import java.util.List;

/**
 * The paths through one body: of a function, or of a macro that does something. Plain data, read once from a content and shared.
 *
 * @param function its name, null when a fragment does not show it
 * @param line     where the body starts
 * @param macro    whether it is a macro: a return in it leaves the function that uses it
 * @param whole    false when a fragment shows only a part; paths that lead out of the part end in {@link Step.Kind#LOST}
 * @param entry    the index of the first step
 * @param steps    in no order that means anything; each refers to others by index
 */
public record Flow(String function, int line, boolean macro, boolean whole, int entry, List<Step> steps) {

	public Flow {
		steps = List.copyOf(steps);
	}

	/** Whether a step of a kind has a text. */
	public boolean has(Step.Kind kind, String text) {
		return steps.stream().anyMatch(step -> step.kind() == kind && step.text().equals(text));
	}
}

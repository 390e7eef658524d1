package dev.seriatim.model.prefix;

import java.util.Collection;

import dev.seriatim.model.series.DropStep;
import dev.seriatim.model.series.MovePosition;
import dev.seriatim.model.series.MoveStep;
import dev.seriatim.model.series.NumberRange;
import dev.seriatim.model.series.SeriesFactory;
import dev.seriatim.model.series.SquashStep;
import dev.seriatim.model.series.SwapStep;

/** Makes the steps from one order to another. Each call gives new objects, into which the ranges given go: a range serves one step. */
public final class Steps {

	private static final SeriesFactory SERIES = SeriesFactory.eINSTANCE;

	private Steps() {
	}

	/** One patch, by its posted number. */
	public static NumberRange patch(int number) {
		return patches(number, number);
	}

	public static NumberRange patches(int first, int last) {
		var range = SERIES.createNumberRange();
		range.setFirst(first);
		range.setLast(last);
		return range;
	}

	/** @param anchor the patch beside which they go, 0 for the ends */
	public static MoveStep move(Collection<NumberRange> patches, MovePosition position, int anchor) {
		var step = SERIES.createMoveStep();
		step.getPatches().addAll(patches);
		step.setPosition(position);
		step.setAnchor(anchor);
		return step;
	}

	public static SwapStep swap(int first, int second) {
		var step = SERIES.createSwapStep();
		step.setFirst(first);
		step.setSecond(second);
		return step;
	}

	public static DropStep drop(Collection<NumberRange> patches) {
		var step = SERIES.createDropStep();
		step.getPatches().addAll(patches);
		return step;
	}

	public static SquashStep squash(Collection<NumberRange> patches) {
		var step = SERIES.createSquashStep();
		step.getPatches().addAll(patches);
		return step;
	}
}

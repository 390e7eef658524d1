package dev.seriatim.review;

import java.util.List;
import java.util.stream.Collectors;

import dev.seriatim.model.series.DropStep;
import dev.seriatim.model.series.MoveStep;
import dev.seriatim.model.series.NumberRange;
import dev.seriatim.model.series.SquashStep;
import dev.seriatim.model.series.SwapStep;
import dev.seriatim.model.series.VariantStep;

/** Steps of a variant as the language has them. */
final class StepText {

	private StepText() {
	}

	/** For example {@code move 3 after 5}. */
	static String of(VariantStep step) {
		return switch (step) {
		case MoveStep move -> "move " + of(move.getPatches()) + " " + move.getPosition().getLiteral() + (move.getAnchor() > 0 ? " " + move.getAnchor() : "");
		case SwapStep swap -> "swap " + swap.getFirst() + ", " + swap.getSecond();
		case DropStep drop -> "drop " + of(drop.getPatches());
		case SquashStep squash -> "squash " + of(squash.getPatches());
		default -> throw new IllegalStateException("Unknown step " + step.eClass().getName());
		};
	}

	private static String of(List<NumberRange> ranges) {
		return ranges.stream().map(range -> range.getFirst() == range.getLast() ? Integer.toString(range.getFirst()) : range.getFirst() + ".." + range.getLast())
				.collect(Collectors.joining(", "));
	}
}

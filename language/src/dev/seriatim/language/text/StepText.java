package dev.seriatim.language.text;

import dev.seriatim.model.contract.Element;
import dev.seriatim.model.series.DropStep;
import dev.seriatim.model.series.MovePosition;
import dev.seriatim.model.series.MoveStep;
import dev.seriatim.model.series.SplitReading;
import dev.seriatim.model.series.SplitStep;
import dev.seriatim.model.series.SquashStep;
import dev.seriatim.model.series.SwapStep;
import dev.seriatim.model.series.VariantStep;

/** Writes the steps of a variant. */
public final class StepText {

	private StepText() {
	}

	/** For example {@code move 3 after 5}. */
	public static String of(VariantStep step) {
		return switch (step) {
		case MoveStep move -> "move " + SeriesText.ranges(move.getPatches()) + " " + move.getPosition().getLiteral()
				+ (move.getPosition() == MovePosition.AFTER || move.getPosition() == MovePosition.BEFORE ? " " + move.getAnchor() : "");
		case SwapStep swap -> "swap " + swap.getFirst() + ", " + swap.getSecond();
		case DropStep drop -> "drop " + SeriesText.ranges(drop.getPatches());
		case SquashStep squash -> "squash " + SeriesText.ranges(squash.getPatches());
		case SplitStep split -> "split " + Lines.name(split.getElement(), Element::getName) + " from " + split.getFrom() + " to " + split.getTo()
				+ (split.getReading() == SplitReading.BOTH ? "" : " " + split.getReading().getLiteral())
				+ (split.getStandIns().isEmpty() ? "" : " " + Lines.names(split.getStandIns(), Element::getName));
		default -> throw new IllegalArgumentException("No step of the language: " + step);
		};
	}
}

package dev.seriatim.model.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.series.DropStep;
import dev.seriatim.model.series.MoveStep;
import dev.seriatim.model.series.NumberRange;
import dev.seriatim.model.series.SeriesPackage;
import dev.seriatim.model.series.SplitReading;
import dev.seriatim.model.series.SplitStep;
import dev.seriatim.model.series.SquashStep;
import dev.seriatim.model.series.SwapStep;
import dev.seriatim.model.series.Variant;
import dev.seriatim.model.series.VariantStep;

/** Whether the steps of a variant make another series. */
final class VariantChecks {

	private final Problems problems;

	private VariantChecks(Problems problems) {
		this.problems = problems;
	}

	static void check(EObject object, Problems problems) {
		var checks = new VariantChecks(problems);
		switch (object) {
		case Variant variant -> checks.dropped(variant);
		case MoveStep move -> checks.move(move);
		case SwapStep swap when swap.getFirst() == swap.getSecond() -> checks.samePatch(swap, SeriesPackage.Literals.SWAP_STEP__SECOND, swap.getSecond());
		case SquashStep squash -> checks.squash(squash);
		case SplitStep split -> checks.split(split);
		default -> {
		}
		}
	}

	private void dropped(Variant variant) {
		var dropped = new ArrayList<NumberRange>();
		for (var step : variant.getSteps()) {
			numbers(step).filter(number -> contains(dropped, number)).findFirst()
					.ifPresent(number -> problems.error(ModelIssues.PATCH_DROPPED, step, null, number));
			if (step instanceof DropStep drop)
				dropped.addAll(drop.getPatches());
		}
	}

	/** The numbers that a step names, those of ranges by their ends. */
	private static IntStream numbers(VariantStep step) {
		return switch (step) {
		case MoveStep move -> IntStream.concat(ends(move.getPatches()), move.getAnchor() > 0 ? IntStream.of(move.getAnchor()) : IntStream.empty());
		case SwapStep swap -> IntStream.of(swap.getFirst(), swap.getSecond());
		case DropStep drop -> ends(drop.getPatches());
		case SquashStep squash -> ends(squash.getPatches());
		case SplitStep split -> IntStream.of(split.getFrom());
		default -> IntStream.empty();
		};
	}

	private static IntStream ends(List<NumberRange> ranges) {
		return ranges.stream().flatMapToInt(range -> IntStream.of(range.getFirst(), range.getLast()));
	}

	private static boolean contains(List<NumberRange> ranges, int number) {
		return ranges.stream().anyMatch(range -> range.getFirst() <= number && number <= range.getLast());
	}

	private void move(MoveStep move) {
		if (contains(move.getPatches(), move.getAnchor()))
			samePatch(move, SeriesPackage.Literals.MOVE_STEP__ANCHOR, move.getAnchor());
	}

	private void squash(SquashStep squash) {
		if (squash.getPatches().size() == 1 && squash.getPatches().getFirst().getFirst() == squash.getPatches().getFirst().getLast())
			problems.error(ModelIssues.NOTHING_TO_SQUASH, squash, SeriesPackage.Literals.SQUASH_STEP__PATCHES);
	}

	private void split(SplitStep split) {
		if (split.getFrom() == split.getTo())
			samePatch(split, SeriesPackage.Literals.SPLIT_STEP__TO, split.getTo());
		var self = split.getStandIns().indexOf(split.getElement());
		if (self >= 0)
			problems.errorAt(self, ModelIssues.REFERS_TO_ITSELF, split, SeriesPackage.Literals.SPLIT_STEP__STAND_INS, split.getElement().getName());
		if (split.getReading() == SplitReading.BOTH && split.getElement() instanceof Callback callback && !callback.eIsProxy()
				&& callback.getShortcutFor().isEmpty())
			problems.information(ModelIssues.NO_STAND_IN, split, SeriesPackage.Literals.SPLIT_STEP__ELEMENT, callback.getName());
	}

	private void samePatch(VariantStep step, EStructuralFeature feature, int number) {
		problems.error(ModelIssues.SAME_PATCH, step, feature, number);
	}
}

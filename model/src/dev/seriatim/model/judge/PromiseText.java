package dev.seriatim.model.judge;

import java.util.List;
import java.util.stream.Collectors;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.series.CutPointPromise;
import dev.seriatim.model.series.KeepPromise;
import dev.seriatim.model.series.NumberRange;
import dev.seriatim.model.series.OrderConstraint;
import dev.seriatim.model.series.OrderPromise;
import dev.seriatim.model.series.PatchSelection;
import dev.seriatim.model.series.Promise;
import dev.seriatim.model.series.WorksPromise;
import dev.seriatim.model.usage.Consumer;

/** Promises in words, as the language has them. */
final class PromiseText {

	private PromiseText() {
	}

	/** Without the word promise. */
	static String of(Promise promise) {
		return switch (promise) {
		case KeepPromise keep -> (isOne(keep.getPatches()) ? "patch " : "patches ") + of(keep.getPatches()) + (isOne(keep.getPatches()) ? " keeps " : " keep ")
				+ keep.getApi().getName() + " compatible" + (keep.getSide() == Side.CORE ? " for core" : "")
				+ (keep.getAudience() < 0 ? "" : " for users of prefix " + keep.getAudience());
		case WorksPromise works -> works.getConsumers().stream().map(Consumer::getName).collect(Collectors.joining(", "))
				+ (works.getConsumers().size() == 1 ? " works from " : " work from ") + works.getFrom();
		case CutPointPromise points -> (isOne(points.getPrefixes()) ? "cut point " : "cut points ") + of(points.getPrefixes());
		case OrderPromise order -> "order " + order.getConstraints().stream().map(PromiseText::of).collect(Collectors.joining(", "));
		default -> throw new IllegalStateException("Unknown promise " + promise.eClass().getName());
		};
	}

	private static boolean isOne(List<NumberRange> ranges) {
		return ranges.size() == 1 && ranges.getFirst().getFirst() == ranges.getFirst().getLast();
	}

	private static String of(OrderConstraint constraint) {
		return of(constraint.getFirst()) + (constraint.isLast() ? " last" : " before " + of(constraint.getSecond()));
	}

	private static String of(PatchSelection selection) {
		return selection.getElement() == null ? of(selection.getPatches()) : selection.getElement().getName();
	}

	/** For example {@code 2..6, 8}. */
	static String of(List<NumberRange> ranges) {
		return ranges.stream().map(PromiseText::of).collect(Collectors.joining(", "));
	}

	private static String of(NumberRange range) {
		return range.getFirst() == range.getLast() ? Integer.toString(range.getFirst()) : range.getFirst() + ".." + range.getLast();
	}
}

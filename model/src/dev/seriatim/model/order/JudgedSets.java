package dev.seriatim.model.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.model.judge.Adjustments;
import dev.seriatim.model.judge.Judge;
import dev.seriatim.model.prefix.Order;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.PromiseState;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;

/** Sets of patches of a series, judged as if each came in one patch and all others in a second one. */
public final class JudgedSets implements OrderCost {

	private final PatchSeries series;
	private final PatchSeries withoutPromises;
	private final SnapshotSource source;
	private final Judge judge;

	/** @param judge of the source */
	public JudgedSets(PatchSeries series, SnapshotSource source, Judge judge) {
		this.series = EcoreUtil.copy(series);
		this.series.getMissing().clear();
		withoutPromises = EcoreUtil.copy(this.series);
		withoutPromises.getPromises().clear();
		this.source = source;
		this.judge = judge;
	}

	@Override
	public PrefixState state(Set<Integer> patches) {
		var order = order(patches);
		for (var step : Timeline.of(series, order).steps(1))
			if (!source.conflicts(step).isEmpty())
				return PrefixState.IMPOSSIBLE;
		return judge.review(withoutPromises, order, Adjustments.NONE).getSafe().get(1) ? PrefixState.SAFE : PrefixState.BROKEN;
	}

	@Override
	public int brokenPromises(Set<Integer> before, int patch) {
		if (series.getPromises().isEmpty())
			return 0;
		var review = judge.review(series, before.isEmpty() ? order(Set.of(patch)) : order(before, Set.of(patch)), Adjustments.NONE);
		return (int) review.getPromises().stream().filter(promise -> promise.getState() == PromiseState.BROKEN && promise.getBy() == patch).count();
	}

	/** The sets one after the other, then the rest. */
	@SafeVarargs
	private Order order(Set<Integer>... sets) {
		var rest = new TreeSet<Integer>();
		series.getPatches().stream().map(Patch::getNumber).forEach(rest::add);
		Stream.of(sets).forEach(rest::removeAll);
		var places = new ArrayList<List<Integer>>();
		Stream.concat(Stream.of(sets), Stream.of(rest)).filter(set -> !set.isEmpty()).map(JudgedSets::sorted).forEach(places::add);
		return new Order(places);
	}

	private static List<Integer> sorted(Collection<Integer> numbers) {
		return List.copyOf(new TreeSet<>(numbers));
	}
}

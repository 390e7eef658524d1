package dev.seriatim.model.order;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.model.judge.Adjustments;
import dev.seriatim.model.judge.Judge;
import dev.seriatim.model.prefix.Order;
import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.Verdict;
import dev.seriatim.model.series.OrderConstraint;
import dev.seriatim.model.series.OrderPromise;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.PatchSelection;

/**
 * Which patches of a series need which others before them. A patch is left out together with all that turn out to need it; whoever does not apply
 * then, or breaks somebody whom it does not break as posted, needs it too.
 */
public final class Dependencies {

	private final PatchSeries series;
	private final SnapshotSource source;
	private final Judge judge;
	private final List<Integer> posted;
	private final List<Dependency> found = new ArrayList<>();

	private Dependencies(PatchSeries series, SnapshotSource source, Judge judge) {
		this.series = EcoreUtil.copy(series);
		this.series.getMissing().clear();
		this.source = source;
		this.judge = judge;
		posted = series.getPatches().stream().map(Patch::getNumber).sorted().toList();
	}

	/**
	 * Those that do not follow from others, in the order of patches, then of those that they need; of several kinds between two patches each is told.
	 *
	 * @param judge of the source
	 */
	public static List<Dependency> of(PatchSeries series, SnapshotSource source, Judge judge) {
		var dependencies = new Dependencies(series, source, judge);
		dependencies.find();
		return dependencies.direct();
	}

	private void find() {
		var asPosted = judge.review(series, new Order(posted.stream().map(List::of).toList()), Adjustments.NONE);
		declared(asPosted);
		var broken = breaks(asPosted);
		for (var one : posted) {
			var rest = new Prefix(posted.subList(0, posted.indexOf(one)));
			for (var other : posted.subList(posted.indexOf(one) + 1, posted.size())) {
				var before = rest;
				var needed = textual(before, other, one).or(() -> behaviour(before, other, one, broken));
				if (needed.isPresent())
					found.add(needed.get());
				else
					rest = rest.and(other);
			}
		}
	}

	private Optional<Dependency> textual(Prefix rest, int patch, int without) {
		return source.conflicts(rest.and(patch)).stream().findFirst()
				.map(conflict -> new Dependency(patch, without, Dependency.Kind.TEXTUAL,
						conflict.reason().startsWith(conflict.file()) ? conflict.reason() : conflict.file() + ": " + conflict.reason()));
	}

	private Optional<Dependency> behaviour(Prefix rest, int patch, int without, Set<String> asPosted) {
		var places = new ArrayList<List<Integer>>();
		if (!rest.patches().isEmpty())
			places.add(rest.patches());
		places.add(List.of(patch));
		places.add(posted.stream().filter(other -> other != patch && !rest.patches().contains(other)).toList());
		var review = judge.review(series, new Order(places), Adjustments.NONE);
		return review.getFindings().stream().filter(finding -> finding.getPatch() == patch && isBreak(finding) && !asPosted.contains(finding.getFingerprint())).findFirst()
				.map(finding -> new Dependency(patch, without, Dependency.Kind.API, finding.getRule() + (finding.getElement() == null ? "" : " " + finding.getElement())));
	}

	private static Set<String> breaks(Review review) {
		return review.getFindings().stream().filter(Dependencies::isBreak).map(Finding::getFingerprint).collect(Collectors.toSet());
	}

	private static boolean isBreak(Finding finding) {
		return finding.getKind() == FindingKind.FIT;
	}

	private void declared(Review asPosted) {
		for (var promise : series.getPromises())
			if (promise instanceof OrderPromise order)
				order.getConstraints().forEach(constraint -> declared(constraint, asPosted));
	}

	private void declared(OrderConstraint constraint, Review asPosted) {
		var named = numbers(constraint.getFirst(), asPosted);
		var after = constraint.isLast() ? named : numbers(constraint.getSecond(), asPosted);
		var before = constraint.isLast() ? new TreeSet<>(posted) : named;
		for (var one : after)
			before.stream().filter(other -> !after.contains(other))
					.forEach(other -> found.add(new Dependency(one, other, Dependency.Kind.DECLARED, constraint.isLast() ? "promised to come last" : "promised")));
	}

	/** An element stands for the patch that brings it. */
	private Set<Integer> numbers(PatchSelection selection, Review asPosted) {
		if (selection.getElement() == null)
			return IntStream.rangeClosed(selection.getPatches().getFirst(), selection.getPatches().getLast()).filter(posted::contains).boxed()
					.collect(Collectors.toCollection(TreeSet::new));
		return asPosted.getElements().stream().filter(row -> row.getName().equals(selection.getElement().getName()))
				.map(row -> row.getStatesY().isEmpty() ? row.getStatesN() : row.getStatesY()).map(states -> states.indexOf(Verdict.ADDED)).filter(position -> position > 0)
				.map(position -> posted.get(position - 1)).collect(Collectors.toCollection(TreeSet::new));
	}

	/** Without those that others make follow, and without what a promise says against the posted order. */
	private List<Dependency> direct() {
		var all = new BitSet[posted.size()];
		for (var place = 0; place < all.length; place++) {
			var needed = new BitSet();
			var patch = posted.get(place);
			found.stream().filter(dependency -> dependency.patch() == patch && dependency.on() < patch).map(dependency -> posted.indexOf(dependency.on())).forEach(on -> {
				needed.set(on);
				needed.or(all[on]);
			});
			all[place] = needed;
		}
		var told = new HashSet<String>();
		return found.stream().filter(dependency -> dependency.on() < dependency.patch() && !follows(dependency, all))
				.filter(dependency -> told.add(dependency.patch() + " " + dependency.on() + " " + dependency.kind()))
				.sorted((one, other) -> one.patch() != other.patch() ? Integer.compare(one.patch(), other.patch())
						: one.on() != other.on() ? Integer.compare(one.on(), other.on()) : one.kind().compareTo(other.kind())).toList();
	}

	private boolean follows(Dependency dependency, BitSet[] all) {
		var on = posted.indexOf(dependency.on());
		return all[posted.indexOf(dependency.patch())].stream().anyMatch(between -> between != on && all[between].get(on));
	}
}

package dev.seriatim.model.order;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;

/**
 * Which patch of one series became which of another, as git range-diff has it. Patches with equal diffs are partners, of several the last one first. The others
 * are paired so that the sum of costs is least: that of a pair is the length of the diff between both diffs, that of a patch without partner is
 * {@value #CREATION_FACTOR} % of its own length.
 *
 * @param pairs in the order of the new series; what has no partner there comes when all before it in the old series did
 */
public record Pairing(List<Pair> pairs) {

	/** How much of the length of a patch may differ, in percent. */
	static final int CREATION_FACTOR = 60;

	/**
	 * @param before null for a patch that only the new series has
	 * @param after  null for one that only the old series has
	 */
	public record Pair(Patch before, Patch after) {

		/** What else than the place differs between partners; empty where one is alone. */
		public Set<PatchPart> changes() {
			var changes = EnumSet.noneOf(PatchPart.class);
			if (before == null || after == null)
				return changes;
			if (!DiffText.of(before).equals(DiffText.of(after)))
				changes.add(PatchPart.DIFF);
			if (!Objects.equals(before.getSubject(), after.getSubject()))
				changes.add(PatchPart.SUBJECT);
			if (!Objects.equals(before.getAuthor(), after.getAuthor()))
				changes.add(PatchPart.AUTHOR);
			if (!Objects.equals(before.getBody(), after.getBody()) || !EcoreUtil.equals(before.getTrailers(), after.getTrailers()))
				changes.add(PatchPart.MESSAGE);
			return changes;
		}
	}

	/** What the pairs cost together. */
	public long cost(DiffLength length) {
		return pairs.stream().mapToLong(pair -> pair.before() == null ? alone(DiffText.of(pair.after())) : pair.after() == null ? alone(DiffText.of(pair.before()))
				: length.between(DiffText.of(pair.before()).lines(), DiffText.of(pair.after()).lines())).sum();
	}

	private static int alone(DiffText text) {
		return text.own() * CREATION_FACTOR / 100;
	}

	/** By the number of each patch of the old series the place of its pair, from 1. */
	public Map<Integer, Integer> namesBefore() {
		return names(Pair::before);
	}

	/** The same of the new series. */
	public Map<Integer, Integer> namesAfter() {
		return names(Pair::after);
	}

	private Map<Integer, Integer> names(Function<Pair, Patch> side) {
		var names = new HashMap<Integer, Integer>();
		for (var i = 0; i < pairs.size(); i++)
			if (side.apply(pairs.get(i)) != null)
				names.put(side.apply(pairs.get(i)).getNumber(), i + 1);
		return names;
	}

	/** Pairs that stand elsewhere in the new series among the others: as few as can be. */
	public Set<Pair> moved() {
		var partners = pairs.stream().filter(pair -> pair.before() != null && pair.after() != null).toList();
		var longest = new ArrayList<List<Pair>>();
		for (var pair : partners) {
			var before = longest.stream().filter(stay -> stay.getLast().before().getNumber() < pair.before().getNumber()).max(Comparator.comparingInt(List::size)).orElse(List.of());
			var stay = new ArrayList<>(before);
			stay.add(pair);
			longest.add(stay);
		}
		var moved = new LinkedHashSet<>(partners);
		longest.stream().max(Comparator.comparingInt(List::size)).ifPresent(moved::removeAll);
		return moved;
	}

	public static Pairing of(PatchSeries before, PatchSeries after, DiffLength length) {
		return new Search(before.getPatches(), after.getPatches(), length).pairing();
	}

	private static final class Search {

		private static final int NONE = -1;
		/** More than all others together. */
		private static final long NEVER = 1L << 40;

		private final List<Patch> before;
		private final List<Patch> after;
		private final List<DiffText> was;
		private final List<DiffText> is;
		private final int[] partner;

		Search(List<Patch> before, List<Patch> after, DiffLength length) {
			this.before = before;
			this.after = after;
			this.was = before.stream().map(DiffText::of).toList();
			this.is = after.stream().map(DiffText::of).toList();
			this.partner = IntStream.generate(() -> NONE).limit(after.size()).toArray();
			pairEqual();
			pairAlike(length);
		}

		private void pairEqual() {
			var equal = new HashMap<List<String>, Deque<Integer>>();
			for (var i = 0; i < was.size(); i++)
				equal.computeIfAbsent(was.get(i).lines(), lines -> new ArrayDeque<>()).push(i);
			for (var j = 0; j < is.size(); j++) {
				var partners = equal.get(is.get(j).lines());
				if (partners != null && !partners.isEmpty())
					partner[j] = partners.pop();
			}
		}

		/** Each patch may also be assigned to nobody, for which there is a row or a column of its own. */
		private void pairAlike(DiffLength length) {
			var size = was.size() + is.size();
			var costs = new long[size][size];
			for (var row = 0; row < size; row++)
				for (var column = 0; column < size; column++)
					if (row < is.size() && column < was.size())
						costs[row][column] = partner[row] == column ? 0 : hasPartner(column) || partner[row] != NONE ? NEVER : length.between(was.get(column).lines(), is.get(row).lines());
					else if (row < is.size())
						costs[row][column] = partner[row] != NONE ? NEVER : alone(is.get(row));
					else if (column < was.size())
						costs[row][column] = hasPartner(column) ? NEVER : alone(was.get(column));
			var columns = LeastCost.assign(costs);
			for (var row = 0; row < is.size(); row++)
				if (columns[row] < was.size())
					partner[row] = columns[row];
		}

		private boolean hasPartner(int i) {
			return IntStream.of(partner).anyMatch(taken -> taken == i);
		}

		Pairing pairing() {
			var pairs = new ArrayList<Pair>();
			var shown = new boolean[before.size()];
			var i = 0;
			for (var j = 0; j < after.size(); j++) {
				for (; i < before.size() && (shown[i] || !hasPartner(i)); i++)
					if (!shown[i])
						pairs.add(new Pair(before.get(i), null));
				pairs.add(new Pair(partner[j] == NONE ? null : before.get(partner[j]), after.get(j)));
				if (partner[j] != NONE)
					shown[partner[j]] = true;
			}
			for (; i < before.size(); i++)
				if (!shown[i])
					pairs.add(new Pair(before.get(i), null));
			return new Pairing(List.copyOf(pairs));
		}
	}
}

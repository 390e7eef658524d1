package dev.seriatim.model.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.ConsumerRow;
import dev.seriatim.model.review.CutPoint;
import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.PromiseRow;
import dev.seriatim.model.review.PromiseState;

/**
 * What another order of a series changes, or another reroll. Patches are named by their posted numbers throughout, those of two series as {@link Judged#names()} has
 * it, and prefixes are compared that end with the same patch, whatever stands before it.
 *
 * @param findings  in the order of the other order's, then those that are gone
 * @param rows      of the picture that differ in some cell, in the order of the picture
 * @param served    consumers that are served from another prefix on
 * @param cutPoints where merging may stop as posted, and in the other order
 * @param promises  that have another state or are broken by another patch, in the order of the text
 * @param changed   how many cells of the picture differ; of a patch that only one order has, those count to which it does something
 * @param cells     how many there are in either
 * @param notCompared how many rows only one of the two has, so that nothing could be said
 */
public record Difference(List<FindingChange> findings, List<RowChange> rows, List<ServedChange> served, CutPointChange cutPoints, List<PromiseChange> promises, int changed,
		int cells, int notCompared) {

	/**
	 * One finding in both orders.
	 *
	 * @param posted null for what only the other order has
	 * @param other  null for what the other order has not
	 */
	public record FindingChange(Finding posted, Finding other) {
	}

	/** @param states by prefix, where they differ. One of the two is null where the patch is not there */
	public record RowChange(RowKind kind, String name, String file, Configuration configuration, List<StateChange> states) {
	}

	/** @param patch that the prefix ends with, 0 for the base */
	public record StateChange(int patch, String posted, String other) {
	}

	/** @param posted the patch that the prefix ends with from which on it is served, null for none */
	public record ServedChange(String consumer, Integer posted, Integer other) {
	}

	/** A place where merging may stop. @param patch that the prefix ends with */
	public record Stop(int patch, List<String> consumers) {
	}

	public record CutPointChange(List<Stop> posted, List<Stop> other) {

		public boolean isAny() {
			return !posted.equals(other);
		}
	}

	/** One of the two is null where a series does not make the promise. */
	public record PromiseChange(String text, PromiseState posted, PromiseState other, String reason) {
	}

	/** Of the posted order and another one of the same series, judged in the same configurations against the same contracts. */
	public static Difference of(Judged posted, Judged other) {
		return of(posted, other, true);
	}

	/**
	 * Of two orders, or of two series that were judged in the same configurations.
	 *
	 * @param complete whether a row that one picture does not have says nothing there. Where it need not be known, rows are not compared that only one has
	 */
	public static Difference of(Judged posted, Judged other, boolean complete) {
		var before = new Cells(posted);
		var after = new Cells(other);
		var all = new LinkedHashSet<>(before.cells());
		all.addAll(after.cells());
		if (!complete)
			all.removeIf(cell -> !before.hasRow(cell) || !after.hasRow(cell));
		var changed = all.stream().filter(cell -> isChanged(cell, before, after)).toList();
		var onlyOne = Stream.of(before, after).flatMap(cells -> cells.cells().stream()).filter(cell -> !before.hasRow(cell) || !after.hasRow(cell)).map(Cell::row).distinct().count();
		return new Difference(findings(posted, other), rows(changed, before, after), served(posted, other, complete), new CutPointChange(stops(posted), stops(other)),
				promises(posted, other), changed.size(), all.size(), complete ? 0 : (int) onlyOne);
	}

	private static boolean isChanged(Cell cell, Cells before, Cells after) {
		if (before.text(cell) == null || after.text(cell) == null)
			return before.isChange(cell) || after.isChange(cell);
		return !before.text(cell).equals(after.text(cell));
	}

	private static List<FindingChange> findings(Judged posted, Judged other) {
		var before = byFingerprint(posted);
		var after = byFingerprint(other);
		var changes = new ArrayList<FindingChange>();
		after.forEach((fingerprint, finding) -> {
			var was = before.get(fingerprint);
			if (was == null || posted.name(was.getPatch()) != other.name(finding.getPatch()) || posted.name(was.getRepairedBy()) != other.name(finding.getRepairedBy())
					|| (was.getSuppressed() == null) != (finding.getSuppressed() == null) || was.getSeverity() != finding.getSeverity() || !was.getConsumers().equals(finding.getConsumers()))
				changes.add(new FindingChange(was, finding));
		});
		before.forEach((fingerprint, finding) -> {
			if (!after.containsKey(fingerprint))
				changes.add(new FindingChange(finding, null));
		});
		return changes;
	}

	private static Map<String, Finding> byFingerprint(Judged judged) {
		return judged.review().getFindings().stream().collect(Collectors.toMap(Finding::getFingerprint, finding -> finding, (one, same) -> one, LinkedHashMap::new));
	}

	private static List<RowChange> rows(List<Cell> changed, Cells before, Cells after) {
		var rows = new LinkedHashMap<Cell, List<StateChange>>();
		for (var cell : changed)
			rows.computeIfAbsent(cell.row(), row -> new ArrayList<>()).add(new StateChange(cell.patch(), before.text(cell), after.text(cell)));
		return rows.entrySet().stream().map(row -> new RowChange(row.getKey().kind(), row.getKey().name(), row.getKey().file(), row.getKey().configuration(), row.getValue()))
				.toList();
	}

	private static List<ServedChange> served(Judged posted, Judged other, boolean complete) {
		var before = servedFrom(posted);
		var after = servedFrom(other);
		var consumers = new LinkedHashSet<>(before.keySet());
		consumers.addAll(after.keySet());
		if (!complete)
			consumers.removeIf(consumer -> !before.containsKey(consumer) || !after.containsKey(consumer));
		return consumers.stream().filter(consumer -> !Objects.equals(before.get(consumer), after.get(consumer)))
				.map(consumer -> new ServedChange(consumer.getFirst(), before.get(consumer), after.get(consumer))).toList();
	}

	/** By name and file of each consumer, in the order of the picture. */
	private static Map<List<String>, Integer> servedFrom(Judged judged) {
		var from = new LinkedHashMap<List<String>, Integer>();
		for (var row : judged.review().getConsumers())
			from.putIfAbsent(Arrays.asList(row.getName(), row.getFile()), servedFrom(judged, row).orElse(null));
		return from;
	}

	/** The patch that the shortest sufficient prefix ends with. */
	private static Optional<Integer> servedFrom(Judged judged, ConsumerRow row) {
		return row.getSufficientPrefix() < 0 ? Optional.empty() : Optional.of(row.getSufficientPrefix() == 0 ? 0 : judged.name(judged.timeline().number(row.getSufficientPrefix())));
	}

	private static List<Stop> stops(Judged judged) {
		return judged.review().getCutPoints().stream().map(point -> stop(judged, point)).toList();
	}

	private static Stop stop(Judged judged, CutPoint point) {
		return new Stop(judged.name(judged.timeline().number(point.getPrefix())), List.copyOf(point.getConsumers()));
	}

	/** A promise has the same text in both, and the same place among those of its text. */
	private static List<PromiseChange> promises(Judged posted, Judged other) {
		var before = promises(posted);
		var after = promises(other);
		var all = new LinkedHashSet<>(before.keySet());
		all.addAll(after.keySet());
		var changes = new ArrayList<PromiseChange>();
		for (var promise : all) {
			var was = before.get(promise);
			var is = after.get(promise);
			if (was == null || is == null || isChanged(posted, was, other, is))
				changes.add(new PromiseChange(promise.text(), was == null ? null : was.getState(), is == null ? null : is.getState(),
						Stream.of(is, was).filter(Objects::nonNull).map(PromiseRow::getReason).filter(Objects::nonNull).findFirst().orElse(null)));
		}
		return changes;
	}

	private record Promise(String text, int place) {
	}

	private static Map<Promise, PromiseRow> promises(Judged judged) {
		var promises = new LinkedHashMap<Promise, PromiseRow>();
		for (var row : judged.review().getPromises())
			promises.put(new Promise(row.getText(), (int) promises.keySet().stream().filter(promise -> promise.text().equals(row.getText())).count()), row);
		return promises;
	}

	private static boolean isChanged(Judged posted, PromiseRow was, Judged other, PromiseRow is) {
		return was.getState() != is.getState() || was.getState() == PromiseState.BROKEN && posted.name(was.getBy()) != other.name(is.getBy());
	}
}

package dev.seriatim.model.order;

import java.util.ArrayList;
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
 * What another order of a series changes. Patches are named by their posted numbers throughout, and prefixes are compared that end with the same
 * patch, whatever stands before it.
 *
 * @param findings  in the order of the other order's, then those that are gone
 * @param rows      of the picture that differ in some cell, in the order of the picture
 * @param served    consumers that are served from another prefix on
 * @param cutPoints where merging may stop as posted, and in the other order
 * @param promises  that have another state or are broken by another patch, in the order of the text
 * @param changed   how many cells of the picture differ; of a patch that only one order has, those count to which it does something
 * @param cells     how many there are in either
 */
public record Difference(List<FindingChange> findings, List<RowChange> rows, List<ServedChange> served, CutPointChange cutPoints, List<PromiseChange> promises, int changed,
		int cells) {

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

	public record PromiseChange(String text, PromiseState posted, PromiseState other, String reason) {
	}

	/** Of the posted order and another one of the same series, judged in the same configurations against the same contracts. */
	public static Difference of(Judged posted, Judged other) {
		var before = new Cells(posted);
		var after = new Cells(other);
		var all = new LinkedHashSet<>(before.cells());
		all.addAll(after.cells());
		var changed = all.stream().filter(cell -> isChanged(cell, before, after)).toList();
		return new Difference(findings(posted, other), rows(changed, before, after), served(posted, other), new CutPointChange(stops(posted), stops(other)),
				promises(posted, other), changed.size(), all.size());
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
			if (was == null || was.getPatch() != finding.getPatch() || was.getRepairedBy() != finding.getRepairedBy() || was.getSeverity() != finding.getSeverity()
					|| !was.getConsumers().equals(finding.getConsumers()))
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

	private static List<ServedChange> served(Judged posted, Judged other) {
		var changes = new ArrayList<ServedChange>();
		for (var row : posted.review().getConsumers()) {
			var from = servedFrom(posted, row);
			var now = other.review().getConsumers().stream().filter(same -> same.getName().equals(row.getName()) && Objects.equals(same.getFile(), row.getFile())).findFirst()
					.flatMap(same -> servedFrom(other, same));
			if (!from.equals(now))
				changes.add(new ServedChange(row.getName(), from.orElse(null), now.orElse(null)));
		}
		return changes;
	}

	/** The patch that the shortest sufficient prefix ends with. */
	private static Optional<Integer> servedFrom(Judged judged, ConsumerRow row) {
		return row.getSufficientPrefix() < 0 ? Optional.empty() : Optional.of(row.getSufficientPrefix() == 0 ? 0 : judged.timeline().number(row.getSufficientPrefix()));
	}

	private static List<Stop> stops(Judged judged) {
		return judged.review().getCutPoints().stream().map(point -> stop(judged, point)).toList();
	}

	private static Stop stop(Judged judged, CutPoint point) {
		return new Stop(judged.timeline().number(point.getPrefix()), List.copyOf(point.getConsumers()));
	}

	/** A promise has the same text in both orders, and the same place among those of its text. */
	private static List<PromiseChange> promises(Judged posted, Judged other) {
		var changes = new ArrayList<PromiseChange>();
		var before = posted.review().getPromises();
		var after = other.review().getPromises();
		for (var i = 0; i < before.size(); i++)
			if (isChanged(before.get(i), after.get(i)))
				changes.add(new PromiseChange(before.get(i).getText(), before.get(i).getState(), after.get(i).getState(),
						Stream.of(after.get(i).getReason(), before.get(i).getReason()).filter(Objects::nonNull).findFirst().orElse(null)));
		return changes;
	}

	private static boolean isChanged(PromiseRow posted, PromiseRow other) {
		return posted.getState() != other.getState() || posted.getState() == PromiseState.BROKEN && posted.getBy() != other.getBy();
	}
}

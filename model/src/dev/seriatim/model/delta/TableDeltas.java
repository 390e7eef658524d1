package dev.seriatim.model.delta;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.seriatim.model.contract.OpsTable;
import dev.seriatim.model.contract.Side;
import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.usage.Declaration;

/** What one patch changes in ops tables as a whole: that one is gone, or that members stand in another order. */
public final class TableDeltas {

	private final History history;

	public TableDeltas(History history) {
		this.history = history;
	}

	/** @param renamed old callback names to new ones at this position */
	public List<Delta> at(int position, Map<String, String> renamed) {
		var deltas = new ArrayList<Delta>();
		for (var table : history.api().getOpsTables()) {
			removed(table, position).ifPresent(deltas::add);
			reordered(table, position, renamed).ifPresent(deltas::add);
		}
		return deltas;
	}

	private Optional<Delta> removed(OpsTable table, int position) {
		var before = definition(table, position - 1);
		if (before.isEmpty() || definition(table, position).isPresent() || !history.at(position).members(table.getName()).isEmpty() || isUnread(before.get(), position))
			return Optional.empty();
		var delta = delta(table, DeltaKind.REMOVED, position);
		delta.setBefore(before.get());
		delta.setPlace(Deltas.place(SnapshotIndex.fileOf(before.get()).getPath(), before.get().getLine(), true));
		return Optional.of(delta);
	}

	private Optional<Declaration> definition(OpsTable table, int position) {
		return history.at(position).type(history.api(), table.getName(), false).filter(Declaration::isDefinition);
	}

	private boolean isUnread(Declaration before, int position) {
		return history.at(position).file(SnapshotIndex.fileOf(before).getPath()).stream().flatMap(file -> file.getUnchecked().stream())
				.anyMatch(place -> before.getName().equals(place.getName()));
	}

	/** Members that are appended, replaced or removed are told one by one. */
	private Optional<Delta> reordered(OpsTable table, int position, Map<String, String> renamed) {
		var before = history.at(position - 1).memberNames(table.getName()).stream().map(name -> renamed.getOrDefault(name, name)).toList();
		var after = history.at(position).memberNames(table.getName());
		var moved = firstMoved(before, after);
		if (moved == null || history.timeline().isMissing(position))
			return Optional.empty();
		var member = history.at(position).member(history.api(), table.getName(), moved).orElseThrow();
		var delta = delta(table, DeltaKind.LAYOUT_CHANGED, position);
		delta.setNewName(moved);
		delta.setPlace(Deltas.place(SnapshotIndex.fileOf(member).getPath(), member.getLine(), false));
		return Optional.of(delta);
	}

	/** The first member that stands at another place now, though nothing before it was removed; null for none. */
	private static String firstMoved(List<String> before, List<String> after) {
		var stayed = before.stream().filter(after::contains).toList();
		var order = after.stream().filter(before::contains).toList();
		for (var i = 0; i < stayed.size(); i++)
			if (!stayed.get(i).equals(order.get(i)))
				return order.get(i);
		var start = 0;
		var startBefore = 0;
		for (var member : stayed) {
			var inserted = after.indexOf(member) - start;
			var removed = before.indexOf(member) - startBefore;
			if (inserted > removed)
				return after.get(start);
			start = after.indexOf(member) + 1;
			startBefore = before.indexOf(member) + 1;
		}
		return null;
	}

	private Delta delta(OpsTable table, DeltaKind kind, int position) {
		return Deltas.create(kind, position, history.configuration(), table.getName(), ElementKind.TYPE, Side.CONSUMER);
	}
}

package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.seriatim.model.delta.History;
import dev.seriatim.model.delta.Sites;
import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Verdict;
import dev.seriatim.model.rules.NotifyEventReplaced;
import dev.seriatim.model.rules.Rules;
import dev.seriatim.model.usage.Implementation;

/**
 * Consumers in the code that implement only a part of the API and are no longer told, because of a change that is compatible for those who
 * implement all of it. A change that breaks everybody is told once, with the consumers that it hits.
 */
final class LostEvents {

	/** @param until the position at which it is told again, or no longer wants to be, or -1 */
	record Loss(String consumer, String file, String variable, int from, int until, Set<String> lost, Set<String> instead, List<Delta> sites) {

		boolean isAt(int position) {
			return from <= position && (until < 0 || position < until);
		}
	}

	private final ApiInConfiguration api;
	private final History history;
	private final Consumers consumers;
	private final Map<String, Loss> losses = new LinkedHashMap<>();
	private final List<Unknown> unknown = new ArrayList<>();

	LostEvents(JudgedApi judged, ApiInConfiguration api, Consumers consumers) {
		this.api = api;
		this.consumers = consumers;
		history = api.history();
		var audience = history.firstPosition();
		for (var position = 1; position <= history.timeline().last(); position++) {
			var circumstances = new PositionCircumstances(api, consumers, position, audience);
			for (var draft : judged.drafts(api, position))
				if (draft.rule() instanceof NotifyEventReplaced && draft.judgement().verdict() == Verdict.COMPATIBLE)
					find(draft.delta(), circumstances);
		}
	}

	/** One for each consumer and patch, in order of patches. */
	List<Loss> losses() {
		return List.copyOf(losses.values());
	}

	List<Unknown> unknown() {
		return unknown;
	}

	/** Whether a table is not told of what it implements at a position. */
	boolean isLosing(String file, String variable, int position) {
		return losses.values().stream().anyMatch(loss -> loss.file().equals(file) && loss.variable().equals(variable) && loss.isAt(position));
	}

	private void find(Delta delta, PositionCircumstances circumstances) {
		var lost = circumstances.lostEvents(delta);
		var instead = circumstances.raisedInstead(delta);
		for (var table : circumstances.tablesLosing(delta)) {
			var until = until(table, delta, lost, instead);
			var file = SnapshotIndex.fileOf(table).getPath();
			var loss = losses.computeIfAbsent(delta.getPrefix() + " " + file + " " + table.getVariable() + " " + until, key -> new Loss(consumers.name(table), file,
					table.getVariable(), delta.getPrefix(), until, new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>()));
			loss.lost().addAll(lost.stream().filter(callbacks(table, delta.getPrefix())::contains).toList());
			loss.instead().addAll(instead);
			loss.sites().add(delta);
		}
		for (var table : circumstances.tablesPerhapsLosing(delta))
			unknown.add(new Unknown(SnapshotIndex.fileOf(table).getPath(), table.getLine(), delta.getPrefix(),
					Rules.CONSUMER_LOSES_EVENT.message("fragment", consumers.name(table), String.join(", ", instead))));
	}

	private int until(Implementation table, Delta delta, Set<String> lost, Set<String> instead) {
		for (var position = delta.getPrefix() + 1; position <= history.timeline().last(); position++) {
			var here = position;
			var callbacks = history.at(position).implementations(table.getOpsTable()).stream()
					.filter(now -> now.getVariable().equals(table.getVariable())
							&& SnapshotIndex.fileOf(now).getPath().equals(SnapshotIndex.fileOf(table).getPath()))
					.flatMap(now -> callbacks(now, here).stream()).toList();
			var missed = callbacks.stream().filter(lost::contains).toList();
			if (!history.timeline().isMissing(position) && (raised(delta, position).containsAll(missed) || callbacks.stream().anyMatch(instead::contains)))
				return position;
		}
		return -1;
	}

	private Set<String> raised(Delta delta, int position) {
		return delta.getElementKind() == ElementKind.NOTIFY ? api.events().raises(delta.getName(), position)
				: api.sites().raises(new Sites.Key(delta.getPlace().getFile(), delta.getName()), position);
	}

	private List<String> callbacks(Implementation table, int position) {
		return Consumers.implemented(table, history.at(position)).stream().map(Consumers.Implemented::callback).toList();
	}
}

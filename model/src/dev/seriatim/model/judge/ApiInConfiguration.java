package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.delta.ApiElement;
import dev.seriatim.model.delta.CallbackNames;
import dev.seriatim.model.delta.ConditionDeltas;
import dev.seriatim.model.delta.ContextDeltas;
import dev.seriatim.model.delta.Contexts;
import dev.seriatim.model.delta.ElementDeltas;
import dev.seriatim.model.delta.EventDeltas;
import dev.seriatim.model.delta.Events;
import dev.seriatim.model.delta.ExportDeltas;
import dev.seriatim.model.delta.GuardedFiles;
import dev.seriatim.model.delta.HeaderDeltas;
import dev.seriatim.model.delta.History;
import dev.seriatim.model.delta.PairingDeltas;
import dev.seriatim.model.delta.PreconditionDeltas;
import dev.seriatim.model.delta.Sites;
import dev.seriatim.model.delta.StubDeltas;
import dev.seriatim.model.delta.TableDeltas;
import dev.seriatim.model.delta.UserSpace;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.usage.SourceFile;

/** One API in one configuration: its history, and what every patch changes in it. */
final class ApiInConfiguration {

	private final History history;
	private final History on;
	private final Events events;
	private final Sites sites;
	private final Contexts contexts;
	private final PairingDeltas pairingDeltas;
	private final ElementDeltas elementDeltas;
	private final StubDeltas stubs;
	private final GuardedFiles guardedFiles;
	private final List<List<Delta>> deltas = new ArrayList<>();

	/** @param guardOn the same API with the guard on, null where that is to be found out or is this configuration */
	ApiInConfiguration(Api api, Configuration configuration, Timeline timeline, SnapshotSource source, History guardOn) {
		history = guardOn != null ? guardOn.in(configuration, source) : new History(api, configuration, timeline, source);
		on = guardOn != null ? guardOn : history.guardOff() ? history.in(Configuration.Y, source) : history;
		elementDeltas = new ElementDeltas(history);
		var elements = IntStream.rangeClosed(1, timeline.last()).mapToObj(elementDeltas::at).toList();
		events = new Events(history, new CallbackNames(history, elements.stream().flatMap(List::stream).toList()));
		sites = new Sites(history, events);
		contexts = new Contexts(history, events);
		pairingDeltas = new PairingDeltas(history, events, sites);
		var eventDeltas = new EventDeltas(history, events, sites);
		var contextDeltas = new ContextDeltas(history, events, contexts);
		var preconditionDeltas = new PreconditionDeltas(history, events);
		stubs = new StubDeltas(history, on);
		guardedFiles = new GuardedFiles(history, on);
		var tables = new TableDeltas(history);
		var headers = new HeaderDeltas(history);
		var exports = new ExportDeltas(history);
		var conditions = new ConditionDeltas(history, on);
		deltas.add(List.of());
		for (var position = 1; position <= timeline.last(); position++) {
			var here = new ArrayList<>(elements.get(position - 1));
			var renamed = renamedCallbacks(here);
			here.addAll(tables.at(position, renamed));
			conditions.nameGuard(here);
			here.addAll(headers.at(position));
			here.addAll(exports.at(position));
			here.addAll(conditions.at(position));
			here.addAll(stubs.at(position));
			var raised = eventDeltas.at(position, renamed);
			here.addAll(raised);
			here.addAll(pairingDeltas.at(position, renamed, raised));
			here.addAll(contextDeltas.at(position, renamed));
			here.addAll(preconditionDeltas.at(position));
			deltas.add(here);
		}
	}

	Api api() {
		return history.api();
	}

	Configuration configuration() {
		return history.configuration();
	}

	History history() {
		return history;
	}

	/** The API with the guard on; the same where this is that configuration. */
	History guardOn() {
		return on;
	}

	Events events() {
		return events;
	}

	Sites sites() {
		return sites;
	}

	/** Tells whether callbacks that belong together are raised so. */
	PairingDeltas pairing() {
		return pairingDeltas;
	}

	Contexts contexts() {
		return contexts;
	}

	StubDeltas stubs() {
		return stubs;
	}

	GuardedFiles guardedFiles() {
		return guardedFiles;
	}

	/** Whether a file is code of the kernel that is built here, as far as the guard tells, whatever becomes of one element. */
	boolean isBuilt(SourceFile file, ApiElement but, int position) {
		return !UserSpace.has(file.getPath()) && (!history.guardOff() || !guardedFiles.needsGuard(file, but, position));
	}

	/**
	 * What the patch at a position from 1 changes: declarations first, then tables, headers, exports and conditions, then events, pairs, contexts
	 * and preconditions.
	 */
	List<Delta> deltas(int position) {
		return deltas.get(position);
	}

	/** Elements whose declaration fragments could not show at some position. */
	List<ElementDeltas.Unreadable> unreadable() {
		return elementDeltas.unreadable();
	}

	private static Map<String, String> renamedCallbacks(List<Delta> deltas) {
		return deltas.stream().filter(delta -> delta.getKind() == DeltaKind.RENAMED && delta.getElementKind() == ElementKind.CALLBACK)
				.collect(Collectors.toMap(Delta::getName, Delta::getNewName, (a, b) -> a, LinkedHashMap::new));
	}
}

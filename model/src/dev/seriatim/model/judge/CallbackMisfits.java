package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.seriatim.model.delta.History;
import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.judge.CallbackTypes.Match;
import dev.seriatim.model.rules.Rules;
import dev.seriatim.model.signature.Signature;
import dev.seriatim.model.usage.Implementation;

/** Tables that set a callback to a function of another type, between the patch that parts the two and the one that joins them again. */
final class CallbackMisfits {

	private final History history;
	private final Consumers consumers;
	private final CallbackTypes types;

	CallbackMisfits(History history, Consumers consumers) {
		this.history = history;
		this.consumers = consumers;
		types = new CallbackTypes(history);
	}

	/** What the base has already is left out. */
	List<Stretch> stretches() {
		var misfits = new ArrayList<Map<String, Stretch.Use>>();
		for (var position = 0; position <= history.timeline().last(); position++)
			misfits.add(position > 0 && history.timeline().isMissing(position) ? misfits.getLast() : misfits(position));
		return Stretch.of(misfits, history.names());
	}

	private Map<String, Stretch.Use> misfits(int position) {
		var found = new LinkedHashMap<String, Stretch.Use>();
		for (var table : history.api().getOpsTables())
			for (var implementation : history.at(position).implementations(table.getName()))
				for (var use : Consumers.implemented(implementation, history.at(position)))
					if (types.match(implementation, use, position) == Match.DIFFERENT)
						history.callback(table.getName(), use.callback()).ifPresent(element -> {
							var misfit = new Stretch.Use(element, consumers.name(implementation), SnapshotIndex.fileOf(implementation).getPath(), use.line(),
									use.value() + " is " + types.function(implementation, use, position).orElseThrow());
							found.putIfAbsent(misfit.key() + " " + implementation.getVariable(), misfit);
						});
		return found;
	}

	/**
	 * Tables of whose functions nobody can tell whether they follow a member that a patch changes, and values without designator of which nobody
	 * can tell the member.
	 */
	List<Unknown> unknown() {
		var found = new ArrayList<Unknown>();
		var before = Map.<String, Unknown>of();
		for (var position = 0; position <= history.timeline().last(); position++)
			if (!history.timeline().isMissing(position)) {
				if (position > 0)
					unknown(position, found);
				var here = withoutMember(position);
				for (var entry : here.entrySet())
					if (!before.containsKey(entry.getKey()))
						found.add(entry.getValue());
				before = here;
			}
		return found;
	}

	/** Where the struct is not known so far; with the guard off it is not there. */
	private Map<String, Unknown> withoutMember(int position) {
		var found = new LinkedHashMap<String, Unknown>();
		if (history.guardOff())
			return found;
		for (var table : history.api().getOpsTables())
			for (var implementation : history.at(position).implementations(table.getName()))
				for (var use : implementation.getCallbacks())
					if (!Consumers.isNull(use) && history.at(position).callback(use).isEmpty())
						found.putIfAbsent(consumers.name(implementation) + " " + implementation.getVariable() + " " + use.getValue(),
								new Unknown(SnapshotIndex.fileOf(implementation).getPath(), use.getLine(), position, Rules.CALLBACK_TYPE_MISMATCH.message("place", use.getValue(),
										table.getName(), consumers.name(implementation))));
		return found;
	}

	private void unknown(int position, List<Unknown> found) {
		for (var table : history.api().getOpsTables())
			for (var implementation : history.at(position).implementations(table.getName()))
				for (var use : Consumers.implemented(implementation, history.at(position)))
					if (isChanged(table.getName(), use.callback(), position) && types.match(implementation, use, position) == Match.UNKNOWN
							&& typeBefore(implementation, use, position).equals(types.function(implementation, use, position)))
						found.add(new Unknown(SnapshotIndex.fileOf(implementation).getPath(), use.line(), position,
								Rules.CALLBACK_TYPE_MISMATCH.message("unknown", use.callback(), table.getName(), consumers.name(implementation), use.value())));
	}

	private boolean isChanged(String opsTable, String callback, int position) {
		var before = types.member(opsTable, callback, position - 1);
		var now = types.member(opsTable, callback, position);
		return before.isPresent() && now.isPresent() && !before.equals(now);
	}

	/** A function that changes together with the member follows it, even where a typedef name leaves a doubt. */
	private Optional<Signature> typeBefore(Implementation implementation, Consumers.Implemented use, int position) {
		return history.at(position - 1).implementations(implementation.getOpsTable()).stream()
				.filter(before -> before.getVariable().equals(implementation.getVariable())
						&& SnapshotIndex.fileOf(before).getPath().equals(SnapshotIndex.fileOf(implementation).getPath()))
				.findFirst().flatMap(before -> types.function(before, use, position - 1));
	}
}

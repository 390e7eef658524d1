package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Execution;
import dev.seriatim.model.delta.FileNames;
import dev.seriatim.model.delta.History;
import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.ConsumerRow;
import dev.seriatim.model.review.ContextBasis;
import dev.seriatim.model.review.Fit;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.usage.Consumer;
import dev.seriatim.model.usage.Need;

/** Consumers by prefixes: do they build, and are they served. */
final class ConsumerRows {

	private record Table(String file, String opsTable, String variable) {
	}

	private final Timeline timeline;
	private final FileNames names;
	private final Conflicts conflicts;
	private final Consumers consumers;

	ConsumerRows(Timeline timeline, Conflicts conflicts, Consumers consumers) {
		this.timeline = timeline;
		this.names = new FileNames(timeline);
		this.conflicts = conflicts;
		this.consumers = consumers;
	}

	/** Declared consumers first, in the order of the language, then those found, in order of files. */
	void add(JudgedApi api, Review review) {
		var tables = tables(api);
		for (var declared : consumers.declared()) {
			if (declared.getApi() != null && !declared.getApi().getName().equals(api.api().getName()))
				continue;
			var own = tables.stream().filter(table -> isIn(declared.getPath(), table)).toList();
			tables.removeAll(own);
			if (own.isEmpty())
				review.getConsumers().add(outOfTree(api, declared));
			own.forEach(table -> review.getConsumers().add(inTree(api, table, declared)));
		}
		tables.forEach(table -> review.getConsumers().add(inTree(api, table, null)));
	}

	/** @param path where a consumer is declared to be, at the base or in the end; null for one out of tree */
	private boolean isIn(String path, Table table) {
		return path != null && (table.file().equals(path) || table.file().equals(names.last(path, 0)));
	}

	private List<Table> tables(JudgedApi api) {
		var tables = new LinkedHashSet<Table>();
		for (var one : api.configurations())
			for (var position = 0; position <= timeline.last(); position++)
				for (var ops : api.api().getOpsTables())
					for (var found : one.history().at(position).implementations(ops.getName()))
						if (Consumers.isCalled(found, one.history().at(position)))
							tables.add(new Table(names.last(SnapshotIndex.fileOf(found).getPath(), position), ops.getName(), found.getVariable()));
		return new ArrayList<>(tables.stream().sorted((a, b) -> a.file().compareTo(b.file())).toList());
	}

	private ConsumerRow inTree(JudgedApi api, Table table, Consumer declared) {
		var row = ReviewFactory.eINSTANCE.createConsumerRow();
		row.setName(declared != null ? declared.getName() : table.variable());
		row.setFile(table.file());
		row.setOpsTable(table.opsTable());
		ApiInConfiguration reference = null;
		for (var one : api.configurations()) {
			var fits = new ConsumerFit(one.history()).of(position -> names.at(table.file(), position), table.opsTable(), table.variable());
			for (var position = 0; position < fits.size(); position++) {
				var file = names.at(table.file(), position);
				if (conflicts.isFrozen(file, position))
					fits.set(position, Fit.NOT_CHECKED);
				else if (fits.get(position) == Fit.WORKS && api.fit(one).isLosing(file, table.variable(), position))
					fits.set(position, Fit.BROKEN);
				else if (api.fit(one).isSettingUndeclared(file, table.variable(), position))
					fits.set(position, Fit.BROKEN);
			}
			(one.configuration() == Configuration.Y ? row.getFitY() : row.getFitN()).addAll(fits);
			if (reference == null)
				reference = one;
		}
		addLastTable(row, reference.history(), table);
		var needs = declared == null ? List.<Need>of() : declared.getNeeds();
		addServed(row, reference, needs, row.getFitY().isEmpty() ? row.getFitN() : row.getFitY());
		return row;
	}

	private void addLastTable(ConsumerRow row, History history, Table table) {
		for (var position = timeline.last(); position >= 0; position--)
			for (var found : history.at(position).implementations(table.opsTable()))
				if (found.getVariable().equals(table.variable()) && SnapshotIndex.fileOf(found).getPath().equals(names.at(table.file(), position))) {
					row.setLine(found.getLine());
					row.getCallbacks().addAll(Consumers.implemented(found, history.at(position)).stream().map(Consumers.Implemented::callback).toList());
					return;
				}
	}

	private ConsumerRow outOfTree(JudgedApi api, Consumer declared) {
		var row = ReviewFactory.eINSTANCE.createConsumerRow();
		row.setName(declared.getName());
		row.setFile(declared.getPath());
		row.setOutOfTree(true);
		row.getCallbacks().addAll(declared.getNeeds().stream().map(need -> need.getCallback().getName()).toList());
		ApiInConfiguration reference = null;
		for (var one : api.configurations()) {
			var fits = new ConsumerFit(one.history()).outOfTree(declared, one.history().firstPosition());
			(one.configuration() == Configuration.Y ? row.getFitY() : row.getFitN()).addAll(fits);
			if (reference == null)
				reference = one;
		}
		addServed(row, reference, declared.getNeeds(), row.getFitY().isEmpty() ? row.getFitN() : row.getFitY());
		return row;
	}

	/** Served is a consumer that builds and gets what it needs; who declares no needs needs what it implements. */
	private void addServed(ConsumerRow row, ApiInConfiguration api, List<Need> needs, List<Fit> fits) {
		for (var position = 0; position <= timeline.last(); position++)
			row.getServed().add(fits.get(position) == Fit.WORKS ? served(api, needs, position) : fits.get(position));
		var last = timeline.last();
		for (var position = last; position >= 0; position--) {
			var fit = row.getServed().get(position);
			if (fit == Fit.WORKS)
				row.setSufficientPrefix(position);
			else if (!timeline.isMissing(position))
				break;
		}
	}

	private Fit served(ApiInConfiguration api, List<Need> needs, int position) {
		if (needs.stream().map(Need::getCallback).anyMatch(callback -> !isThere(callback, api, position) && !isStoodInFor(callback, api, position)))
			return Fit.NOT_SERVED;
		return needs.stream().filter(Need::isMaySleep).map(need -> sleepServed(api, need, position)).max((a, b) -> a.compareTo(b)).orElse(Fit.WORKS);
	}

	private static boolean isThere(Callback callback, ApiInConfiguration api, int position) {
		return api.history().elements().stream().anyMatch(element -> element.name().equals(callback.getName()) && api.history().present(element, position));
	}

	/** A shortcut that is not there yet is not missed where a site that raises it in the end raises what it is a shortcut for. */
	private boolean isStoodInFor(Callback callback, ApiInConfiguration api, int position) {
		var standIns = callback.getShortcutFor().stream().map(Callback::getName).collect(Collectors.toSet());
		return !standIns.isEmpty() && callback.getShortcutFor().stream().allMatch(standIn -> isThere(standIn, api, position)) && api.sites().keys(timeline.last()).stream()
				.anyMatch(site -> api.sites().raises(site, timeline.last()).contains(callback.getName()) && api.sites().raises(site, position).containsAll(standIns));
	}

	/**
	 * That the contract declares a callback atomic holds where it was written; whether a later patch lifts it is a question of locks. What a lock
	 * proves a missing patch can have changed.
	 */
	private Fit sleepServed(ApiInConfiguration api, Need need, int position) {
		var context = api.contexts().at(need.getCallback().getName(), position);
		return switch (context.execution()) {
		case MAY_SLEEP -> Fit.WORKS;
		case ATOMIC -> holds(context.basis(), api.history(), position) ? Fit.NOT_SERVED : Fit.NOT_CHECKED;
		case UNSPECIFIED -> Fit.NOT_CHECKED;
		};
	}

	private boolean holds(ContextBasis basis, History history, int position) {
		return switch (basis) {
		case PLAN -> true;
		case CONTRACT -> position == history.firstPosition();
		case LOCK, ANNOTATION -> IntStream.rangeClosed(1, position).noneMatch(timeline::isMissing);
		};
	}

	static boolean isAtomic(Need need) {
		return need.isMaySleep() && need.getCallback().getExecution() != Execution.MAY_SLEEP;
	}
}

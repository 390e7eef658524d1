package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.delta.History;
import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.review.Fit;
import dev.seriatim.model.usage.Consumer;
import dev.seriatim.model.usage.Implementation;

/** Whether consumers build with an API, prefix by prefix. */
final class ConsumerFit {

	private final History history;

	ConsumerFit(History history) {
		this.history = history;
	}

	/**
	 * One entry a prefix 0..N for a table of callbacks in the code.
	 *
	 * @param file the path at each position
	 */
	List<Fit> of(IntFunction<String> file, String opsTable, String variable) {
		var fits = new ArrayList<Fit>();
		for (var position = 0; position <= history.timeline().last(); position++)
			fits.add(history.timeline().isMissing(position) ? Fit.NOT_CHECKED
					: implementation(file.apply(position), opsTable, variable, position).map(fitAt(position)).orElse(Fit.ABSENT));
		return fits;
	}

	/** One entry a prefix 0..N for a consumer out of tree, written for the API as it is at the audience position. */
	List<Fit> outOfTree(Consumer consumer, int audience) {
		var fits = new ArrayList<Fit>();
		for (var position = 0; position <= history.timeline().last(); position++) {
			if (audience < 0 || position < audience || history.guardOff()) {
				fits.add(Fit.ABSENT);
				continue;
			}
			if (history.timeline().isMissing(position)) {
				fits.add(Fit.NOT_CHECKED);
				continue;
			}
			var here = position;
			var needs = consumer.getNeeds().stream().map(need -> fit(need.getCallback(), audience, here)).collect(Collectors.toSet());
			fits.add(needs.contains(Fit.BROKEN) ? Fit.BROKEN : needs.contains(Fit.ABSENT) ? Fit.ABSENT : Fit.WORKS);
		}
		return fits;
	}

	/** A consumer is written once the callbacks are there that it needs, or what a shortcut among them stands for. */
	private Fit fit(Callback callback, int audience, int position) {
		var first = IntStream.rangeClosed(audience, position).filter(earlier -> isThere(callback, earlier)).findFirst();
		if (first.isPresent())
			return sameAsAt(callback.getName(), first.getAsInt(), position) ? Fit.WORKS : Fit.BROKEN;
		var standIns = callback.getShortcutFor();
		return !standIns.isEmpty() && standIns.stream().allMatch(standIn -> isThere(standIn, position)) ? Fit.WORKS : Fit.ABSENT;
	}

	private boolean isThere(Callback callback, int position) {
		return history.elements().stream().anyMatch(element -> element.opsTable() != null && element.name().equals(callback.getName())
				&& (history.assumed(element) || history.declaration(element, position).isPresent()));
	}

	private boolean sameAsAt(String callback, int audience, int position) {
		return history.elements().stream().filter(element -> element.opsTable() != null && element.name().equals(callback)).anyMatch(element -> {
			if (history.assumed(element))
				return true;
			var before = history.declaration(element, audience);
			var now = history.declaration(element, position);
			return before.isPresent() && now.isPresent() && (before.get().getSignature() == null || now.get().getSignature() == null
					|| before.get().getSignature().equals(now.get().getSignature()));
		});
	}

	private Optional<Implementation> implementation(String file, String opsTable, String variable, int position) {
		return history.at(position).implementations(opsTable).stream().filter(found -> found.getVariable().equals(variable)
				&& SnapshotIndex.fileOf(found).getPath().equals(file)).findFirst();
	}

	private Function<Implementation, Fit> fitAt(int position) {
		return implementation -> {
			if (history.at(position).members(implementation.getOpsTable()).isEmpty() && history.guardOff())
				return Fit.ABSENT;
			var fit = Fit.WORKS;
			for (var use : Consumers.implemented(implementation, history.at(position))) {
				var one = fit(implementation, use, position);
				if (one == Fit.BROKEN)
					return one;
				if (one == Fit.NOT_CHECKED)
					fit = one;
			}
			return fit;
		};
	}

	/** Whether one callback of a table builds: the member is there, and the function has its type. */
	Fit fit(Implementation implementation, Consumers.Implemented use, int position) {
		var element = history.callback(implementation.getOpsTable(), use.callback());
		if (element.isEmpty())
			return Fit.NOT_CHECKED;
		if (history.assumed(element.get()))
			return Fit.WORKS;
		var member = history.declaration(element.get(), position);
		if (member.isEmpty())
			return history.unreadable(element.get(), position).isPresent() ? Fit.NOT_CHECKED : Fit.BROKEN;
		return new CallbackTypes(history).match(implementation, use, position) == CallbackTypes.Match.DIFFERENT ? Fit.BROKEN : Fit.WORKS;
	}
}

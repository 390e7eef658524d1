package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.seriatim.model.delta.ApiElement;
import dev.seriatim.model.delta.History;
import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.SourceFile;

/**
 * Uses of an API's elements at prefixes where the element is not there: between the patch that takes the element away, or
 * brings the use too early, and the patch that mends it. What is broken at the base is left alone.
 */
final class Broken {

	/** @param user the consumer or function @param line at the position @param caller whether it is a call */
	record Use(ApiElement element, String user, String file, int line, boolean caller) {
	}

	/**
	 * Uses of one element that break and are mended at the same positions.
	 *
	 * @param from    the first position at which they do not build
	 * @param until   the position at which they build again, or -1
	 * @param removed whether the element was there before; otherwise it comes later
	 */
	record Stretch(ApiElement element, int from, int until, boolean removed, List<Use> uses) {
	}

	private final History history;
	private final Consumers consumers;

	Broken(History history, Consumers consumers) {
		this.history = history;
		this.consumers = consumers;
	}

	/** In order of the first position, then of the elements, then of the mending position. */
	List<Stretch> stretches() {
		var last = history.timeline().last();
		var byPosition = new ArrayList<Map<String, Use>>();
		for (var position = 0; position <= last; position++)
			byPosition.add(usesWithout(position));
		var stretches = new TreeMap<String, Stretch>();
		for (var position = 1; position <= last; position++)
			for (var entry : byPosition.get(position).entrySet()) {
				if (byPosition.get(position - 1).containsKey(entry.getKey()))
					continue;
				var until = position;
				while (until <= last && byPosition.get(until).containsKey(entry.getKey()))
					until++;
				var use = entry.getValue();
				var removed = presentBefore(use.element(), position);
				if (!removed && until > last)
					continue;
				var end = until > last ? -1 : until;
				var from = position;
				stretches.computeIfAbsent("%05d %s %05d".formatted(position, use.element().name(), until),
						key -> new Stretch(use.element(), from, end, removed, new ArrayList<>())).uses().add(use);
			}
		return List.copyOf(stretches.values());
	}

	private boolean presentBefore(ApiElement element, int position) {
		for (var before = 0; before < position; before++)
			if (history.usable(element, before))
				return true;
		return false;
	}

	private Map<String, Use> usesWithout(int position) {
		var uses = new LinkedHashMap<String, Use>();
		var index = history.at(position);
		for (var element : history.elements()) {
			if (history.assumed(element) || history.usable(element, position))
				continue;
			if (element.kind() == ElementKind.CALLBACK) {
				if (!history.guardOff() || !index.members(element.opsTable()).isEmpty())
					callbackUses(element, index, uses);
			} else
				for (var call : index.calls(element.name()))
					if (!element.name().equals(call.getFunction()) && !declares(SnapshotIndex.fileOf(call), element.name()))
						add(uses, new Use(element, PositionCircumstances.caller(call), SnapshotIndex.fileOf(call).getPath(), call.getLine(), true));
		}
		return uses;
	}

	/**
	 * Tables that set the member, and calls through the table in the files that implement the API. Elsewhere an {@code ops->m()}
	 * can mean another struct, and nowhere does a call tell which of two tables with such a member it means.
	 */
	private void callbackUses(ApiElement element, SnapshotIndex index, Map<String, Use> uses) {
		for (var implementation : index.implementations(element.opsTable()))
			for (var use : Consumers.implemented(implementation, index))
				if (use.callback().equals(element.name()))
					add(uses, new Use(element, consumers.name(implementation), SnapshotIndex.fileOf(implementation).getPath(), use.line(), false));
		if (history.elements().stream().filter(other -> other.kind() == ElementKind.CALLBACK && other.name().equals(element.name())).count() == 1)
			index.raises().stream().filter(raise -> raise.getCallback().equals(element.name()))
					.filter(raise -> implementsApi(SnapshotIndex.fileOf(raise))).forEach(raise -> add(uses, new Use(element, PositionCircumstances.where(raise.getFunction(), SnapshotIndex.fileOf(raise)),
							SnapshotIndex.fileOf(raise).getPath(), raise.getLine(), true)));
	}

	private boolean implementsApi(SourceFile file) {
		return file.getDeclarations().stream().filter(Declaration::isDefinition)
				.anyMatch(declaration -> history.callable(declaration.getName()).filter(ApiElement::fromContract).isPresent());
	}

	/** A file that has a function of the name itself calls that one. */
	private static boolean declares(SourceFile file, String name) {
		return file.getDeclarations().stream().anyMatch(declaration -> declaration.getName().equals(name));
	}

	private static void add(Map<String, Use> uses, Use use) {
		uses.putIfAbsent(use.element().name() + " " + use.user() + " " + use.file(), use);
	}
}

package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.contract.TypeKind;
import dev.seriatim.model.delta.ApiElement;
import dev.seriatim.model.delta.History;
import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;
import dev.seriatim.model.usage.SourceFile;

/**
 * Members that a patch begins to set or read and that the struct, of which every member is known, has before no patch and after none. Only with a
 * tree: it shows each definition of a struct of the API. Names that the base uses so, too, are left alone, because then something is out of sight.
 */
final class NeverDeclared {

	private final ApiInConfiguration api;
	private final History history;
	private final Consumers consumers;
	private final Conflicts conflicts;
	private final Map<String, ElementKind> structs = new LinkedHashMap<>();
	private final Map<String, Set<String>> members = new HashMap<>();
	private final Map<SourceFile, List<Stretch.Use>> uses = new IdentityHashMap<>();

	NeverDeclared(ApiInConfiguration api, Consumers consumers, Conflicts conflicts) {
		this.api = api;
		this.history = api.history();
		this.consumers = consumers;
		this.conflicts = conflicts;
		history.api().getTypes().stream().filter(type -> type.getKind() == TypeKind.STRUCT || type.getKind() == TypeKind.UNION)
				.forEach(type -> structs.put(type.getName(), ElementKind.FIELD));
		history.api().getOpsTables().forEach(table -> structs.put(table.getName(), ElementKind.CALLBACK));
	}

	/** The detail of a use is the variable that holds the table, empty where the member is not set in one. */
	List<Stretch> stretches() {
		if (!history.hasTree())
			return List.of();
		for (var position = 0; position <= history.timeline().last(); position++)
			for (var struct : structs.keySet()) {
				addMembers(struct, history, position);
				addMembers(struct, api.guardOn(), position);
			}
		var atBase = new HashSet<ApiElement>();
		uses(0).forEach(use -> atBase.add(use.element()));
		var found = new ArrayList<Map<String, Stretch.Use>>();
		for (var position = 0; position <= history.timeline().last(); position++)
			found.add(position > 0 && history.timeline().isMissing(position) ? found.getLast() : at(position, atBase));
		return Stretch.of(found, history.names());
	}

	private void addMembers(String struct, History history, int position) {
		var known = members.computeIfAbsent(struct, tag -> new HashSet<>());
		history.at(position).memberNames(struct).forEach(known::add);
		history.at(position).allFields(struct).forEach(field -> known.add(field.getName()));
	}

	private Map<String, Stretch.Use> at(int position, Set<ApiElement> but) {
		var found = new LinkedHashMap<String, Stretch.Use>();
		var known = new HashMap<String, Boolean>();
		for (var use : uses(position))
			if (!but.contains(use.element()) && known.computeIfAbsent(use.element().owner(), struct -> isKnown(struct, position))
					&& !isMacro(use.element().name(), position) && api.isBuilt(history.at(position).file(use.file()).orElseThrow(), use.element(), position))
				found.putIfAbsent(use.key(), use);
		return found;
	}

	/** Those that files show for themselves, and calls through what other files declare. */
	private List<Stretch.Use> uses(int position) {
		var index = history.at(position);
		var found = new ArrayList<Stretch.Use>();
		index.snapshot().getFiles().forEach(file -> found.addAll(of(file)));
		for (var raise : index.raises()) {
			var file = SnapshotIndex.fileOf(raise).getPath();
			index.opsTable(raise).flatMap(table -> element(table, raise.getCallback()))
					.filter(element -> found.stream().noneMatch(use -> use.element().equals(element) && use.file().equals(file)))
					.ifPresent(element -> found.add(new Stretch.Use(element, PositionCircumstances.where(raise.getFunction(), SnapshotIndex.fileOf(raise)), file, raise.getLine(), "")));
		}
		return found;
	}

	/** A member that the struct of the API has at no position; empty for others. */
	private Optional<ApiElement> element(String struct, String member) {
		return !structs.containsKey(struct) || members.get(struct).contains(member) ? Optional.empty()
				: Optional.of(new ApiElement(member, structs.get(struct), Side.CONSUMER, struct, false, false));
	}

	/** Uses of members that no definition has at any position: tables that set one, else the first place of it in the file. */
	private List<Stretch.Use> of(SourceFile file) {
		return uses.computeIfAbsent(file, asked -> {
			var found = new LinkedHashMap<String, Stretch.Use>();
			for (var implementation : file.getImplementations())
				for (var use : implementation.getCallbacks())
					if (use.getOffset() == 0)
						add(implementation.getOpsTable(), use.getCallback(), consumers.name(implementation), use.getLine(), file, implementation.getVariable(), found);
			for (var use : file.getMemberUses())
				if (use.isDeclared() && found.values().stream().noneMatch(other -> other.element().owner().equals(use.getOwner()) && other.element().name().equals(use.getMember())))
					add(use.getOwner(), use.getMember(), file.getPath(), use.getLine(), file, "", found);
			return List.copyOf(found.values());
		});
	}

	private void add(String struct, String member, String user, int line, SourceFile file, String variable, Map<String, Stretch.Use> found) {
		element(struct, member).map(element -> new Stretch.Use(element, user, file.getPath(), line, variable)).ifPresent(use -> found.putIfAbsent(use.key(), use));
	}

	/** Whether every member of the struct is known up to a position, wherever it is defined. */
	private boolean isKnown(String struct, int position) {
		for (var before = 1; before <= position; before++)
			if (history.timeline().isMissing(before))
				return false;
		var definitions = new LinkedHashSet<Declaration>();
		for (var before = 0; before <= position; before++)
			history.at(before).declarations(struct).stream().filter(found -> found.getKind() == DeclarationKind.TYPE && found.isDefinition()).forEach(definitions::add);
		return history.at(position).declarations(struct).stream().anyMatch(definitions::contains) && definitions.stream()
				.allMatch(definition -> definition.isWhole() && !conflicts.isFrozen(SnapshotIndex.fileOf(definition).getPath(), position));
	}

	/** A macro of the name can stand for another member, or for several. */
	private boolean isMacro(String name, int position) {
		return history.at(position).declarations(name).stream().anyMatch(found -> found.getKind() == DeclarationKind.MACRO);
	}
}

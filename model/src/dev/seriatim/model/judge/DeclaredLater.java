package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.seriatim.model.delta.History;
import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;
import dev.seriatim.model.usage.MemberUse;
import dev.seriatim.model.usage.SourceFile;

/**
 * Identifiers outside the API that a patch begins to use and only a later patch declares. A name counts only when nothing
 * mentions it before, so that what the base declares out of sight is not blamed; a member of a struct only when that very struct
 * gets it later.
 */
final class DeclaredLater {

	/** @param position where the use begins @param declaredAt the position that declares the name */
	record Early(String name, String file, int line, int position, int declaredAt) {
	}

	private final History history;

	DeclaredLater(History history) {
		this.history = history;
	}

	/** In order of position, file and line. */
	List<Early> find() {
		var found = new ArrayList<Early>();
		var known = new HashSet<String>();
		history.at(0).snapshot().getFiles().forEach(file -> known.addAll(file.getNames().keySet()));
		for (var position = 1; position <= history.timeline().last(); position++) {
			var fresh = new HashSet<String>();
			for (var file : history.at(position).snapshot().getFiles()) {
				if (history.at(position - 1).file(file.getPath()).filter(before -> before == file).isPresent())
					continue;
				members(file, position, found);
				for (var name : file.getNames().entrySet())
					if (!known.contains(name.getKey())) {
						fresh.add(name.getKey());
						early(name.getKey(), file, name.getValue(), position).ifPresent(found::add);
					}
			}
			known.addAll(fresh);
		}
		return found;
	}

	/** Members of structs: what is not among the members of a struct that a later patch gives one of the name. */
	private void members(SourceFile file, int position, List<Early> found) {
		for (var use : file.getMemberUses())
			if (!isField(use, position))
				IntStream.rangeClosed(position + 1, history.timeline().last()).filter(later -> isField(use, later)).limit(1).filter(later -> !isUsed(use, position - 1))
						.forEach(later -> found.add(new Early(name(use), file.getPath(), use.getLine(), position, later)));
	}

	private boolean isUsed(MemberUse use, int position) {
		return history.at(position).snapshot().getFiles().stream().flatMap(file -> file.getMemberUses().stream()).anyMatch(before -> name(before).equals(name(use)));
	}

	private static String name(MemberUse use) {
		return use.getOwner() + "." + use.getMember();
	}

	private boolean isField(MemberUse use, int position) {
		return history.at(position).declarations(use.getMember()).stream()
				.anyMatch(declaration -> declaration.getKind() == DeclarationKind.FIELD && use.getOwner().equals(declaration.getOwner()));
	}

	private Optional<Early> early(String name, SourceFile file, int line, int position) {
		if (isElement(name) || !history.at(position).declarations(name).isEmpty())
			return Optional.empty();
		for (var later = position + 1; later <= history.timeline().last(); later++) {
			var declarations = history.at(later).declarations(name);
			if (declarations.isEmpty())
				continue;
			var needed = declarations.stream().filter(Declaration::isDefinition).anyMatch(declaration -> needs(declaration, file));
			return needed ? Optional.of(new Early(name, file.getPath(), line, position, later)) : Optional.empty();
		}
		return Optional.empty();
	}

	private boolean isElement(String name) {
		return history.elements().stream().anyMatch(element -> element.label().equals(name));
	}

	/** Whether the use can mean this declaration, and does not build without it. A struct needs no declaration to be pointed to. */
	private boolean needs(Declaration declaration, SourceFile file) {
		var path = SnapshotIndex.fileOf(declaration).getPath();
		if (declaration.isStatic() && !path.endsWith(".h") && !path.equals(file.getPath()))
			return false;
		var name = declaration.getName();
		return switch (declaration.getKind()) {
		case FUNCTION -> callsOrSets(name, file);
		case MACRO -> callsOrSets(name, file) || isConstantName(name);
		case CONSTANT -> isConstantName(name);
		default -> false;
		};
	}

	private static boolean callsOrSets(String name, SourceFile file) {
		return file.getCalls().stream().anyMatch(call -> call.getCallee().equals(name))
				|| file.getImplementations().stream().flatMap(table -> table.getCallbacks().stream()).anyMatch(use -> use.getValue().equals(name));
	}

	private static boolean isConstantName(String name) {
		return name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > 2;
	}
}

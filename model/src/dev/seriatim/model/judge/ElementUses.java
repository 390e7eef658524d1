package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import dev.seriatim.model.contract.TypeKind;
import dev.seriatim.model.delta.ApiElement;
import dev.seriatim.model.delta.History;
import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.usage.Argument;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;
import dev.seriatim.model.usage.Raise;
import dev.seriatim.model.usage.SourceFile;

/** Who certainly uses an element of an API at a position, in code that is built there. */
final class ElementUses {

	/** @param user the consumer or function @param line at the position @param caller whether it is a call */
	record Use(ApiElement element, String user, String file, int line, boolean caller) {
	}

	private final ApiInConfiguration api;
	private final History history;
	private final Consumers consumers;

	ElementUses(ApiInConfiguration api, Consumers consumers) {
		this.api = api;
		this.history = api.history();
		this.consumers = consumers;
	}

	/** In order of files. */
	List<Use> of(ApiElement element, int position) {
		var uses = new ArrayList<Use>();
		switch (element.kind()) {
		case CALLBACK -> {
			if (!history.guardOff() || !history.at(position).members(element.opsTable()).isEmpty())
				callback(element, position, uses);
		}
		case FIELD -> members(element, element.owner(), element.name(), position, uses);
		case TYPE -> type(element, position, uses);
		case CONSTANT -> names(element, element.name(), position, uses);
		case HEADER -> history.at(position).includers(element.name())
				.forEach(file -> uses.add(new Use(element, file.getPath(), file.getPath(), 1, false)));
		default -> calls(element, position, uses);
		}
		return uses;
	}

	private void calls(ApiElement element, int position, List<Use> uses) {
		for (var call : history.at(position).calls(element.name())) {
			var file = SnapshotIndex.fileOf(call);
			if (!element.name().equals(call.getFunction()) && !declares(file, element.name()) && isBuilt(file, element, position))
				uses.add(new Use(element, PositionCircumstances.caller(call), file.getPath(), call.getLine(), true));
		}
	}

	/** Tables that set the member, and calls through the table. */
	private void callback(ApiElement element, int position, List<Use> uses) {
		var index = history.at(position);
		for (var implementation : index.implementations(element.opsTable()))
			for (var use : Consumers.implemented(implementation, index))
				if (use.callback().equals(element.name()))
					uses.add(new Use(element, consumers.name(implementation), SnapshotIndex.fileOf(implementation).getPath(), use.line(), false));
		for (var raise : index.raises())
			if (raise.getCallback().equals(element.name()) && isThrough(raise, element, index)) {
				var file = SnapshotIndex.fileOf(raise);
				uses.add(new Use(element, PositionCircumstances.where(raise.getFunction(), file), file.getPath(), raise.getLine(), true));
			}
	}

	/**
	 * Where the table is not visible only the files that implement the API count: elsewhere an {@code ops->m()} can mean another struct, and nowhere does
	 * it tell which of two tables with such a member it means.
	 */
	private boolean isThrough(Raise raise, ApiElement element, SnapshotIndex index) {
		return index.opsTable(raise).map(element.opsTable()::equals).orElseGet(() -> implementsApi(SnapshotIndex.fileOf(raise))
				&& history.elements().stream().filter(other -> other.kind() == ElementKind.CALLBACK && other.name().equals(element.name())).count() == 1);
	}

	private boolean implementsApi(SourceFile file) {
		return file.getDeclarations().stream().filter(Declaration::isDefinition)
				.anyMatch(declaration -> history.callable(declaration.getName()).filter(ApiElement::fromContract).isPresent());
	}

	/** Members of variables that are visibly of the type. @param member null for any */
	private void members(ApiElement element, String type, String member, int position, List<Use> uses) {
		for (var file : history.at(position).snapshot().getFiles())
			if (!defines(file, type, member) && isBuilt(file, element, position))
				file.getMemberUses().stream().filter(use -> use.isDeclared() && use.getOwner().equals(type) && (member == null || member.equals(use.getMember()))).limit(1)
						.forEach(use -> uses.add(new Use(element, file.getPath(), file.getPath(), use.getLine(), false)));
	}

	/** Pointers to a struct that is gone can stay; who looks inside, fills it or names a typedef or an enumerator, does not build. */
	private void type(ApiElement type, int position, List<Use> uses) {
		members(type, type.name(), null, position, uses);
		if (type.owner().equals(TypeKind.TYPEDEF.getLiteral()))
			names(type, type.name(), position, uses);
		history.elements().stream().filter(element -> element.kind() == ElementKind.CONSTANT && type.name().equals(element.owner()))
				.forEach(enumerator -> names(type, enumerator.name(), position, uses));
		if (!history.guardOff())
			history.at(position).implementations(type.name()).forEach(table -> uses.add(
					new Use(type, consumers.name(table), SnapshotIndex.fileOf(table).getPath(), table.getLine(), false)));
	}

	/** Files that use a name of an element, and neither declare it nor ask whether it is there. A plain word can mean anything. */
	private void names(ApiElement element, String name, int position, List<Use> uses) {
		if (!name.contains("_"))
			return;
		for (var file : history.at(position).snapshot().getFiles()) {
			var line = line(file, name, position);
			if (line != null && !declares(file, name) && !file.getTested().contains(name) && isBuilt(file, element, position)
					&& uses.stream().noneMatch(use -> use.file().equals(file.getPath())))
				uses.add(new Use(element, file.getPath(), file.getPath(), line, false));
		}
	}

	/** The first line on which the compiler sees a name of an element; null for none. */
	private Integer line(SourceFile file, String name, int position) {
		var places = file.getArguments().stream().filter(argument -> argument.getName().equals(name)).toList();
		if (places.isEmpty())
			return file.getNames().get(name);
		return places.stream().filter(place -> !isDropped(place, file, position)).map(Argument::getLine).min(Comparator.naturalOrder()).orElse(null);
	}

	/** Whether all that a call can mean is a macro that does nothing with the argument. */
	private boolean isDropped(Argument argument, SourceFile file, int position) {
		var meant = argument.getCallee() == null ? List.<Declaration>of() : history.at(position).declarations(argument.getCallee()).stream()
				.filter(declaration -> SnapshotIndex.isInHeader(declaration) || SnapshotIndex.fileOf(declaration) == file).toList();
		return !meant.isEmpty() && meant.stream().allMatch(declaration -> declaration.getDropped()
				.contains(declaration.isVariadic() ? Math.min(argument.getIndex(), declaration.getArity() - 1) : argument.getIndex()));
	}

	/** With the guard off nothing tells of a file that needs the guard. */
	private boolean isBuilt(SourceFile file, ApiElement element, int position) {
		return !history.guardOff() || !api.guardedFiles().needsGuard(file, element, position);
	}

	/** A file that has a function of the name itself calls that one. */
	private static boolean declares(SourceFile file, String name) {
		return file.getDeclarations().stream().anyMatch(declaration -> declaration.getName().equals(name) && declaration.getKind() != DeclarationKind.FIELD);
	}

	/** A file that has a struct of the name itself, with such a member or, for null, any. */
	private static boolean defines(SourceFile file, String type, String member) {
		return file.getDeclarations().stream()
				.anyMatch(declaration -> Objects.equals(declaration.getOwner(), type) && (member == null || member.equals(declaration.getName())));
	}
}

package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.seriatim.model.delta.ApiElement;
import dev.seriatim.model.delta.Arity;
import dev.seriatim.model.delta.History;
import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.rules.Rules;
import dev.seriatim.model.usage.Call;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;
import dev.seriatim.model.usage.Raise;
import dev.seriatim.model.usage.SourceFile;

/** Calls of functions, macros and callbacks with another number of arguments than they take. */
final class CallMisfits {

	private final ApiInConfiguration api;
	private final History history;
	private final TableCalls tables;

	CallMisfits(ApiInConfiguration api) {
		this.api = api;
		history = api.history();
		tables = new TableCalls(history);
	}

	/** What the base has already is left out. */
	List<Stretch> stretches() {
		var misfits = new ArrayList<Map<String, Stretch.Use>>();
		for (var position = 0; position <= history.timeline().last(); position++)
			misfits.add(position > 0 && history.timeline().isMissing(position) ? misfits.getLast() : misfits(position));
		return Stretch.of(misfits, history.names());
	}

	/** How many arguments the element takes at a position, for a message. */
	Optional<Arity> arity(ApiElement element, int position) {
		return history.declaration(element, position).flatMap(declaration -> Arity.of(declaration, history.at(position), history.api()));
	}

	private Map<String, Stretch.Use> misfits(int position) {
		var found = new LinkedHashMap<String, Stretch.Use>();
		for (var element : history.elements())
			if (!history.assumed(element) && history.usable(element, position) && arity(element, position).isPresent())
				if (element.kind() == ElementKind.CALLBACK)
					callback(element, position, found);
				else
					callable(element, position, found);
		return found;
	}

	private void callable(ApiElement element, int position, Map<String, Stretch.Use> found) {
		for (var call : history.at(position).calls(element.name()))
			if (!element.name().equals(call.getFunction()) && !takes(element, call, position) && api.isBuilt(SnapshotIndex.fileOf(call), element, position)) {
				var misfit = new Stretch.Use(element, PositionCircumstances.caller(call), SnapshotIndex.fileOf(call).getPath(), call.getLine(),
						Integer.toString(call.getArguments()));
				found.putIfAbsent(misfit.key() + " " + call.getArguments(), misfit);
			}
	}

	private void callback(ApiElement element, int position, Map<String, Stretch.Use> found) {
		for (var raise : tables.misfits(element, position))
			if (isMeant(raise, element, position)) {
				var misfit = new Stretch.Use(element, PositionCircumstances.where(raise.getFunction(), SnapshotIndex.fileOf(raise)), SnapshotIndex.fileOf(raise).getPath(),
						raise.getLine(), Integer.toString(raise.getArguments()));
				found.putIfAbsent(misfit.key() + " " + raise.getArguments(), misfit);
			}
	}

	private boolean isMeant(Raise raise, ApiElement element, int position) {
		return api.isBuilt(SnapshotIndex.fileOf(raise), element, position) && !passesAnyNumber(SnapshotIndex.fileOf(raise), raise.getFunction());
	}

	/** Calls through tables of which nobody can tell whether they follow a member that a patch changes. */
	List<Unknown> unknown() {
		var found = new ArrayList<Unknown>();
		for (var element : history.elements())
			if (element.kind() == ElementKind.CALLBACK)
				for (var position = 1; position <= history.timeline().last(); position++)
					if (!history.timeline().isMissing(position) && !history.assumed(element) && arity(element, position).isPresent())
						unknown(element, position, found);
		return found;
	}

	private void unknown(ApiElement element, int position, List<Unknown> found) {
		for (var doubt : tables.doubts(element, position))
			if (isMeant(doubt.raise(), element, position)) {
				var file = SnapshotIndex.fileOf(doubt.raise());
				found.add(new Unknown(file.getPath(), doubt.raise().getLine(), position, Rules.CALL_ARITY_MISMATCH.message(doubt.variant(), element.name(),
						element.opsTable(), arity(element, position).orElseThrow().count(), PositionCircumstances.where(doubt.raise().getFunction(), file))));
			}
	}

	/** Where the file has a function or macro of the name for itself, that is called. */
	private boolean takes(ApiElement element, Call call, int position) {
		var file = SnapshotIndex.fileOf(call);
		var own = history.at(position).declarations(element.name()).stream().filter(declaration -> SnapshotIndex.fileOf(declaration) == file && isCallable(declaration)).toList();
		if (!history.api().hasHeader(file.getPath()) && own.stream().anyMatch(CallMisfits::isForItself))
			return true;
		var arities = (own.isEmpty() ? declared(element, position) : own).stream().map(declaration -> Arity.of(declaration, history.at(position), history.api())).toList();
		return arities.stream().anyMatch(arity -> arity.isEmpty() || arity.get().takes(call));
	}

	/** As the API's header has it, and as other headers do for a part of the kernel that has something of the same name. */
	private List<Declaration> declared(ApiElement element, int position) {
		var declared = new ArrayList<>(history.declaration(element, position).stream().toList());
		history.at(position).declarations(element.name()).stream().filter(CallMisfits::isCallable)
				.filter(declaration -> SnapshotIndex.fileOf(declaration).getPath().endsWith(".h")
						&& !history.api().hasHeader(SnapshotIndex.fileOf(declaration).getPath()))
				.forEach(declared::add);
		return declared;
	}

	private static boolean isForItself(Declaration declaration) {
		return declaration.getKind() == DeclarationKind.MACRO || SnapshotIndex.isPrivate(declaration);
	}

	private static boolean isCallable(Declaration declaration) {
		return declaration.getKind() == DeclarationKind.FUNCTION || declaration.getKind() == DeclarationKind.MACRO;
	}

	/** A macro that passes its variable arguments on. */
	private static boolean passesAnyNumber(SourceFile file, String function) {
		return file.getDeclarations().stream().anyMatch(declaration -> declaration.isVariadic() && declaration.getName().equals(function));
	}
}

package dev.seriatim.model.delta;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Side;
import dev.seriatim.model.contract.Type;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;

/** The elements of an API over all positions: those of the contract, and what the series adds to its tables, types and headers. */
final class Elements {

	private final Api api;
	private final List<SnapshotIndex> indexes;
	private final Map<String, ApiElement> elements = new LinkedHashMap<>();

	Elements(Api api, List<SnapshotIndex> indexes) {
		this.api = api;
		this.indexes = indexes;
	}

	/** By key, in the order of the contract, then those that the series adds, as they come. */
	Map<String, ApiElement> collect() {
		for (var table : api.getOpsTables())
			for (var callback : table.getCallbacks())
				put(new ApiElement(callback.getName(), ElementKind.CALLBACK, Side.CONSUMER, table.getName(), true, callback.isHint()));
		api.getFunctions().forEach(function -> put(new ApiElement(function.getName(), ElementKind.FUNCTION, function.getSide(), null, true, false)));
		api.getMacros().forEach(macro -> put(new ApiElement(macro.getName(), ElementKind.MACRO, macro.getSide(), null, true, false)));
		api.getNotifyGroups().forEach(group -> group.getFunctions()
				.forEach(function -> put(new ApiElement(function.getName(), ElementKind.NOTIFY, Side.CORE, null, true, false))));
		api.getTypes().forEach(this::collectType);
		api.getConstants().forEach(constant -> put(new ApiElement(constant.getName(), ElementKind.CONSTANT, constant.getSide(), null, true, false)));
		for (var index : indexes)
			for (var table : api.getOpsTables())
				for (var member : index.members(table.getName()))
					put(new ApiElement(member.getName(), ElementKind.CALLBACK, Side.CONSUMER, table.getName(), false, false));
		for (var position = 1; position < indexes.size(); position++)
			collectAdded(position);
		return elements;
	}

	private void collectType(Type type) {
		put(new ApiElement(type.getName(), ElementKind.TYPE, type.getSide(), type.getKind().getLiteral(), true, false));
		type.getFields().forEach(field -> put(new ApiElement(field.getName(), ElementKind.FIELD, type.getSide(), type.getName(), true, false)));
		type.getConstants().forEach(constant -> put(new ApiElement(constant.getName(), ElementKind.CONSTANT, type.getSide(), type.getName(), true, false)));
	}

	/** Functions and macros of the API's headers that are new at a position, and fields of its types. */
	private void collectAdded(int position) {
		for (var type : api.getTypes())
			if (!type.getFields().isEmpty() && !indexes.get(position - 1).fields(type.getName()).isEmpty())
				indexes.get(position).fields(type.getName()).stream().filter(field -> indexes.get(position - 1).field(type.getName(), field.getName()).isEmpty())
						.forEach(field -> put(new ApiElement(field.getName(), ElementKind.FIELD, type.getSide(), type.getName(), false, false)));
		for (var header : indexes.get(position).headers(api)) {
			if (indexes.get(position - 1).file(header.getPath()).filter(before -> before == header).isPresent())
				continue;
			for (var declaration : header.getDeclarations())
				if (isCallable(declaration) && indexes.get(position - 1).callable(api, declaration.getName()).isEmpty())
					put(new ApiElement(declaration.getName(), kindOf(declaration), sideOf(declaration, position), null, false, false));
		}
	}

	private static boolean isCallable(Declaration declaration) {
		return declaration.getKind() == DeclarationKind.FUNCTION || declaration.getKind() == DeclarationKind.MACRO && !isIncludeGuard(declaration);
	}

	private static boolean isIncludeGuard(Declaration macro) {
		return macro.getArity() == -1 && (macro.getBody() == null || macro.getBody().isBlank());
	}

	private static ElementKind kindOf(Declaration declaration) {
		return declaration.getKind() == DeclarationKind.MACRO ? ElementKind.MACRO : ElementKind.FUNCTION;
	}

	/** What raises callbacks, directly or by a function that does, is called by the core; so is what only the core is meant to see. */
	private Side sideOf(Declaration declaration, int position) {
		var name = declaration.getName();
		var raises = name.startsWith("__") || !indexes.get(position).raisesIn(name).isEmpty()
				|| indexes.get(position).callsIn(name).stream().anyMatch(call -> isCore(call.getCallee()));
		return raises ? Side.CORE : Side.CONSUMER;
	}

	private boolean isCore(String callee) {
		var element = elements.get(callee);
		return element != null && element.isCallable() && element.side() == Side.CORE;
	}

	private void put(ApiElement element) {
		elements.putIfAbsent(element.key(), element);
	}
}

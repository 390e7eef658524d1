package dev.seriatim.series.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.Export;
import dev.seriatim.model.contract.Function;
import dev.seriatim.model.contract.Side;
import dev.seriatim.model.delta.History;

/**
 * Tells what consumers call from what only the core kernel calls. Who has an ops table in hand, or the struct that callbacks get first, is a
 * consumer; what raises callbacks is for the core; of the rest the users in the tree tell, else names and exports.
 */
final class Sides {

	private static final Pattern POINTED_TO = Pattern.compile("\\b(struct \\w+) \\*$");

	private final Api api;
	private final History history;
	private final Users users;
	private final Set<String> handles = new HashSet<>();
	private final Set<String> core = new HashSet<>();

	Sides(Api api, History history, Users users) {
		this.api = api;
		this.history = history;
		this.users = users;
		for (var table : api.getOpsTables()) {
			handles.add("struct " + table.getName());
			table.getCallbacks().stream().flatMap(callback -> callback.signature().parameters().stream().limit(1)).flatMap(type -> pointedTo(type).stream())
					.filter(this::isDeclaredHere).forEach(handles::add);
		}
	}

	/** Only a struct that the header itself defines can be what a consumer registers. */
	private boolean isDeclaredHere(String struct) {
		return api.getTypes().stream().anyMatch(type -> struct.equals("struct " + type.getName()));
	}

	private static List<String> pointedTo(String type) {
		var pointer = POINTED_TO.matcher(type);
		return pointer.find() ? List.of(pointer.group(1)) : List.of();
	}

	void apply() {
		boolean grown;
		do {
			grown = false;
			for (var function : api.getFunctions())
				if (!core.contains(function.getName()) && isCore(function))
					grown |= core.add(function.getName());
			for (var macro : api.getMacros())
				if (!core.contains(macro.getName()) && (users.onlyByCore(macro.getName()) || isCoreByBody(macro.getName())))
					grown |= core.add(macro.getName());
		} while (grown);
		api.getFunctions().stream().filter(this::isInCore).forEach(function -> function.setSide(Side.CORE));
		api.getMacros().stream().filter(this::isInCore).forEach(macro -> macro.setSide(Side.CORE));
	}

	private boolean isInCore(Element element) {
		return core.contains(element.getName());
	}

	private boolean isCore(Function function) {
		if (function.signature().parameters().stream().flatMap(type -> pointedTo(type).stream()).anyMatch(handles::contains))
			return false;
		if (!history.at(0).raisesIn(function.getName()).isEmpty() || users.onlyByCore(function.getName()))
			return true;
		if (users.consumers().contains(function.getName()))
			return false;
		return function.getName().startsWith("__") || function.getExport() == Export.NONE && isCoreByBody(function.getName());
	}

	private boolean isCoreByBody(String name) {
		return !users.consumers().contains(name)
				&& (!history.at(0).raisesIn(name).isEmpty() || history.at(0).callsIn(name).stream().anyMatch(call -> core.contains(call.getCallee())));
	}
}

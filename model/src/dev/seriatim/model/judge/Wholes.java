package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.contract.TypeKind;
import dev.seriatim.model.delta.ApiElement;
import dev.seriatim.model.delta.History;
import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.usage.Declaration;

/**
 * What elements go with: the header that declared them, the type whose members they are. Who used them is told once, of the whole. Headers and ops
 * tables are no elements of a contract, and stand here as if they were.
 */
final class Wholes {

	private final History history;
	private final List<ApiElement> headers;
	private final List<ApiElement> tables;

	Wholes(History history) {
		this.history = history;
		headers = headers();
		tables = history.api().getOpsTables().stream()
				.map(table -> new ApiElement(table.getName(), ElementKind.TYPE, Side.CONSUMER, TypeKind.STRUCT.getLiteral(), true, false)).toList();
	}

	private List<ApiElement> headers() {
		var paths = new ArrayList<String>();
		for (var position = 0; position <= history.timeline().last(); position++)
			history.at(position).headers(history.api()).stream().map(file -> file.getPath()).filter(path -> !paths.contains(path)).forEach(paths::add);
		return paths.stream().map(path -> new ApiElement(path, ElementKind.HEADER, Side.CONSUMER, null, true, false)).toList();
	}

	/** Headers in the order in which they appear, then ops tables in the order of the contract. */
	List<ApiElement> all() {
		var all = new ArrayList<>(headers);
		all.addAll(tables);
		return all;
	}

	/** Whether code can use an element or a whole at a position. */
	boolean isThere(ApiElement element, int position) {
		if (headers.contains(element))
			return history.at(position).file(element.name()).isPresent();
		if (tables.contains(element))
			return !history.at(position).members(element.name()).isEmpty() || isDefined(element.name(), position) || neverDefined(element.name());
		return history.usable(element, position);
	}

	private boolean isDefined(String table, int position) {
		return history.at(position).type(history.api(), table, false).filter(Declaration::isDefinition).isPresent();
	}

	/** Without a tree the definition can be out of sight all the time. */
	private boolean neverDefined(String table) {
		for (var position = 0; position <= history.timeline().last(); position++)
			if (isDefined(table, position))
				return false;
		return true;
	}

	/** Whether an element that is not there at a position went with something larger. */
	boolean wentWithWhole(ApiElement element, int position) {
		if (headerOf(element, position).filter(header -> !isThere(header, position)).isPresent())
			return true;
		if (element.kind() == ElementKind.CALLBACK)
			return tables.stream().anyMatch(table -> table.name().equals(element.owner()) && !isThere(table, position));
		return history.typeOf(element).filter(type -> !history.present(type, position)).isPresent();
	}

	/** The header that declared it last. */
	private Optional<ApiElement> headerOf(ApiElement element, int position) {
		for (var before = position - 1; before >= 0; before--) {
			var last = history.declaration(element, before).map(found -> SnapshotIndex.fileOf(found).getPath());
			if (last.isPresent())
				return headers.stream().filter(header -> header.name().equals(last.get())).findFirst();
		}
		return Optional.empty();
	}
}

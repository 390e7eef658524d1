package dev.seriatim.model.delta;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.seriatim.model.usage.Call;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.SourceFile;

/**
 * Which files are built with the guard of an API off. Nobody tells here; but a file that uses what is only there with the guard on is not
 * built without it, and one that lives on the stubs and on nothing else certainly is.
 */
public final class GuardedFiles {

	private final History history;
	private final History guardOn;
	private final Map<SourceFile, Set<ApiElement>> called = new IdentityHashMap<>();
	private final Map<SourceFile, Set<ApiElement>> defined = new IdentityHashMap<>();
	private final Map<Integer, Map<SourceFile, Needed>> needed = new HashMap<>();

	/**
	 * Why a file needs the guard.
	 *
	 * @param table    whether it fills an ops table that is not there with the guard off
	 * @param elements those that it defines, or calls though they are not there
	 */
	private record Needed(boolean table, Set<ApiElement> elements) {
	}

	/**
	 * @param history with the guard off
	 * @param guardOn the same API with the guard on
	 */
	public GuardedFiles(History history, History guardOn) {
		this.history = history;
		this.guardOn = guardOn;
	}

	/**
	 * Whether a file needs the guard at a position, whatever becomes of one element: it calls another that has no stub, fills an ops table, or defines the API.
	 * What needs it at the base does so throughout, though a patch gives what it calls another name.
	 */
	public boolean needsGuard(SourceFile file, ApiElement but, int position) {
		return needs(file, but, position) || position > 0 && history.at(0).file(file.getPath()).filter(base -> needs(base, but, 0)).isPresent();
	}

	private boolean needs(SourceFile file, ApiElement but, int position) {
		if (history.api().hasHeader(file.getPath()))
			return false;
		var needed = needed(file, position);
		return needed.table() || needed.elements().size() > 1 || needed.elements().size() == 1 && !needed.elements().contains(but);
	}

	private Needed needed(SourceFile file, int position) {
		return needed.computeIfAbsent(position, p -> new IdentityHashMap<>()).computeIfAbsent(file, asked -> {
			var missing = called(file).stream().filter(element -> !history.assumed(element) && !history.usable(element, position));
			return new Needed(file.getImplementations().stream().anyMatch(table -> history.at(position).members(table.getOpsTable()).isEmpty()),
					Stream.concat(missing, defined(file).stream()).collect(Collectors.toSet()));
		});
	}

	private Set<ApiElement> called(SourceFile file) {
		return called.computeIfAbsent(file, asked -> asked.getCalls().stream().map(Call::getCallee).distinct().flatMap(callee -> history.callable(callee).stream())
				.collect(Collectors.toSet()));
	}

	private Set<ApiElement> defined(SourceFile file) {
		return defined.computeIfAbsent(file, asked -> asked.getDeclarations().stream().filter(Declaration::isDefinition)
				.flatMap(declaration -> history.callable(declaration.getName()).stream()).collect(Collectors.toSet()));
	}

	/** Whether a file is built with the guard off: a header of the API, or what calls stubs and does not need the guard. */
	public boolean isBuilt(SourceFile file, ApiElement but, int position) {
		return history.api().hasHeader(file.getPath()) || !needsGuard(file, but, position)
				&& called(file).stream().anyMatch(element -> isStub(element, position));
	}

	/** Declared otherwise with the guard on. */
	private boolean isStub(ApiElement element, int position) {
		var off = history.declaration(element, position);
		var on = guardOn.declaration(element, position);
		return off.isPresent() && on.isPresent() && (off.get().getLine() != on.get().getLine()
				|| !SnapshotIndex.fileOf(off.get()).getPath().equals(SnapshotIndex.fileOf(on.get()).getPath()));
	}
}

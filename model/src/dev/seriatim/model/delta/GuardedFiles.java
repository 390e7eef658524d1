package dev.seriatim.model.delta;

import dev.seriatim.model.usage.SourceFile;

/**
 * Which files are built with the guard of an API off. Nobody tells here; but a file that uses what is only there with the guard on is not
 * built without it, and one that lives on the stubs and on nothing else certainly is.
 */
public final class GuardedFiles {

	private final History history;
	private final History guardOn;

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
		return file.getImplementations().stream().anyMatch(table -> history.at(position).members(table.getOpsTable()).isEmpty())
				|| file.getCalls().stream().flatMap(call -> history.callable(call.getCallee()).stream())
						.anyMatch(element -> !element.equals(but) && !history.assumed(element) && !history.usable(element, position))
				|| file.getDeclarations().stream().filter(declaration -> declaration.isDefinition())
						.flatMap(declaration -> history.callable(declaration.getName()).stream()).anyMatch(element -> !element.equals(but));
	}

	/** Whether a file is built with the guard off: a header of the API, or what calls stubs and does not need the guard. */
	public boolean isBuilt(SourceFile file, ApiElement but, int position) {
		return history.api().hasHeader(file.getPath()) || !needsGuard(file, but, position)
				&& file.getCalls().stream().flatMap(call -> history.callable(call.getCallee()).stream()).anyMatch(element -> isStub(element, position));
	}

	/** Declared otherwise with the guard on. */
	private boolean isStub(ApiElement element, int position) {
		var off = history.declaration(element, position);
		var on = guardOn.declaration(element, position);
		return off.isPresent() && on.isPresent() && (off.get().getLine() != on.get().getLine()
				|| !SnapshotIndex.fileOf(off.get()).getPath().equals(SnapshotIndex.fileOf(on.get()).getPath()));
	}
}

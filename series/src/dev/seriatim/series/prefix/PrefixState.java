package dev.seriatim.series.prefix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.seriatim.model.prefix.SnapshotSource.Conflict;
import dev.seriatim.model.series.FileChange;

/** What one patch changes on top of the patches before it. The states of all orders asked for form a tree. */
final class PrefixState {

	private final PrefixState previous;
	private final int patch;
	private final Map<String, Content> contents = new HashMap<>();
	private final Map<String, Integer> frozen = new HashMap<>();
	private final List<Conflict> conflicts = new ArrayList<>();
	private final Map<FileChange, List<PlacedHunk>> hunks = new HashMap<>();
	private final Map<Integer, PrefixState> next = new HashMap<>();

	/** @param previous null for the base */
	PrefixState(PrefixState previous, int patch) {
		this.previous = previous;
		this.patch = patch;
	}

	PrefixState previous() {
		return previous;
	}

	int patch() {
		return patch;
	}

	/** The states that follow, by patch number. */
	Map<Integer, PrefixState> next() {
		return next;
	}

	/** What the patches up to here made of a path; empty when none of them changed it. */
	Optional<Content> changed(String path) {
		for (PrefixState state = this; state != null; state = state.previous) {
			Content content = state.contents.get(path);
			if (content != null) {
				return Optional.of(content);
			}
		}
		return Optional.empty();
	}

	/** What this patch itself made of a path, or null. */
	Content changedHere(String path) {
		return contents.get(path);
	}

	Set<String> changedHere() {
		return contents.keySet();
	}

	/** Every path that the patches up to here changed; some may be gone again. */
	Set<String> changed() {
		var paths = new HashSet<String>();
		for (PrefixState state = this; state != null; state = state.previous) {
			paths.addAll(state.contents.keySet());
		}
		return paths;
	}

	/** The patch that failed on the path first, 0 when none did. */
	int frozenSince(String path) {
		for (PrefixState state = this; state != null; state = state.previous) {
			Integer since = state.frozen.get(path);
			if (since != null) {
				return since;
			}
		}
		return 0;
	}

	void put(String path, Content content) {
		contents.put(path, content);
	}

	void putHunks(FileChange change, List<PlacedHunk> placed) {
		hunks.put(change, placed);
	}

	/** Where the hunks of a change stand: as they were placed, or as they say where they could not be. */
	List<PlacedHunk> hunks(FileChange change) {
		List<PlacedHunk> placed = hunks.get(change);
		return placed != null ? placed : change.getHunks().stream().map(PlacedHunk::asStated).toList();
	}

	/** Notes that a change failed; its files stay as they were, here and from now on. */
	void fail(FileChange change, int line, String reason) {
		conflicts.add(new Conflict(patch, change.path(), line, reason));
		for (String path : new String[] { change.getOldPath(), change.getNewPath() }) {
			if (path != null && frozenSince(path) == 0) {
				frozen.put(path, patch);
			}
		}
	}

	List<Conflict> conflicts() {
		return List.copyOf(conflicts);
	}
}

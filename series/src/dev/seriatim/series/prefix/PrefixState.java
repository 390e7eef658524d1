package dev.seriatim.series.prefix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

import dev.seriatim.model.prefix.SnapshotSource.Conflict;
import dev.seriatim.model.series.FileChange;
import dev.seriatim.series.tree.PathOrder;

/**
 * The files after one patch and all before it. The states of all orders asked for form a tree; each shares with the one before
 * it what its patch leaves alone, so that a state costs what its patch touches and not what stands before it.
 */
final class PrefixState {

	private final PrefixState previous;
	private final int patch;
	private final Set<String> changedHere = new HashSet<>();
	private final List<Conflict> conflicts = new ArrayList<>();
	private final Map<FileChange, List<PlacedHunk>> hunks = new HashMap<>();
	private final Map<FileChange, ChangedPaths> paths = new HashMap<>();
	private final Map<Integer, PrefixState> next = new HashMap<>();
	private TreePMap<String, Content> contents;
	private PMap<String, Integer> frozen;

	/** The state before the first patch. */
	PrefixState() {
		previous = null;
		patch = 0;
		contents = TreePMap.empty(PathOrder.INSTANCE);
		frozen = HashTreePMap.empty();
	}

	PrefixState(PrefixState previous, int patch) {
		this.previous = previous;
		this.patch = patch;
		contents = previous.contents;
		frozen = previous.frozen;
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
		return Optional.ofNullable(contents.get(path));
	}

	/** Whether this patch itself made something of a path. */
	boolean isChangedHere(String path) {
		return changedHere.contains(path);
	}

	/** Other paths that patches up to here changed and that differ from this one in the case of letters alone; some may be gone again. */
	List<String> twins(String path) {
		return PathOrder.twins(contents.navigableKeySet(), path);
	}

	/** Paths inside a folder that patches up to here changed; some may be gone again. */
	List<String> inside(String folder) {
		return PathOrder.inside(contents.navigableKeySet(), folder);
	}

	/** The patch that failed on the path first, 0 when none did. */
	int frozenSince(String path) {
		return frozen.getOrDefault(path, 0);
	}

	void put(String path, Content content) {
		contents = contents.plus(path, content);
		changedHere.add(path);
	}

	void putHunks(FileChange change, List<PlacedHunk> placed) {
		hunks.put(change, placed);
	}

	/** Where the hunks of a change stand: as they were placed, or as they say where they could not be. */
	List<PlacedHunk> hunks(FileChange change) {
		List<PlacedHunk> placed = hunks.get(change);
		return placed != null ? placed : change.getHunks().stream().map(PlacedHunk::asStated).toList();
	}

	void putPaths(FileChange change, ChangedPaths here) {
		paths.put(change, here);
	}

	/** What the files of a change of this patch are called here. */
	ChangedPaths paths(FileChange change) {
		return paths.get(change);
	}

	/** Notes that a change failed; its files stay as they were, here and from now on. */
	void fail(ChangedPaths change, DoesNotApply reason) {
		conflicts.add(new Conflict(patch, change.path(), reason.line(), reason.getMessage(), reason.mismatch()));
		for (String path : new String[] { change.before(), change.after() }) {
			if (path != null && !frozen.containsKey(path)) {
				frozen = frozen.plus(path, patch);
			}
		}
	}

	List<Conflict> conflicts() {
		return List.copyOf(conflicts);
	}
}

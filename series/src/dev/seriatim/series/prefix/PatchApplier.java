package dev.seriatim.series.prefix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.seriatim.model.series.ChangeKind;
import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.FileType;
import dev.seriatim.model.series.Patch;
import dev.seriatim.series.patch.PathRule;
import dev.seriatim.series.tree.Tree;

/**
 * Applies a patch file by file. Renames and copies use the files before the patch, as git does. A change that fails leaves its
 * files alone and freezes them; the other changes are made.
 */
final class PatchApplier {

	/** How the hunks of a change are put into a file. */
	interface Hunker {

		HunkApplier.Result apply(Content content, FileChange change) throws DoesNotApply;

		/** What the files are called here. */
		default ChangedPaths paths(FileChange change) {
			return ChangedPaths.asPosted(change);
		}
	}

	private final Base base;
	private final Hunker hunker;
	private final PrefixState state;
	private final Set<String> leaving = new HashSet<>();

	private PatchApplier(Base base, Hunker hunker, PrefixState state) {
		this.base = base;
		this.hunker = hunker;
		this.state = state;
	}

	/** @return the state after the patch, which is not yet among the next ones of the previous */
	static PrefixState apply(Patch patch, PrefixState previous, Base base, Hunker hunker) {
		var applier = new PatchApplier(base, hunker, new PrefixState(previous, patch.getNumber()));
		for (FileChange change : patch.getFiles()) {
			if (change.getKind() == ChangeKind.RENAME || change.getKind() == ChangeKind.DELETE) {
				applier.leaving.add(hunker.paths(change).before());
			}
		}
		for (FileChange change : patch.getFiles()) {
			ChangedPaths paths = hunker.paths(change);
			applier.state.putPaths(change, paths);
			try {
				applier.apply(change, paths);
			} catch (DoesNotApply e) {
				applier.state.fail(paths, e);
			}
		}
		return applier.state;
	}

	private void apply(FileChange change, ChangedPaths paths) throws DoesNotApply {
		checkPath(paths.before());
		checkPath(paths.after());
		switch (change.getKind()) {
		case ADD -> add(change, paths);
		case DELETE -> delete(change, paths);
		case MODIFY -> put(change, paths, after(current(paths.before()), change, paths));
		case COPY -> {
			checkRoom(paths.after());
			put(change, paths, after(beforePatch(paths.before()), change, paths));
		}
		case RENAME -> {
			checkRoom(paths.after());
			Content content = after(beforePatch(paths.before()), change, paths);
			leave(paths.before());
			put(change, paths, content);
		}
		}
	}

	private void add(FileChange change, ChangedPaths paths) throws DoesNotApply {
		checkRoom(paths.after());
		if (change.getHunks().stream().anyMatch(hunk -> hunk.getOldCount() > 0)) {
			throw new DoesNotApply(0, "the file is said to be new, but lines are changed in it");
		}
		put(change, paths, after(Content.of(paths.after(), List.of()), change, paths));
	}

	private void delete(FileChange change, ChangedPaths paths) throws DoesNotApply {
		Content content = current(paths.before());
		Content left = after(content, change, paths);
		boolean empty = left.isComplete() && left.runs().isEmpty();
		// git format-patch -D leaves out what is deleted; without a tree nothing speaks against it.
		boolean unseen = change.getHunks().isEmpty() && !content.isComplete();
		if (!empty && !left.isOpaque() && !unseen) {
			throw new DoesNotApply(0, "the file is said to be deleted, but would keep lines");
		}
		leave(paths.before());
	}

	private Content after(Content content, FileChange change, ChangedPaths paths) throws DoesNotApply {
		String path = paths.path();
		if (content.isAbsent()) {
			throw new DoesNotApply(0, PathRule.readable(paths.before()) + " does not exist");
		}
		checkType(content, change);
		if (change.getNewType() == FileType.SUBMODULE || change.getOldType() == FileType.SUBMODULE) {
			return Content.opaque(path);
		}
		if (change.isBinary()) {
			return BinaryApplier.apply(content, change);
		}
		if (change.getHunks().isEmpty()) {
			return content.at(path);
		}
		if (content.isOpaque()) {
			throw new DoesNotApply(0, PathRule.readable(paths.before()) + " was changed as a binary file before");
		}
		HunkApplier.Result result = hunker.apply(content, change);
		state.putHunks(change, result.hunks());
		boolean link = change.getNewType() == FileType.LINK || change.getNewType() == FileType.UNKNOWN && content.isLink();
		Content after = path.equals(change.path()) ? result.content() : result.content().at(path);
		return link ? after.asLink() : after;
	}

	/** A patch for a file is none for a symbolic link, and the other way round. */
	private static void checkType(Content content, FileChange change) throws DoesNotApply {
		if (change.getKind() != ChangeKind.ADD && content.isComplete()
				&& (change.getOldType() == FileType.FILE && content.isLink() || change.getOldType() == FileType.LINK && !content.isLink())) {
			throw new DoesNotApply(0, PathRule.readable(change.getOldPath()) + (content.isLink() ? " is a symbolic link, and the patch is for a file"
					: " is a file, and the patch is for a symbolic link"));
		}
	}

	private void put(FileChange change, ChangedPaths paths, Content content) {
		boolean same = change.getKind() == ChangeKind.MODIFY && change.getHunks().isEmpty() && !change.isBinary();
		if (!same) {
			state.put(paths.after(), content);
		}
	}

	/** The file goes, unless this patch has already put another one in its place. */
	private void leave(String path) {
		if (!state.isChangedHere(path)) {
			state.put(path, Content.ABSENT);
		}
	}

	private void checkPath(String path) throws DoesNotApply {
		if (path == null) {
			return;
		}
		Optional<String> objection = PathRule.objection(path);
		if (objection.isPresent()) {
			throw new DoesNotApply(0, objection.get());
		}
		int since = state.frozenSince(path);
		if (since > 0) {
			throw new DoesNotApply(0, since == state.patch() ? path + " failed before in this patch"
					: path + " is frozen since patch " + since);
		}
	}

	/** A new file must not meet another file, a folder, or a file or link where its folder should be. */
	private void checkRoom(String path) throws DoesNotApply {
		if (!(leaving.contains(path) && !state.isChangedHere(path) || current(path).isAbsent())) {
			throw new DoesNotApply(0, PathRule.readable(path) + " already exists");
		}
		checkTwin(path);
		for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
			String folder = path.substring(0, slash);
			Optional<Content> changed = state.changed(folder);
			boolean file = changed.isPresent() ? !changed.get().isAbsent() : base.kind(folder) == Tree.Kind.FILE;
			boolean link = changed.isPresent() ? changed.get().isLink() : base.kind(folder) == Tree.Kind.LINK;
			if (link && !leaving.contains(folder)) {
				throw new DoesNotApply(0, PathRule.readable(path) + " lies behind a symbolic link");
			}
			if (file && !leaving.contains(folder)) {
				throw new DoesNotApply(0, PathRule.readable(folder) + " is a file, not a folder");
			}
		}
	}

	/** A new file must not take the place of a folder, nor differ from another one in the case of letters alone: some file systems hold only one of them. */
	private void checkTwin(String path) throws DoesNotApply {
		for (String twin : twins(path)) {
			if (stays(twin)) {
				throw new DoesNotApply(0, PathRule.readable(path) + " differs from " + PathRule.readable(twin) + " in the case of letters alone");
			}
		}
		if (state.inside(path).stream().anyMatch(this::stays)) {
			throw new DoesNotApply(0, PathRule.readable(path) + " is a folder");
		}
	}

	private List<String> twins(String path) {
		var twins = new ArrayList<>(state.twins(path));
		twins.addAll(base.twins(path));
		return twins;
	}

	private boolean stays(String path) {
		return !leaving.contains(path) && isThere(path);
	}

	private boolean isThere(String path) {
		Optional<Content> changed = state.changed(path);
		return changed.isPresent() ? !changed.get().isAbsent() : base.kind(path) != Tree.Kind.ABSENT;
	}

	private Content current(String path) throws DoesNotApply {
		return content(state, path);
	}

	private Content beforePatch(String path) throws DoesNotApply {
		return content(state.previous(), path);
	}

	private Content content(PrefixState at, String path) throws DoesNotApply {
		Optional<Content> changed = at.changed(path);
		return changed.isPresent() ? changed.get() : base.content(path);
	}
}

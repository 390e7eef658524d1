package dev.seriatim.series.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

import dev.seriatim.series.mail.InputException;

/** A commit of a git repository, read from the object database alone: neither the index nor the work tree counts. */
final class GitTree implements Tree {

	private final Repository repository;
	private final ObjectReader reader;
	private final ObjectId root;
	private final String description;
	private final Optional<String> doubt;

	private GitTree(Repository repository, BaseSearch.Base base) {
		this.repository = repository;
		this.reader = repository.newObjectReader();
		this.root = base.commit().getTree().getId();
		this.description = base.description();
		this.doubt = base.doubt();
	}

	static GitTree open(Path folder, Optional<String> base, BaseHints hints) throws InputException {
		Repository repository = Repositories.open(folder);
		try {
			var tree = new GitTree(repository, BaseSearch.find(repository, folder, base, hints));
			repository = null;
			return tree;
		} catch (IOException e) {
			throw Repositories.unreadable(folder, e);
		} finally {
			if (repository != null) {
				repository.close();
			}
		}
	}

	@Override
	public Kind kind(String path) {
		try (TreeWalk walk = path.isEmpty() ? null : TreeWalk.forPath(reader, path, root)) {
			return walk == null ? Kind.ABSENT : kind(walk);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Kind kind(TreeWalk walk) {
		return switch (walk.getRawMode(0) & FileMode.TYPE_MASK) {
		case FileMode.TYPE_FILE -> Kind.FILE;
		case FileMode.TYPE_SYMLINK -> Kind.LINK;
		case FileMode.TYPE_TREE, FileMode.TYPE_GITLINK -> Kind.FOLDER;
		default -> Kind.ABSENT;
		};
	}

	@Override
	public Optional<byte[]> read(String path) {
		return read(path, Kind.FILE);
	}

	@Override
	public Optional<byte[]> link(String path) {
		return read(path, Kind.LINK);
	}

	private Optional<byte[]> read(String path, Kind wanted) {
		try (TreeWalk walk = path.isEmpty() ? null : TreeWalk.forPath(reader, path, root)) {
			if (walk == null || kind(walk) != wanted) {
				return Optional.empty();
			}
			return Optional.of(reader.open(walk.getObjectId(0), Constants.OBJ_BLOB).getBytes());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public List<String> names(String folder) {
		var names = new ArrayList<String>();
		try (TreeWalk place = folder.isEmpty() ? null : TreeWalk.forPath(reader, folder, root); var walk = new TreeWalk(reader)) {
			if (!folder.isEmpty() && (place == null || place.getFileMode(0) != FileMode.TREE)) {
				return List.of();
			}
			walk.addTree(place == null ? root : place.getObjectId(0));
			while (walk.next()) {
				names.add(walk.getNameString());
			}
			return names;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public Folder root() {
		return new GitFolder(repository, root);
	}

	@Override
	public String describe() {
		return description;
	}

	@Override
	public Optional<String> doubt() {
		return doubt;
	}

	@Override
	public void close() {
		reader.close();
		repository.close();
	}
}

package dev.seriatim.series.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

import dev.seriatim.series.mail.InputException;

/** A commit of a git repository, read from the object database alone: neither the index nor the work tree counts. */
final class GitTree implements Tree {

	private static final int SHORT = 12;

	private final Repository repository;
	private final ObjectReader reader;
	private final ObjectId root;
	private final String description;

	private GitTree(Repository repository, RevCommit commit, String name) {
		this.repository = repository;
		this.reader = repository.newObjectReader();
		this.root = commit.getTree().getId();
		this.description = name + " (commit " + commit.name().substring(0, SHORT) + ")";
	}

	static GitTree open(Path folder, Optional<String> base, Optional<String> suggested) throws InputException {
		Repository repository = null;
		try {
			repository = repository(folder);
			GitTree tree = base.isPresent() ? asked(repository, folder, base.get()) : found(repository, folder, suggested);
			repository = null;
			return tree;
		} catch (RepositoryNotFoundException e) {
			throw new InputException(folder, "not a git repository that can be read");
		} catch (IOException e) {
			throw new InputException(folder, "the git repository cannot be read: " + e.getMessage());
		} finally {
			if (repository != null) {
				repository.close();
			}
		}
	}

	private static Repository repository(Path folder) throws IOException {
		var builder = new RepositoryBuilder().setMustExist(true);
		if (folder.resolve(Constants.DOT_GIT).toFile().exists()) {
			builder.setWorkTree(folder.toFile());
		} else {
			builder.setGitDir(folder.toFile()).setBare();
		}
		return QuietSystem.open(builder, folder);
	}

	private static GitTree asked(Repository repository, Path folder, String base) throws IOException, InputException {
		Optional<RevCommit> commit = commit(repository, base);
		if (commit.isEmpty()) {
			throw new InputException(folder, "there is no revision " + base);
		}
		return new GitTree(repository, commit.get(), base);
	}

	private static GitTree found(Repository repository, Path folder, Optional<String> suggested)
			throws IOException, InputException {
		if (suggested.isPresent()) {
			Optional<RevCommit> commit = commit(repository, suggested.get());
			if (commit.isPresent()) {
				return new GitTree(repository, commit.get(), "the base that the series names");
			}
		}
		Optional<RevCommit> head = commit(repository, Constants.HEAD);
		if (head.isEmpty()) {
			throw new InputException(folder, "the git repository has no commit");
		}
		return new GitTree(repository, head.get(), "HEAD of " + folder);
	}

	private static Optional<RevCommit> commit(Repository repository, String revision) throws IOException {
		try (var walk = new RevWalk(repository)) {
			ObjectId id = repository.resolve(revision + "^{commit}");
			return id == null ? Optional.empty() : Optional.of(walk.parseCommit(id));
		} catch (RevisionSyntaxException | MissingObjectException | IncorrectObjectTypeException e) {
			return Optional.empty();
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
	public void forEachFile(Consumer<String> visitor) {
		try (var walk = new TreeWalk(reader)) {
			walk.addTree(root);
			walk.setRecursive(true);
			while (walk.next()) {
				if (kind(walk) == Kind.FILE) {
					visitor.accept(walk.getPathString());
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public String describe() {
		return description;
	}

	@Override
	public void close() {
		reader.close();
		repository.close();
	}
}

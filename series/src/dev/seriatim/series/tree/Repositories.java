package dev.seriatim.series.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

import dev.seriatim.series.mail.InputException;

/** Opens git repositories for nothing but reading their objects. */
public final class Repositories {

	private Repositories() {
	}

	/** Whether a folder is a work tree at its root, or a bare repository. */
	static boolean isRepository(Path folder) {
		boolean bare = Files.isDirectory(folder.resolve("objects")) && Files.isDirectory(folder.resolve("refs"))
				&& Files.isRegularFile(folder.resolve("HEAD"));
		return Files.exists(folder.resolve(Constants.DOT_GIT)) || bare;
	}

	/** @throws InputException when the folder is not such a repository */
	public static Repository open(Path folder) throws InputException {
		var builder = new RepositoryBuilder().setMustExist(true);
		if (folder.resolve(Constants.DOT_GIT).toFile().exists()) {
			builder.setWorkTree(folder.toFile());
		} else {
			builder.setGitDir(folder.toFile()).setBare();
		}
		try {
			return QuietSystem.open(builder, folder);
		} catch (RepositoryNotFoundException e) {
			throw new InputException(folder, "not a git repository that can be read");
		} catch (IOException e) {
			throw unreadable(folder, e);
		}
	}

	/** What to throw when something in an open repository is damaged. */
	public static InputException unreadable(Path folder, IOException e) {
		return new InputException(folder, "the git repository cannot be read: " + e.getMessage());
	}

	/** @return empty when the revision names no commit, or nothing can be understood of it */
	public static Optional<RevCommit> commit(Repository repository, String revision) throws IOException {
		try (var walk = new RevWalk(repository)) {
			ObjectId id = repository.resolve(revision + "^{commit}");
			return id == null ? Optional.empty() : Optional.of(walk.parseCommit(id));
		} catch (RevisionSyntaxException | MissingObjectException | IncorrectObjectTypeException e) {
			return Optional.empty();
		}
	}
}

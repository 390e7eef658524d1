package dev.seriatim.series.prefix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.series.tree.Tree;
import dev.seriatim.series.tree.TreePaths;

/** What commits of a repository and prefixes hold: the id of the blob at each path. */
final class Blobs {

	private final Repository repository;
	private final ObjectInserter.Formatter ids = new ObjectInserter.Formatter();

	Blobs(Repository repository) {
		this.repository = repository;
	}

	/** A new repository with its work tree in a folder. */
	static Repository create(Path folder) throws IOException {
		Repository repository = new FileRepositoryBuilder().setWorkTree(folder.toFile()).build();
		repository.create();
		return repository;
	}

	/** A commit without parents of these files, with branches on it. */
	void commit(Map<String, String> files, String... branches) throws IOException {
		try (ObjectInserter inserter = repository.newObjectInserter()) {
			DirCache index = DirCache.newInCore();
			DirCacheBuilder builder = index.builder();
			for (var file : files.entrySet()) {
				var entry = new DirCacheEntry(file.getKey());
				entry.setFileMode(FileMode.REGULAR_FILE);
				entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.ISO_8859_1)));
				builder.add(entry);
			}
			builder.finish();
			var commit = new CommitBuilder();
			commit.setTreeId(index.writeTree(inserter));
			commit.setAuthor(new PersonIdent("Ada Newt", "ada@pond.example"));
			commit.setCommitter(commit.getAuthor());
			commit.setMessage("base");
			ObjectId id = inserter.insert(commit);
			inserter.flush();
			for (String branch : branches) {
				RefUpdate update = repository.updateRef(Constants.R_HEADS + branch);
				update.setNewObjectId(id);
				assertEquals(RefUpdate.Result.NEW, update.update());
			}
		}
	}

	/** Those of a branch that another has not, the oldest first. */
	List<ObjectId> commits(String without, String branch) throws IOException {
		try (var walk = new RevWalk(repository)) {
			walk.markStart(walk.parseCommit(repository.resolve(branch)));
			walk.markUninteresting(walk.parseCommit(repository.resolve(without)));
			var commits = new ArrayList<ObjectId>();
			for (RevCommit commit : walk) {
				commits.addFirst(commit);
			}
			return commits;
		}
	}

	Map<String, ObjectId> of(ObjectId commit) throws IOException {
		var blobs = new TreeMap<String, ObjectId>();
		try (var walk = new TreeWalk(repository)) {
			walk.addTree(repository.parseCommit(commit).getTree());
			walk.setRecursive(true);
			while (walk.next()) {
				blobs.put(walk.getPathString(), walk.getObjectId(0));
			}
		}
		return blobs;
	}

	/** The whole tree after the prefix: untouched files are those of the base. */
	Map<String, ObjectId> of(PrefixFiles files, Prefix prefix, Tree tree) {
		var paths = new TreeSet<>(files.touched());
		paths.addAll(TreePaths.of(tree));
		var blobs = new TreeMap<String, ObjectId>();
		for (String path : paths) {
			files.bytes(prefix, path).ifPresent(bytes -> blobs.put(path, ids.idFor(Constants.OBJ_BLOB, bytes)));
		}
		return blobs;
	}
}

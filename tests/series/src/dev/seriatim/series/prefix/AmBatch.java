package dev.seriatim.series.prefix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.series.mail.SeriesReader;
import dev.seriatim.series.tree.Tree;
import dev.seriatim.series.tree.TreePaths;
import dev.seriatim.series.tree.Trees;

/**
 * Some generated series in one repository: JGit makes the bases, one shell lets git apply the mails of all of them, and JGit reads
 * what became of the files.
 */
final class AmBatch {

	/** Nothing here outlives the test, so git need not wait for the disk, nor tidy up. */
	private static final String SHELL = """
			git config core.fsync none
			git config gc.auto 0
			git config maintenance.auto false
			for seed in $(cat seeds); do
				git checkout -q -f done-$seed
				git am -q --keep-cr seed-$seed.mbox || git am --quit
			done
			""";

	private final Path folder;
	private final Repository repository;
	private final ObjectInserter.Formatter ids = new ObjectInserter.Formatter();
	private Count count = Count.NONE;

	private AmBatch(Path folder, Repository repository) {
		this.folder = folder;
		this.repository = repository;
	}

	/** What was compared. */
	record Count(int series, int applied, int refused) {

		static final Count NONE = new Count(0, 0, 0);

		Count plus(Count other) {
			return new Count(series + other.series, applied + other.applied, refused + other.refused);
		}
	}

	/**
	 * @param last  not included
	 * @throws AssertionError when a prefix differs, with its seed, patch and path
	 */
	static Count run(Path folder, int first, int last) throws Exception {
		try (Repository repository = new FileRepositoryBuilder().setWorkTree(folder.toFile()).build()) {
			repository.create();
			var batch = new AmBatch(folder, repository);
			var seeds = new ArrayList<RandomSeries>();
			var names = new StringBuilder();
			for (int seed = first; seed < last; seed++) {
				var random = new RandomSeries(seed);
				seeds.add(random);
				names.append(seed).append('\n');
				batch.commit(random.base(), "base-" + seed, "done-" + seed);
				Files.writeString(folder.resolve("seed-" + seed + ".mbox"), mbox(random.patches()), StandardCharsets.ISO_8859_1);
			}
			Files.writeString(folder.resolve("seeds"), names);
			new Git(folder).shell(SHELL);
			for (int seed = first; seed < last; seed++) {
				batch.compare(seed, seeds.get(seed - first).patches());
			}
			return batch.count;
		}
	}

	private void commit(Map<String, String> files, String... branches) throws IOException {
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

	private static String mbox(List<String> patches) {
		var mbox = new StringBuilder();
		for (int number = 1; number <= patches.size(); number++) {
			mbox.append("""
					From 1111111111111111111111111111111111111111 Mon Sep 17 00:00:00 2001
					From: Ada Newt <ada@pond.example>
					Date: Tue, 8 Apr 2008 14:00:%1$02d +0200
					Message-ID: <%1$d@pond.example>
					Subject: [PATCH %1$d/%2$d] pond: count newts %1$d

					---
					%3$s--\s
					2.39.5

					""".formatted(number, patches.size(), patches.get(number - 1)));
		}
		return mbox.toString();
	}

	private void compare(int seed, List<String> patches) throws Exception {
		PatchSeries series = SeriesReader.read(folder.resolve("seed-" + seed + ".mbox"), Map.of());
		List<ObjectId> commits = commits(seed);
		assertEquals(patches.size(), series.getPatches().size(), "seed " + seed);
		try (Tree tree = Trees.open(folder, Optional.of("base-" + seed), Optional.empty())) {
			var files = new PrefixFiles(series, Optional.of(tree));
			Prefix prefix = Prefix.BASE;
			for (int number = 1; number <= commits.size(); number++) {
				prefix = prefix.and(number);
				String place = "seed " + seed + ", patch " + number + ":\n" + patches.get(number - 1);
				assertEquals(List.of(), files.conflicts(prefix), place);
				assertEquals(blobs(commits.get(number - 1)), blobs(files, prefix, tree), place);
			}
			boolean refused = commits.size() < patches.size();
			if (refused) {
				int number = commits.size() + 1;
				assertFalse(files.conflicts(prefix.and(number)).isEmpty(),
						"seed " + seed + ", patch " + number + ", which git refuses:\n" + patches.get(number - 1));
			}
			count = count.plus(new Count(1, commits.size(), refused ? 1 : 0));
		}
	}

	/** The commits that git made of the patches, in their order. */
	private List<ObjectId> commits(int seed) throws IOException {
		try (var walk = new RevWalk(repository)) {
			walk.markStart(walk.parseCommit(repository.resolve("done-" + seed)));
			walk.markUninteresting(walk.parseCommit(repository.resolve("base-" + seed)));
			var commits = new ArrayList<ObjectId>();
			for (RevCommit commit : walk) {
				commits.addFirst(commit);
			}
			return commits;
		}
	}

	private Map<String, ObjectId> blobs(ObjectId commit) throws IOException {
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
	private Map<String, ObjectId> blobs(PrefixFiles files, Prefix prefix, Tree tree) {
		var paths = new TreeSet<>(files.touched());
		paths.addAll(TreePaths.of(tree));
		var blobs = new TreeMap<String, ObjectId>();
		for (String path : paths) {
			files.bytes(prefix, path).ifPresent(bytes -> blobs.put(path, ids.idFor(Constants.OBJ_BLOB, bytes)));
		}
		return blobs;
	}
}

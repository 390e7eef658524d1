package dev.seriatim.series.prefix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.series.mail.SeriesReader;
import dev.seriatim.series.tree.Tree;
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
	private final Blobs blobs;
	private Count count = Count.NONE;

	private AmBatch(Path folder, Repository repository) {
		this.folder = folder;
		blobs = new Blobs(repository);
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
		try (Repository repository = Blobs.create(folder)) {
			var batch = new AmBatch(folder, repository);
			var seeds = new ArrayList<RandomSeries>();
			var names = new StringBuilder();
			for (int seed = first; seed < last; seed++) {
				var random = new RandomSeries(seed);
				seeds.add(random);
				names.append(seed).append('\n');
				batch.blobs.commit(random.base(), "base-" + seed, "done-" + seed);
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
		List<ObjectId> commits = blobs.commits("base-" + seed, "done-" + seed);
		assertEquals(patches.size(), series.getPatches().size(), "seed " + seed);
		try (Tree tree = Trees.open(folder, Optional.of("base-" + seed), Optional.empty())) {
			var files = new PrefixFiles(series, Optional.of(tree));
			Prefix prefix = Prefix.BASE;
			for (int number = 1; number <= commits.size(); number++) {
				prefix = prefix.and(number);
				String place = "seed " + seed + ", patch " + number + ":\n" + patches.get(number - 1);
				assertEquals(List.of(), files.conflicts(prefix), place);
				assertEquals(blobs.of(commits.get(number - 1)), blobs.of(files, prefix, tree), place);
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
}

package dev.seriatim.series.prefix;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated series in another order, with patches dropped and squashed: every prefix is byte for byte what {@code git rebase} makes of the same
 * list, and where git stops, the same patch is a conflict. -Dseriatim.rebase.cases=10000 takes more of them, -Dseriatim.rebase.seed=2000 begins
 * with another one.
 */
class SameAsRebaseTest {

	private static final int CASES = Integer.getInteger("seriatim.rebase.cases", 200);
	private static final int FIRST = Integer.getInteger("seriatim.rebase.seed", 0);
	private static final int BATCH = 50;

	@TempDir
	Path folder;

	@Test
	void everyPrefixEqualsGitRebase() throws Exception {
		assumeTrue(Git.isInstalled(), "git is not installed, so other orders are not compared with git rebase");
		var batches = new ArrayList<Callable<RebaseBatch.Count>>();
		for (int seed = FIRST; seed < FIRST + CASES; seed += BATCH) {
			int first = seed;
			int last = Math.min(seed + BATCH, FIRST + CASES);
			batches.add(() -> RebaseBatch.run(Files.createDirectory(folder.resolve("from" + first)), first, last));
		}
		RebaseBatch.Count all = RebaseBatch.Count.NONE;
		try (ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
			for (Future<RebaseBatch.Count> count : threads.invokeAll(batches)) {
				all = all.plus(count.get());
			}
		}
		assertTrue(all.series() > CASES / 4, all + ": too few series to compare much");
		assertTrue(all.merged() > all.series(), all + ": too few patches are placed to compare much");
		assertTrue(all.stopped() > all.series() / 10, all + ": too few conflicts to compare much");
	}
}

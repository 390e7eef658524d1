package dev.seriatim.series.prefix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
 * Generated series, read from an mbox and applied by {@code git am}: at every prefix every file is byte for byte the same, and the
 * patch that git refuses first is the first that does not apply. The same seeds each time; -Dseriatim.git.cases=100000 takes
 * more of them, -Dseriatim.git.seed=2000 begins with another one.
 */
class GeneratedSeriesTest {

	private static final int CASES = Integer.getInteger("seriatim.git.cases", 2000);
	private static final int FIRST = Integer.getInteger("seriatim.git.seed", 0);
	private static final int BATCH = 50;

	@TempDir
	Path folder;

	@Test
	void everyPrefixEqualsGitAm() throws Exception {
		assumeTrue(Git.isInstalled(), "git is not installed, so prefixes are not compared with git am");
		var batches = new ArrayList<Callable<AmBatch.Count>>();
		for (int seed = FIRST; seed < FIRST + CASES; seed += BATCH) {
			int first = seed;
			int last = Math.min(seed + BATCH, FIRST + CASES);
			batches.add(() -> AmBatch.run(Files.createDirectory(folder.resolve("from" + first)), first, last));
		}
		AmBatch.Count all = AmBatch.Count.NONE;
		try (ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
			for (Future<AmBatch.Count> count : threads.invokeAll(batches)) {
				all = all.plus(count.get());
			}
		}
		assertEquals(CASES, all.series());
		assertTrue(all.applied() > CASES, all + ": too few patches apply to compare much");
		assertTrue(all.refused() > CASES / 10, all + ": too few patches are refused to compare much");
	}

	@Test
	void theSameSeedGivesTheSameSeries() throws Exception {
		var one = new RandomSeries(7);
		var again = new RandomSeries(7);
		assertEquals(one.base(), again.base());
		assertEquals(one.patches(), again.patches());
		assertNotEquals(one.patches(), new RandomSeries(8).patches());
	}
}

package dev.seriatim.bench;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.series.prefix.PrefixFiles;
import dev.seriatim.series.tree.Tree;

/** Prints time and memory of each patch in series of growing length, as rows of a table in Markdown. What is linear is the same in all rows. */
public final class Scaling {

	private static final int RUNS = 9;
	private static final com.sun.management.ThreadMXBean THREADS = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

	private Scaling() {
	}

	/** No arguments. */
	public static void main(String[] arguments) {
		for (var branch : List.of("many-files", "one-file"))
			for (int warm = 0; warm < 20; warm++)
				row(branch, 250, 1);
		for (var branch : List.of("many-files", "one-file"))
			for (var patches : List.of(250, 500, 1000, 2000))
				System.out.println(row(branch, patches, RUNS));
	}

	private static String row(String branch, int patches, int runs) {
		var mailbox = Inputs.mailbox(branch, patches);
		var series = Inputs.series(mailbox);
		try (var tree = Inputs.tree(Inputs.SYNTHETIC)) {
			var columns = List.of(measure(runs, patches, () -> Inputs.series(mailbox)), measure(runs, patches, () -> files(series, Optional.empty())),
					measure(runs, patches, () -> files(series, Optional.of(tree))));
			return "| " + branch + " | " + patches + " | " + String.join(" | ", columns) + " |";
		}
	}

	/** Every file that a patch changes as it is after the patch. */
	private static PrefixFiles files(PatchSeries series, Optional<Tree> tree) {
		var files = new PrefixFiles(series, tree);
		var prefix = Prefix.BASE;
		for (var patch : series.getPatches()) {
			prefix = prefix.and(patch.getNumber());
			SeriatimPrefixes.requireNoConflict(files, prefix);
			for (var path : SeriatimPrefixes.paths(patch))
				files.file(prefix, path);
		}
		return files;
	}

	/** @return per patch: microseconds in the quickest run, KiB allocated, KiB that stay as long as the result is held */
	private static String measure(int runs, int patches, Supplier<?> work) {
		var time = Long.MAX_VALUE;
		var allocated = 0L;
		for (int run = 0; run < runs; run++) {
			var allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
			var start = System.nanoTime();
			var made = work.get();
			time = Math.min(time, System.nanoTime() - start);
			allocated = THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore;
			Reference.reachabilityFence(made);
		}
				var retained = runs == 1 ? 0 : retained(work);
		return "%.0f | %.0f | %.1f".formatted(time / 1e3 / patches, allocated / 1024.0 / patches, retained / 1024.0 / patches);
	}

	private static long retained(Supplier<?> work) {
		var before = used();
		var made = work.get();
		var after = used();
		Reference.reachabilityFence(made);
		return after - before;
	}

	private static long used() {
		for (int i = 0; i < 3; i++)
			System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}
}

package dev.seriatim.series.snapshot;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.SubMonitor;

import dev.seriatim.series.tree.Tree;

/** Finds the C files of a tree that mention an API: one thread reads, the others search. */
public final class TreeSearch {

	/** Files in memory at a time; the largest of a kernel has a few megabytes. */
	private static final int IN_FLIGHT = 64;

	private final IdentifierSearch search;
	private final Set<String> found = new ConcurrentSkipListSet<>();
	private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

	/** @param identifiers of at least two characters, all ASCII */
	public TreeSearch(Collection<String> identifiers) {
		search = new IdentifierSearch(identifiers);
	}

	/**
	 * The paths of the files that hold one of the identifiers.
	 *
	 * @throws org.eclipse.core.runtime.OperationCanceledException before the next file once the monitor is cancelled
	 */
	public Set<String> in(Tree tree, SubMonitor progress) {
		var places = new Semaphore(IN_FLIGHT);
		try (var searchers = Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()))) {
			tree.forEachFile(path -> {
				// How many files there are is not known before: a hundredth of what is left each time.
				progress.setWorkRemaining(100).split(1);
				if (isC(path))
					search(tree, path, places, searchers);
			});
			searchers.shutdown();
			while (!searchers.awaitTermination(1, TimeUnit.MINUTES))
				continue;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return found;
	}

	/** Files that could not be read, known after {@link #in}. */
	Set<String> unreadable() {
		return unreadable;
	}

	private void search(Tree tree, String path, Semaphore places, ExecutorService searchers) {
		byte[] content;
		try {
			content = tree.read(path).orElse(null);
		} catch (UncheckedIOException e) {
			unreadable.add(path);
			return;
		}
		if (content == null)
			return;
		places.acquireUninterruptibly();
		searchers.execute(() -> {
			try {
				if (search.findsAnyIn(content))
					found.add(path);
			} finally {
				places.release();
			}
		});
	}

	static boolean isC(String path) {
		return path.endsWith(".c") || path.endsWith(".h");
	}
}

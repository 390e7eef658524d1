package dev.seriatim.series.snapshot;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

import dev.seriatim.series.tree.Folder;

/** Finds the C files in a folder that mention an API. All processors read and search; folders of which the result is known are left out. */
public final class TreeSearch {

	private static final int MILLISECONDS_BETWEEN_LOOKS = 50;

	private final IdentifierSearch search;
	private final KnownMentions known;
	private final Set<String> unreadable = ConcurrentHashMap.newKeySet();
	private volatile boolean cancelled;

	/** @param identifiers of at least two characters, all ASCII */
	public TreeSearch(Collection<String> identifiers) {
		this(identifiers, new KnownMentions());
	}

	/** @param known of these identifiers; what is found out is added */
	TreeSearch(Collection<String> identifiers, KnownMentions known) {
		this.search = new IdentifierSearch(identifiers);
		this.known = known;
	}

	/**
	 * The paths of the files that hold one of the identifiers, relative to the folder and sorted.
	 *
	 * @throws java.io.UncheckedIOException when a folder cannot be listed
	 * @throws org.eclipse.core.runtime.OperationCanceledException soon after the monitor was cancelled
	 */
	public Set<String> in(Folder root, SubMonitor progress) {
		try (var searchers = new ForkJoinPool()) {
			var whole = searchers.submit(new Search("", root));
			try {
				while (true)
					try {
						return new TreeSet<>(whole.get(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
					} catch (TimeoutException notYet) {
						progress.setWorkRemaining(100).split(1); // how many files there are is not known before
					}
			} finally {
				cancelled = true;
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new OperationCanceledException();
		} catch (ExecutionException failed) {
			if (failed.getCause() instanceof UncheckedIOException unlistable)
				throw unlistable;
			throw new IllegalStateException(failed.getCause());
		}
	}

	/** Files that could not be read, known after {@link #in}. */
	Set<String> unreadable() {
		return unreadable;
	}

	static boolean isC(String path) {
		return path.endsWith(".c") || path.endsWith(".h");
	}

	/** The paths below a folder, relative to it. */
	private final class Search extends RecursiveTask<List<String>> {

		private static final long serialVersionUID = 1;

		private final transient Folder folder;
		private final String path;
		private final transient List<String> found = new ArrayList<>();
		private boolean incomplete;

		/** @param path empty for the root, else with a slash at its end */
		Search(String path, Folder folder) {
			this.path = path;
			this.folder = folder;
		}

		@Override
		protected List<String> compute() {
			return folder.id().flatMap(known::below).orElseGet(this::search);
		}

		private List<String> search() {
			var inner = new ArrayList<Search>();
			folder.visit(this::search, (name, below) -> inner.add(new Search(path + name + "/", below)));
			for (var one : ForkJoinTask.invokeAll(inner)) {
				incomplete |= one.incomplete;
				one.join().forEach(file -> found.add(one.path.substring(path.length()) + file));
			}
			if (!incomplete)
				folder.id().ifPresent(id -> known.add(id, List.copyOf(found)));
			return found;
		}

		private void search(String name, Supplier<byte[]> content) {
			if (cancelled) {
				incomplete = true;
				return;
			}
			if (!isC(name))
				return;
			try {
				if (search.findsAnyIn(content.get()))
					found.add(name);
			} catch (UncheckedIOException e) {
				unreadable.add(path + name);
				incomplete = true;
			}
		}
	}
}

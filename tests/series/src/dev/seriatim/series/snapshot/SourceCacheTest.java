package dev.seriatim.series.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.series.code.ApiNames;
import dev.seriatim.series.code.Contracts;
import dev.seriatim.series.prefix.FileState;
import dev.seriatim.series.prefix.MemoryFolder;
import dev.seriatim.series.prefix.Segment;
import dev.seriatim.series.tree.Folder;

class SourceCacheTest {

	private static final Set<String> NAMES = Set.of("frob_shoot");
	private static final Map<String, String> FILES = Map.of("mm/a.c", "frob_shoot", "mm/b.c", "other", "lib/sub/c.h", "x frob_shoot y", "d.c", "frob_shoot()", "e.txt", "frob_shoot");
	private static final Set<String> FOUND = Set.of("mm/a.c", "lib/sub/c.h", "d.c");

	@TempDir
	Path folder;
	private final List<String> read = new ArrayList<>();

	@Test
	void aFolderThatIsKnownIsNotReadAgain() {
		assertEquals(FOUND, search(SourceCache.in(folder), "1", FILES));
		assertEquals(5 - 1, read.size()); // e.txt is no C
		assertEquals(FOUND, search(SourceCache.in(folder), "1", FILES));
		assertEquals(5 - 1, read.size());
	}

	@Test
	void aFolderOfAnotherIdIsRead() {
		search(SourceCache.in(folder), "1", FILES);
		assertEquals(Set.of("d.c"), search(SourceCache.in(folder), "2", Map.of("d.c", "frob_shoot", "mm/a.c", "")));
	}

	@Test
	void whatIsKnownOfSomeNamesSaysNothingOfOthers() {
		search(SourceCache.in(folder), "1", FILES);
		assertEquals(Set.of("mm/b.c"), search(SourceCache.in(folder), "1", FILES, Set.of("other")));
		assertEquals(FOUND, search(SourceCache.in(folder), "1", FILES));
	}

	@Test
	void aCacheThatIsDamagedOrGoneChangesNoResult() throws IOException {
		search(SourceCache.in(folder), "1", FILES);
		var file = onlyFile();
		var whole = Files.readAllBytes(file);
		for (var at : List.of(0, 20, whole.length / 2, whole.length - 2)) {
			var damaged = whole.clone();
			damaged[at] ^= 1;
			Files.write(file, damaged);
			assertEquals(FOUND, search(SourceCache.in(folder), "1", FILES));
		}
		for (var length : List.of(0, 10, whole.length - 1)) {
			Files.write(file, Arrays.copyOf(whole, length));
			assertEquals(FOUND, search(SourceCache.in(folder), "1", FILES));
		}
		Files.delete(file);
		assertEquals(FOUND, search(SourceCache.in(folder), "1", FILES));
	}

	@Test
	void aFolderThatCannotBeWrittenToIsNoTrouble() throws IOException {
		var file = Files.writeString(folder.resolve("file"), "");
		assertEquals(FOUND, search(SourceCache.in(file.resolve("below")), "1", FILES));
	}

	@Test
	void aPathThatTheFileCannotHoldIsSearchedForAgain() {
		var odd = Map.of("a\tb.c", "frob_shoot");
		assertEquals(Set.of("a\tb.c"), search(SourceCache.in(folder), "1", odd));
		assertEquals(Set.of("a\tb.c"), search(SourceCache.in(folder), "1", odd));
	}

	@Test
	void whatCouldNotBeReadIsNotTakenForSearched() {
		var cache = SourceCache.in(folder);
		Folder unreadable = root("1", Map.of("d.c", "frob_shoot"), content -> {
			throw new UncheckedIOException(new IOException("broken"));
		});
		var search = new TreeSearch(NAMES, cache.mentions(NAMES));
		assertEquals(Set.of(), search.in(unreadable, SubMonitor.convert(null)));
		assertEquals(Set.of("d.c"), search.unreadable());
		assertEquals(Set.of("d.c"), search(cache, "1", Map.of("d.c", "frob_shoot")));
	}

	@Test
	void aSearchThatIsCancelledIsNotTakenForOne() {
		var cache = SourceCache.in(folder);
		var monitor = new NullProgressMonitor();
		Folder slow = root("1", FILES, content -> {
			monitor.setCanceled(true);
			try {
				Thread.sleep(200);
			} catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
			return content.get();
		});
		var search = new TreeSearch(NAMES, cache.mentions(NAMES));
		assertThrows(OperationCanceledException.class, () -> search.in(slow, SubMonitor.convert(monitor)));
		assertEquals(FOUND, search(cache, "1", FILES));
	}

	@Test
	void ofManySetsOfNamesTheOldestAreForgotten() throws IOException {
		for (var i = 0; i < 20; i++)
			search(SourceCache.in(folder), "1", FILES, Set.of("name" + i));
		try (var files = Files.list(folder)) {
			assertTrue(files.count() <= 16);
		}
	}

	@Test
	void aContentIsParsedOnceUntilAReviewHasNoUseForIt() {
		var cache = SourceCache.inMemory();
		var names = ApiNames.of(List.of(Contracts.frob()));
		var first = cache.reader(names).read(state(), Configuration.Y);
		assertSame(first, cache.reader(names).read(state(), Configuration.Y));
		cache.reader(names);
		var later = cache.reader(names).read(state(), Configuration.Y);
		assertTrue(first != later);
	}

	private static FileState state() {
		return new FileState("mm/a.c", true, List.of(new Segment(1, List.of("int frob;"), Map.of())));
	}

	private Path onlyFile() throws IOException {
		try (var files = Files.list(folder)) {
			return files.toList().getFirst();
		}
	}

	private Set<String> search(SourceCache cache, String id, Map<String, String> files) {
		return search(cache, id, files, NAMES);
	}

	private Set<String> search(SourceCache cache, String id, Map<String, String> files, Set<String> names) {
		var found = new TreeSearch(names, cache.mentions(names)).in(root(id, files, Supplier::get), SubMonitor.convert(null));
		cache.keep(names);
		return found;
	}

	private Folder root(String id, Map<String, String> files, Function<Supplier<byte[]>, byte[]> reading) {
		return new Watched(new MemoryFolder(Optional.of(id), files), reading);
	}

	/** Notes what is read. */
	private final class Watched implements Folder {

		private final Folder folder;
		private final Function<Supplier<byte[]>, byte[]> reading;

		Watched(Folder folder, Function<Supplier<byte[]>, byte[]> reading) {
			this.folder = folder;
			this.reading = reading;
		}

		@Override
		public Optional<String> id() {
			return folder.id();
		}

		@Override
		public void visit(BiConsumer<String, Supplier<byte[]>> files, BiConsumer<String, Folder> folders) {
			folder.visit((name, content) -> files.accept(name, () -> {
				synchronized (read) {
					read.add(name);
				}
				return reading.apply(content);
			}), (name, below) -> folders.accept(name, new Watched(below, reading)));
		}
	}
}

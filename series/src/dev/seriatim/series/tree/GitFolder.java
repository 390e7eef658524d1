package dev.seriatim.series.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/** A tree object of a repository. */
record GitFolder(Repository repository, ObjectId tree) implements Folder {

	@Override
	public Optional<String> id() {
		return Optional.of(tree.name());
	}

	@Override
	public void visit(BiConsumer<String, Supplier<byte[]>> files, BiConsumer<String, Folder> folders) {
		Map<String, Folder> inner = new HashMap<>();
		// A reader serves one thread only.
		try (ObjectReader reader = repository.newObjectReader()) {
			for (var entry = new CanonicalTreeParser(null, reader, tree); !entry.eof(); entry.next(1)) {
				FileMode mode = entry.getEntryFileMode();
				ObjectId id = entry.getEntryObjectId();
				if (mode == FileMode.TREE) {
					inner.put(entry.getEntryPathString(), new GitFolder(repository, id));
				} else if (mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE) {
					files.accept(entry.getEntryPathString(), () -> read(reader, id));
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		inner.forEach(folders);
	}

	private static byte[] read(ObjectReader reader, AnyObjectId id) {
		try {
			ObjectLoader blob = reader.open(id, Constants.OBJ_BLOB);
			return blob.isLarge() ? blob.getBytes() : blob.getCachedBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

package dev.seriatim.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PackParser;

/** Keeps what JGit makes in memory, so that JGit is not slowed down by writing to the repository. */
final class MemoryInserter extends ObjectInserter {

	private final Map<ObjectId, ObjectLoader> made = new HashMap<>();
	private final Repository repository;

	MemoryInserter(Repository repository) {
		this.repository = repository;
	}

	@Override
	public ObjectId insert(int type, long length, InputStream content) throws IOException {
		var bytes = content.readNBytes(Math.toIntExact(length));
		var id = idFor(type, bytes);
		made.put(id, new ObjectLoader.SmallObject(type, bytes));
		return id;
	}

	@Override
	public ObjectReader newReader() {
		return new Reader();
	}

	@Override
	public PackParser newPackParser(InputStream pack) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void flush() {
		// nothing is written
	}

	@Override
	public void close() {
		// nothing is open
	}

	private final class Reader extends ObjectReader {

		private final ObjectReader stored = repository.newObjectReader();

		@Override
		public ObjectReader newReader() {
			return new Reader();
		}

		@Override
		public ObjectLoader open(AnyObjectId id, int type) throws IOException {
			var loader = made.get(id);
			return loader != null ? loader : stored.open(id, type);
		}

		@Override
		public Collection<ObjectId> resolve(AbbreviatedObjectId id) throws IOException {
			return stored.resolve(id);
		}

		@Override
		public Set<ObjectId> getShallowCommits() throws IOException {
			return stored.getShallowCommits();
		}

		@Override
		public ObjectInserter getCreatedFromInserter() {
			return MemoryInserter.this;
		}

		@Override
		public void close() {
			stored.close();
		}
	}
}

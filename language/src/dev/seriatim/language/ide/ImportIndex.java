package dev.seriatim.language.ide;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

import dev.seriatim.language.TextResource;
import dev.seriatim.language.scoping.Imports;
import dev.seriatim.model.contract.Document;

/** Which files of the language import which others, kept between sessions. All paths are absolute. Safe for use by several threads. */
public final class ImportIndex {

	/** Another number for another form: what an older or newer program has written is not taken. */
	private static final int FORM = 0x5E210001;

	private record Entry(long stamp, Set<Path> imports) {
	}

	private final Map<Path, Entry> entries = new ConcurrentHashMap<>();

	/** What was written; empty when that is missing, damaged or of another form. */
	public static ImportIndex read(Path stored) {
		var index = new ImportIndex();
		try {
			var bytes = Files.readAllBytes(stored);
			var in = new DataInputStream(new ByteArrayInputStream(bytes));
			if (in.readInt() == FORM && in.readLong() == sum(bytes, Integer.BYTES + Long.BYTES))
				index.readEntries(in);
			return index;
		} catch (IOException | InvalidPathException damaged) {
			return new ImportIndex();
		}
	}

	private void readEntries(DataInputStream in) throws IOException {
		for (var files = in.readInt(); files > 0; files--) {
			var file = Path.of(in.readUTF());
			var stamp = in.readLong();
			var imports = new HashSet<Path>();
			for (var count = in.readInt(); count > 0; count--)
				imports.add(Path.of(in.readUTF()));
			entries.put(file, new Entry(stamp, imports));
		}
	}

	/**
	 * Keeps it for {@link #read}. What was stored before stays whole until this is written.
	 *
	 * @throws IOException when it cannot be written
	 */
	public void write(Path stored) throws IOException {
		var content = new ByteArrayOutputStream();
		var out = new DataOutputStream(content);
		var kept = Map.copyOf(entries);
		out.writeInt(kept.size());
		for (var file : kept.entrySet()) {
			out.writeUTF(file.getKey().toString());
			out.writeLong(file.getValue().stamp());
			out.writeInt(file.getValue().imports().size());
			for (var imported : file.getValue().imports())
				out.writeUTF(imported.toString());
		}
		var whole = new ByteArrayOutputStream();
		var head = new DataOutputStream(whole);
		head.writeInt(FORM);
		head.writeLong(sum(content.toByteArray(), 0));
		content.writeTo(head);
		var written = Files.write(stored.resolveSibling(stored.getFileName() + ".new"), whole.toByteArray());
		Files.move(written, stored, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	private static long sum(byte[] bytes, int start) {
		var sum = new CRC32();
		sum.update(bytes, start, bytes.length - start);
		return sum.getValue();
	}

	/** Whether the file was put with this stamp. */
	public boolean isCurrent(Path file, long stamp) {
		var entry = entries.get(file);
		return entry != null && entry.stamp() == stamp;
	}

	/** Reads what a text imports, and forgets what the file imported before. */
	public void put(Path file, long stamp, String text) {
		var imports = TextResource.of(file, text).getContents().stream().filter(Document.class::isInstance)
				.flatMap(document -> ((Document) document).getImports().stream()).flatMap(imported -> Imports.uri(imported).stream())
				.map(uri -> Path.of(uri.toFileString())).collect(Collectors.toSet());
		entries.put(file, new Entry(stamp, imports));
	}

	/**
	 * Forgets all files but these.
	 *
	 * @return whether there were others
	 */
	public boolean retain(Set<Path> files) {
		return entries.keySet().retainAll(files);
	}

	/** The files that were put. */
	public Set<Path> files() {
		return Set.copyOf(entries.keySet());
	}

	/** The files that import one of the files given, directly or not; also by a path at which there is no file. */
	public Set<Path> importing(Set<Path> files) {
		var found = new HashSet<Path>();
		var open = new ArrayDeque<>(files);
		while (!open.isEmpty()) {
			var imported = open.remove();
			entries.forEach((file, entry) -> {
				if (entry.imports().contains(imported) && found.add(file))
					open.add(file);
			});
		}
		return found;
	}
}

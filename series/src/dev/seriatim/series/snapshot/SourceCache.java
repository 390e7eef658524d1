package dev.seriatim.series.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

import dev.seriatim.series.code.ApiNames;
import dev.seriatim.series.code.SourceReader;
import dev.seriatim.series.prefix.KnownContents;

/**
 * What reviews learnt of sources, by their content: which folders of a git tree mention an API, and what the parser saw in a file. Losing all
 * of it costs time and changes no result. Safe for use by several threads.
 */
public final class SourceCache {

	private static final String MENTIONS = "mentions-";
	/** Files in the folder: sets of identifiers, of which each contract that is being written makes another. */
	private static final int MOST_FILES = 16;
	/** Sets of contracts whose parsed files are kept in memory. */
	private static final int MOST_READERS = 4;

	private final Optional<Path> folder;
	private final Map<String, KnownMentions> mentions = new LinkedHashMap<>();
	private final KnownContents contents = new KnownContents();
	private final Map<String, Boolean> mentioned = new ConcurrentHashMap<>();
	private final Map<ApiNames, SourceReader> readers = new LinkedHashMap<>(MOST_READERS, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<ApiNames, SourceReader> eldest) {
			return size() > MOST_READERS;
		}
	};

	private SourceCache(Optional<Path> folder) {
		this.folder = folder;
	}

	/** A cache that ends with the program. */
	public static SourceCache inMemory() {
		return new SourceCache(Optional.empty());
	}

	/**
	 * A cache that is also kept in a folder, which is made when it is needed and may be deleted at any time. Several programs may use it at the
	 * same time.
	 */
	public static SourceCache in(Path folder) {
		return new SourceCache(Optional.of(folder));
	}

	/** What is known of the mentions of some identifiers. */
	synchronized KnownMentions mentions(Collection<String> identifiers) {
		return mentions.computeIfAbsent(fileName(identifiers), name -> folder.map(folder -> read(folder.resolve(name))).orElseGet(KnownMentions::new));
	}

	/** Keeps what was added to the mentions of some identifiers, if there is a folder that can be written to. */
	synchronized void keep(Collection<String> identifiers) {
		var known = mentions(identifiers);
		if (folder.isEmpty() || !known.hasMore())
			return;
		try {
			write(folder.get(), fileName(identifiers), known.toBytes());
		} catch (IOException unwritable) {
			return; // it is searched for again next time
		}
	}

	/**
	 * Whether a tree mentions one more identifier. It is remembered while the program runs.
	 *
	 * @param root the id of the tree; one that has none is searched each time
	 */
	boolean isMentioned(Optional<String> root, String identifier, BooleanSupplier search) {
		var known = root.map(id -> mentioned.get(id + " " + identifier));
		if (known.isPresent())
			return known.get();
		var found = search.getAsBoolean();
		root.ifPresent(id -> mentioned.put(id + " " + identifier, found));
		return found;
	}

	/** What is known of the files of the tree last reviewed. */
	KnownContents contents() {
		return contents;
	}

	/** A reader for a new review: it knows what the last one saw, and forgets what the one before that saw. */
	synchronized SourceReader reader(ApiNames names) {
		var reader = readers.computeIfAbsent(names, SourceReader::new);
		reader.forgetUnused();
		return reader;
	}

	private static KnownMentions read(Path file) {
		try {
			return KnownMentions.of(Files.readAllBytes(file));
		} catch (IOException none) {
			return new KnownMentions();
		}
	}

	private static void write(Path folder, String name, byte[] bytes) throws IOException {
		Files.createDirectories(folder);
		var written = Files.createTempFile(folder, "writing-", "");
		try {
			Files.write(written, bytes);
			Files.move(written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(written);
		}
		try (var files = Files.list(folder)) {
			var oldest = files.filter(file -> file.getFileName().toString().startsWith(MENTIONS))
					.sorted(Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed()).skip(MOST_FILES).toList();
			for (var file : oldest)
				Files.deleteIfExists(file);
		}
	}

	private static String fileName(Collection<String> identifiers) {
		try {
			var digest = MessageDigest.getInstance("SHA-256").digest(String.join("\n", new TreeSet<>(identifiers)).getBytes(StandardCharsets.UTF_8));
			return MENTIONS + HexFormat.of().formatHex(digest, 0, 16);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has SHA-256
		}
	}
}

package dev.seriatim.series.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Which files below a folder hold one of the identifiers that were searched for, by the id of the folder. Safe for use by several threads.
 */
final class KnownMentions {

	private static final String FORMAT = "seriatim mentions 1";
	/** Folders; a kernel has 5,000, most of which stay the same from one version to the next. */
	private static final int MOST = 50_000;

	private final Map<String, List<String>> known = new ConcurrentHashMap<>();
	private final Set<String> used = ConcurrentHashMap.newKeySet();
	private volatile boolean more;

	/** The paths below a folder, relative to it and in no particular order. */
	Optional<List<String>> below(String folder) {
		var paths = Optional.ofNullable(known.get(folder));
		if (paths.isPresent())
			used.add(folder);
		return paths;
	}

	void add(String folder, List<String> paths) {
		if (paths.stream().anyMatch(path -> path.contains("\t") || path.contains("\n")))
			return;
		known.put(folder, paths);
		used.add(folder);
		more = true;
	}

	/** Whether something was added that {@link #toBytes()} has not given yet. */
	boolean hasMore() {
		return more;
	}

	byte[] toBytes() {
		more = false;
		if (known.size() > MOST)
			known.keySet().retainAll(used);
		var lines = new StringBuilder();
		known.forEach((folder, paths) -> {
			lines.append(folder);
			paths.forEach(path -> lines.append('\t').append(path));
			lines.append('\n');
		});
		var text = lines.toString().getBytes(UTF_8);
		var head = (FORMAT + " " + checksum(text, 0) + "\n").getBytes(UTF_8);
		var bytes = Arrays.copyOf(head, head.length + text.length);
		System.arraycopy(text, 0, bytes, head.length, text.length);
		return bytes;
	}

	/** What {@link #toBytes()} gave; nothing is known where the bytes are anything else, or damaged. */
	static KnownMentions of(byte[] bytes) {
		var mentions = new KnownMentions();
		var end = 0;
		while (end < bytes.length && bytes[end] != '\n')
			end++;
		var start = Math.min(end + 1, bytes.length);
		if (new String(bytes, 0, end, UTF_8).equals(FORMAT + " " + checksum(bytes, start)))
			mentions.known.putAll(read(new String(bytes, start, bytes.length - start, UTF_8)));
		return mentions;
	}

	private static Map<String, List<String>> read(String text) {
		var known = new HashMap<String, List<String>>();
		text.lines().forEach(line -> {
			var parts = List.of(line.split("\t"));
			known.put(parts.getFirst(), parts.subList(1, parts.size()));
		});
		return known;
	}

	private static String checksum(byte[] bytes, int start) {
		var crc = new CRC32();
		crc.update(bytes, start, bytes.length - start);
		return Long.toHexString(crc.getValue());
	}
}

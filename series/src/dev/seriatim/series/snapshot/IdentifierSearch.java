package dev.seriatim.series.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Tells whether a text holds any of many identifiers, by bytes and without decoding: Wu and Manber's algorithm (A fast
 * algorithm for multi-pattern searching, 1994) with blocks of two bytes. Comments and strings count as text. Safe for use by
 * several threads.
 */
final class IdentifierSearch {

	private static final int BLOCKS = 1 << 16;

	private final int shortest;
	private final byte[] shifts = new byte[BLOCKS];
	/** Identifiers by the block at the end of their first {@code shortest} bytes. */
	private final List<List<byte[]>> byBlock = new ArrayList<>();
	private final short[] bucket = new short[BLOCKS];

	/** @param identifiers of at least two characters, all ASCII; none at all is never found */
	IdentifierSearch(Collection<String> identifiers) {
		var words = identifiers.stream().map(word -> word.getBytes(StandardCharsets.US_ASCII)).toList();
		shortest = Math.min(Byte.MAX_VALUE, words.stream().mapToInt(word -> word.length).min().orElse(2));
		if (shortest < 2)
			throw new IllegalArgumentException("identifiers of one character are not searched for");
		Arrays.fill(shifts, (byte) (shortest - 1));
		byBlock.add(List.of());
		for (var word : words) {
			for (var end = 1; end < shortest; end++) {
				var block = block(word, end);
				shifts[block] = (byte) Math.min(shifts[block], shortest - 1 - end);
			}
			add(block(word, shortest - 1), word);
		}
	}

	private void add(int block, byte[] word) {
		if (bucket[block] == 0) {
			bucket[block] = (short) byBlock.size();
			byBlock.add(new ArrayList<>());
		}
		byBlock.get(bucket[block]).add(word);
	}

	/** Whether an identifier stands in the text as a whole word. */
	boolean findsAnyIn(byte[] text) {
		var end = shortest - 1;
		while (end < text.length) {
			var block = block(text, end);
			var shift = shifts[block];
			if (shift > 0) {
				end += shift;
				continue;
			}
			var start = end - shortest + 1;
			for (var word : byBlock.get(bucket[block]))
				if (isAt(text, start, word))
					return true;
			end++;
		}
		return false;
	}

	private static boolean isAt(byte[] text, int start, byte[] word) {
		var end = start + word.length;
		return end <= text.length && (start == 0 || !isWordByte(text[start - 1])) && (end == text.length || !isWordByte(text[end]))
				&& Arrays.equals(text, start, end, word, 0, word.length);
	}

	private static boolean isWordByte(byte b) {
		return b == '_' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
	}

	private static int block(byte[] text, int end) {
		return (text[end - 1] & 0xff) << 8 | text[end] & 0xff;
	}
}

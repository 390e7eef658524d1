package dev.seriatim.model.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** C's arithmetic type words, and their one canonical spelling. */
final class Arithmetic {

	private static final Set<String> WORDS = Set.of("void", "char", "short", "int", "long", "float", "double", "signed",
			"unsigned", "_Bool", "bool", "_Complex", "__signed__", "__int128");

	private static final Set<String> TYPEDEFS = Set.of("u8", "u16", "u32", "u64", "s8", "s16", "s32", "s64", "size_t", "ssize_t",
			"loff_t", "pid_t", "gfp_t", "uintptr_t", "intptr_t");

	private Arithmetic() {
	}

	static boolean isWord(String token) {
		return WORDS.contains(token);
	}

	/** Whether a canonical type is one whose values convert to each other without a cast or diagnostic. */
	static boolean isArithmetic(String type) {
		return !type.equals("void") && Arrays.stream(type.split(" ")).allMatch(word -> isWord(word) || TYPEDEFS.contains(word));
	}

	/** C11 6.7.2p2: the multisets of words that name the same type. */
	static String canonical(List<String> words) {
		var rest = new ArrayList<>(words);
		var unsigned = rest.removeAll(List.of("unsigned"));
		var signed = rest.removeAll(List.of("signed", "__signed__"));
		var longs = Collections.frequency(rest, "long");
		rest.removeAll(List.of("long"));
		var isShort = rest.remove("short");
		var hasInt = rest.removeAll(List.of("int"));
		if (rest.contains("_Bool") || rest.contains("bool"))
			return "bool";
		var text = new ArrayList<String>();
		if (unsigned)
			text.add("unsigned");
		if (signed && rest.contains("char"))
			text.add("signed");
		if (isShort)
			text.add("short");
		text.addAll(Collections.nCopies(longs, "long"));
		text.addAll(rest);
		if (rest.isEmpty() && !isShort && longs == 0 && (hasInt || unsigned || signed))
			text.add("int");
		return String.join(" ", text);
	}
}

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

	/** include/linux/types.h, include/uapi/asm-generic/int-ll64.h and their like: typedefs of numbers, not of structs as {@code atomic_t} is. */
	private static final Set<String> TYPEDEFS = Set.of("u8", "u16", "u32", "u64", "s8", "s16", "s32", "s64", "__u8", "__u16", "__u32", "__u64",
			"__s8", "__s16", "__s32", "__s64", "uint8_t", "uint16_t", "uint32_t", "uint64_t", "int8_t", "int16_t", "int32_t", "int64_t", "uint", "ulong",
			"size_t", "ssize_t", "loff_t", "off_t", "pgoff_t", "sector_t", "blkcnt_t", "dma_addr_t", "phys_addr_t", "resource_size_t", "pid_t", "dev_t",
			"ino_t", "umode_t", "fmode_t", "gfp_t", "vm_flags_t", "vm_fault_t", "slab_flags_t", "blk_status_t", "time64_t", "ktime_t", "irqreturn_t",
			"uintptr_t", "intptr_t");

	private Arithmetic() {
	}

	static boolean isWord(String token) {
		return WORDS.contains(token);
	}

	/** Whether a canonical type is one whose values convert to each other without a cast or diagnostic. */
	static boolean isArithmetic(String type) {
		return !type.equals("void") && Arrays.stream(type.split(" ")).allMatch(word -> isWord(word) || TYPEDEFS.contains(word));
	}

	/** What tells the size of a canonical type on all architectures of the kernel; empty where nothing does. */
	static String size(String type) {
		return switch (type.replaceFirst("^(unsigned|signed) ", "")) {
		case "bool", "char", "u8", "s8" -> "1";
		case "short", "u16", "s16" -> "2";
		case "int", "u32", "s32", "pid_t", "gfp_t", "float" -> "4";
		case "long long", "u64", "s64", "loff_t", "double" -> "8";
		case "long", "size_t", "ssize_t", "uintptr_t", "intptr_t" -> "pointer";
		default -> "";
		};
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

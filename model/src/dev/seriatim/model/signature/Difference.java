package dev.seriatim.model.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether two function types differ for C. Typedef names that the kernel's headers define for every architecture alike
 * (include/linux/types.h) are known; what another typedef name stands for is not.
 */
public enum Difference {
	NONE, CERTAIN,
	/** The types are spelled differently, by a typedef name that may stand for the same. */
	PERHAPS;

	private static final Map<String, String> TYPEDEFS = Map.ofEntries(Map.entry("u8", "unsigned char"), Map.entry("u16", "unsigned short"),
			Map.entry("u32", "unsigned int"), Map.entry("u64", "unsigned long long"), Map.entry("s8", "signed char"), Map.entry("s16", "short"),
			Map.entry("s32", "int"), Map.entry("s64", "long long"), Map.entry("ulong", "unsigned long"), Map.entry("uint", "unsigned int"),
			Map.entry("ushort", "unsigned short"), Map.entry("pid_t", "int"), Map.entry("loff_t", "long long"), Map.entry("_Bool", "bool"));

	private static final Pattern NAME = Pattern.compile("(struct|union|enum) \\w+|[A-Za-z_]\\w*");

	private static final Set<String> KNOWN = Set.of("const", "volatile", "_Atomic");

	/** Parameters that are typedef names on one side only are what makes it uncertain; their number is always certain. */
	public static Difference between(Signature a, Signature b) {
		if (a.equals(b))
			return NONE;
		if (a.parameters().size() != b.parameters().size() || a.variadic() != b.variadic())
			return CERTAIN;
		var worst = between(a.result(), b.result());
		for (var i = 0; i < a.parameters().size() && worst != CERTAIN; i++) {
			var one = between(a.parameters().get(i), b.parameters().get(i));
			worst = one == NONE ? worst : one;
		}
		return worst;
	}

	private static Difference between(String a, String b) {
		var first = expanded(a);
		var second = expanded(b);
		if (first.equals(second))
			return NONE;
		var onlyFirst = unknown(first);
		var onlySecond = unknown(second);
		return onlyFirst.equals(onlySecond) ? CERTAIN : PERHAPS;
	}

	private static String expanded(String type) {
		return NAME.matcher(type).replaceAll(name -> TYPEDEFS.getOrDefault(name.group(), name.group()));
	}

	private static List<String> unknown(String type) {
		var names = new ArrayList<String>();
		NAME.matcher(type).results().map(result -> result.group()).filter(name -> !name.contains(" ") && !Arithmetic.isWord(name) && !KNOWN.contains(name))
				.forEach(names::add);
		return names;
	}
}

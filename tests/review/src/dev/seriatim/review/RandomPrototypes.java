package dev.seriatim.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** C prototypes as no person would write them but every compiler takes them; the same for the same seed. */
final class RandomPrototypes {

	private static final List<String> TYPES = List.of("int", "char", "long", "struct frob", "union frob_state", "enum frob_event", "u64", "size_t", "pte_t", "bool",
			"_Bool", "float", "double", "void");

	private static final List<String> WORDS = List.of("unsigned int", "int unsigned", "unsigned", "signed char", "long unsigned int", "long long", "unsigned long long",
			"short int", "int short unsigned", "long int long", "signed", "short", "unsigned char");

	private static final List<String> NAMES = List.of("order", "base", "from", "patch", "core", "optional", "type", "a", "v2", "read");

	private static final List<String> ANNOTATIONS = List.of("__user", "__iomem", "__rcu", "__percpu", "__force");

	private final Random random;

	RandomPrototypes(long seed) {
		random = new Random(seed);
	}

	/**
	 * @param before the text before the name
	 * @param after  the parameter list
	 */
	record Prototype(String before, String after) {
	}

	Prototype next() {
		var before = oneOf("", "", "static inline ", "extern ", "__must_check ", "__printf(1, 2) ", "asmlinkage ", "__attribute__((cold)) ") + specifier(false);
		return new Prototype(before + pointers(0), "(" + parameters(2) + ")");
	}

	private String specifier(boolean parameter) {
		var words = new ArrayList<String>();
		words.add(random.nextInt(3) == 0 ? any(WORDS) : any(TYPES.subList(0, parameter ? TYPES.size() - 1 : TYPES.size())));
		if (random.nextInt(3) == 0)
			words.add("const");
		if (random.nextInt(6) == 0)
			words.add("volatile");
		if (random.nextInt(5) == 0)
			words.add(any(ANNOTATIONS));
		Collections.shuffle(words, random);
		return String.join(" ", words);
	}

	private String pointers(int least) {
		var text = new StringBuilder();
		for (var i = Math.max(least, random.nextInt(3)); i > 0; i--)
			text.append(oneOf(" *", "*", " * ", " *const ", " *volatile const ", " *__user "));
		return text.isEmpty() ? " " : text.toString();
	}

	private String parameters(int depth) {
		var count = random.nextInt(5);
		if (count == 0)
			return oneOf("", "void", " void ");
		var list = new ArrayList<String>();
		for (var i = 0; i < count; i++)
			list.add(parameter(depth));
		if (random.nextInt(6) == 0)
			list.add("...");
		return list.stream().collect(Collectors.joining(oneOf(", ", ",", " ,\n\t\t")));
	}

	private String parameter(int depth) {
		var name = random.nextInt(3) == 0 ? "" : any(NAMES);
		return switch (random.nextInt(depth > 0 ? 6 : 4)) {
		case 0 -> specifier(true) + " " + name + oneOf("[]", "[4]", "[4][8]", "[][SIZE + 1]", "[static 3]");
		case 1 -> specifier(true) + pointers(1) + name + oneOf("", "", "", " __maybe_unused");
		case 2 -> "void" + pointers(1) + name;
		case 4 -> specifier(true) + pointers(0) + "(*" + oneOf("", "", "const ") + name + ")(" + parameters(depth - 1) + ")";
		case 5 -> specifier(true) + " (*" + name + ")[" + oneOf("4", "SIZE") + "]";
		default -> specifier(true) + pointers(0) + name;
		};
	}

	private String oneOf(String... words) {
		return words[random.nextInt(words.length)];
	}

	private <T> T any(List<T> list) {
		return list.get(random.nextInt(list.size()));
	}
}

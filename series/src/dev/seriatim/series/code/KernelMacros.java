package dev.seriatim.series.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The kernel's macros that are known by name, because no header is read: {@code kernel-macros.txt} beside this class. Most are
 * replaced in the text before it is parsed: the parser takes longer for a list of macros than for a fragment.
 */
final class KernelMacros {

	private static final Map<String, String> WORDS = new HashMap<>();
	private static final Set<String> WITH_PARAMETERS = new HashSet<>();
	private static final Map<String, String> DEFINITIONS = new HashMap<>();

	static {
		try (var reader = new BufferedReader(
				new InputStreamReader(KernelMacros.class.getResourceAsStream("kernel-macros.txt"), StandardCharsets.US_ASCII))) {
			reader.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(KernelMacros::define);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private KernelMacros() {
	}

	private static void define(String line) {
		var equals = line.indexOf('=');
		var head = equals < 0 ? line : line.substring(0, equals).strip();
		var body = equals < 0 ? "" : line.substring(equals + 1).strip();
		var parenthesis = head.indexOf('(');
		var name = parenthesis < 0 ? head : head.substring(0, parenthesis);
		if (parenthesis >= 0)
			WITH_PARAMETERS.add(name);
		if (body.isEmpty() || parenthesis < 0 && body.length() <= name.length())
			WORDS.put(name, body);
		else
			DEFINITIONS.put(head, body);
	}

	/** What replaces a name, and its arguments if it takes any: empty text or one word; null when nothing does. */
	static String replacement(String name) {
		return WORDS.get(name);
	}

	/** Heads such as {@code DEFINE_PER_CPU(type, name)} with their bodies, for the parser to expand. */
	static Map<String, String> definitions() {
		return DEFINITIONS;
	}

	static boolean takesArguments(String name) {
		return WITH_PARAMETERS.contains(name);
	}
}

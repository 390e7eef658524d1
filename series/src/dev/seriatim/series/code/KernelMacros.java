package dev.seriatim.series.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The kernel's macros that are given to the parser, because no header is read: {@code kernel-macros.txt} beside this class. */
final class KernelMacros {

	private static final Map<String, String> DEFINITIONS = read();

	private static final Set<String> WITH_PARAMETERS = DEFINITIONS.keySet().stream().filter(head -> head.contains("("))
			.map(head -> head.substring(0, head.indexOf('('))).collect(Collectors.toUnmodifiableSet());

	private KernelMacros() {
	}

	/** Macro heads, such as {@code DEFINE_PER_CPU(type, name)}, with their bodies. */
	static Map<String, String> definitions() {
		return DEFINITIONS;
	}

	/** Whether the parser is given a macro with parameters of this name. */
	static boolean takesArguments(String name) {
		return WITH_PARAMETERS.contains(name);
	}

	private static Map<String, String> read() {
		var macros = new LinkedHashMap<String, String>();
		try (var reader = new BufferedReader(
				new InputStreamReader(KernelMacros.class.getResourceAsStream("kernel-macros.txt"), StandardCharsets.US_ASCII))) {
			reader.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(line -> {
				var equals = line.indexOf('=');
				macros.put(equals < 0 ? line : line.substring(0, equals).strip(), equals < 0 ? "" : line.substring(equals + 1).strip());
			});
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return Map.copyOf(macros);
	}
}

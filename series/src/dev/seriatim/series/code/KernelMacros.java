package dev.seriatim.series.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.cdt.core.parser.IScannerInfo;
import org.eclipse.cdt.core.parser.ScannerInfo;

/**
 * Macros that are known by name, because no header is read. Those of the kernel are in {@code kernel-macros.txt} beside this class, and users can
 * add theirs. Most are replaced in the text before it is parsed: the parser takes longer for a list of macros than for a fragment. Never
 * changed once it is there; for any thread.
 */
public final class KernelMacros {

	/** A head, perhaps with parameters, and what follows the equals sign. */
	private static final Pattern LINE = Pattern.compile("([A-Za-z_$][\\w$]*)(\\s*\\([\\s\\w$,.]*+\\))?\\s*(?:=(.*))?");

	/** The kernel's own. */
	public static final KernelMacros STANDARD = standard();

	private final Map<String, String> words = new HashMap<>();
	private final Set<String> withParameters = new HashSet<>();
	private final Map<String, String> definitions = new HashMap<>();
	/** Names of definitions with their heads. */
	private final Map<String, String> heads = new HashMap<>();
	private final IScannerInfo scannerInfo;

	private KernelMacros(KernelMacros before, List<String> lines) {
		if (before != null) {
			words.putAll(before.words);
			withParameters.addAll(before.withParameters);
			definitions.putAll(before.definitions);
			heads.putAll(before.heads);
		}
		lines.stream().map(String::strip).filter(line -> !isEmpty(line)).forEach(this::define);
		scannerInfo = new ScannerInfo(Map.copyOf(definitions));
	}

	private static KernelMacros standard() {
		try (var reader = new BufferedReader(
				new InputStreamReader(KernelMacros.class.getResourceAsStream("kernel-macros.txt"), StandardCharsets.US_ASCII))) {
			return new KernelMacros(null, reader.lines().toList());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * These and more; of two with one name the last counts.
	 *
	 * @param lines as in {@code kernel-macros.txt}; each {@linkplain #isUnderstood understood}
	 */
	public KernelMacros with(List<String> lines) {
		return lines.isEmpty() ? this : new KernelMacros(this, lines);
	}

	/** Whether a line is a macro's head, with {@code =} and its body when it has one, a comment after {@code #} and a
	 * blank, or blank. A {@code #define} is none. */
	public static boolean isUnderstood(String line) {
		return isEmpty(line.strip()) || LINE.matcher(line.strip()).matches();
	}

	private static boolean isEmpty(String line) {
		return line.isEmpty() || line.equals("#") || line.startsWith("# ");
	}

	private void define(String line) {
		var parts = LINE.matcher(line);
		if (!parts.matches())
			throw new IllegalArgumentException(line);
		var name = parts.group(1);
		var parameters = parts.group(2) == null ? "" : parts.group(2).strip();
		var body = parts.group(3) == null ? "" : parts.group(3).strip();
		words.remove(name);
		withParameters.remove(name);
		definitions.remove(heads.getOrDefault(name, name));
		if (!parameters.isEmpty())
			withParameters.add(name);
		if (body.isEmpty() || parameters.isEmpty() && body.length() <= name.length())
			words.put(name, body);
		else {
			definitions.put(name + parameters, body);
			heads.put(name, name + parameters);
		}
	}

	/** What replaces a name, and its arguments if it takes any: empty text or one word; null when nothing does. */
	String replacement(String name) {
		return words.get(name);
	}

	/** The others, such as {@code DEFINE_PER_CPU(type, name)} with their bodies, for the parser to expand. */
	IScannerInfo definitions() {
		return scannerInfo;
	}

	boolean takesArguments(String name) {
		return withParameters.contains(name);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof KernelMacros macros && words.equals(macros.words) && withParameters.equals(macros.withParameters)
				&& definitions.equals(macros.definitions);
	}

	@Override
	public int hashCode() {
		return Objects.hash(words, withParameters, definitions);
	}
}

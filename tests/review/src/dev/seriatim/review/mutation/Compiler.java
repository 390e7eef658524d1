package dev.seriatim.review.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import dev.seriatim.model.review.Configuration;

/**
 * What gcc says of a ground's files in one configuration of the kernel. What it said stays in a folder, by content, so that the next run asks
 * only what is new. For several threads.
 */
final class Compiler {

	/** The branches of the mmu notifier's header. */
	private static final Pattern IF = Pattern.compile("(?<=\\n#ifdef CONFIG_MMU_NOTIFIER\\n)[^#].*?(?=\\n#else /\\* CONFIG_MMU_NOTIFIER \\*/\\n)", Pattern.DOTALL);
	private static final Pattern ELSE = Pattern.compile("(?<=\\n#else /\\* CONFIG_MMU_NOTIFIER \\*/\\n).*(?=\\n#endif /\\* CONFIG_MMU_NOTIFIER \\*/\\n)", Pattern.DOTALL);
	private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
	private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
	private static final Pattern LINES = Pattern.compile(" ?\\n[ \\n]*");

	private static final Pattern ERROR = Pattern.compile("^(\\S+?):(\\d+):\\d+: (?:fatal )?error: (.*)$");

	private final Configuration configuration;
	private final KernelBuild build;
	private final Path answers;
	private final Path scratch;
	private final Map<String, String> base;
	private final List<String> sources;
	private final Map<String, Map<String, Set<String>>> known = new ConcurrentHashMap<>();
	private final Map<String, String> seenOf = new ConcurrentHashMap<>();

	/** Leaves out the sources that do not build in this configuration as they are: nothing can be said of them. */
	Compiler(Configuration configuration, KernelBuild build, Ground ground, Map<String, String> base, Path answers, Path scratch) throws IOException {
		this.configuration = configuration;
		this.build = build;
		this.answers = Files.createDirectories(answers);
		this.scratch = scratch;
		this.base = base;
		this.sources = ground.sources().parallelStream().filter(source -> errors(source, Map.of()).isEmpty()).toList();
	}

	Configuration configuration() {
		return configuration;
	}

	/** The sources that build as they are. */
	List<String> sources() {
		return sources;
	}

	/**
	 * The files with errors and what is wrong in them, such as an error in a header that each source shows.
	 *
	 * @param changed what differs from the base
	 */
	Map<String, Set<String>> errors(Map<String, String> changed) {
		var all = new TreeMap<String, Set<String>>();
		for (var source : concerned(changed))
			errors(source, changed).forEach((file, errors) -> all.computeIfAbsent(file, f -> new LinkedHashSet<>()).addAll(errors));
		return all;
	}

	/** Two sources that always tell whether a header itself is wrong, and those that can mean what is changed. */
	private List<String> concerned(Map<String, String> changed) {
		if (Boolean.getBoolean("seriatim.mutants.compile.all"))
			return sources;
		var changes = changed.entrySet().stream().filter(file -> file.getKey().endsWith(".h") && !seen(file.getValue()).equals(seen(base.get(file.getKey()))))
				.map(file -> new HeaderChange(base.get(file.getKey()), file.getValue())).toList();
		return sources.stream().filter(source -> changed.containsKey(source) || sources.indexOf(source) < 2 && !changes.isEmpty()
				|| changes.stream().anyMatch(change -> change.concerns(base.get(source)))).toList();
	}

	private Map<String, Set<String>> errors(String source, Map<String, String> changed) {
		var relevant = new TreeMap<String, String>();
		changed.forEach((path, text) -> {
			if ((path.endsWith(".h") || path.equals(source)) && !seen(text).equals(seen(base.get(path))))
				relevant.put(path, text);
		});
		return known.computeIfAbsent(key(source, relevant), key -> {
			try {
				var answer = answers.resolve(key);
				if (!Files.exists(answer)) {
					var unfinished = Files.createTempFile(answers, "unfinished", "");
					Files.writeString(unfinished, compile(source, relevant));
					Files.move(unfinished, answer, StandardCopyOption.ATOMIC_MOVE);
				}
				return read(Files.readString(answer));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
	}

	private String key(String source, Map<String, String> relevant) {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			update(digest, configuration.getLiteral(), build.linux().toString(), String.join(" ", build.flags()), source, base.get(source));
			relevant.forEach((path, text) -> update(digest, path, seen(text)));
			return HexFormat.of().formatHex(digest.digest(), 0, 16);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has SHA-256
		}
	}

	/** What the compiler sees of a text: no comments, and nothing of what the guard of the other configuration keeps from it. */
	private String seen(String text) {
		return seenOf.computeIfAbsent(text, whole -> {
			var branch = configuration == Configuration.Y ? ELSE.matcher(whole) : IF.matcher(whole);
			return LINES.matcher(BLANKS.matcher(COMMENT.matcher(branch.replaceAll("")).replaceAll(" ")).replaceAll(" ")).replaceAll("\n");
		});
	}

	private static void update(MessageDigest digest, String... texts) {
		for (var text : texts) {
			digest.update(text.getBytes(StandardCharsets.UTF_8));
			digest.update((byte) 0);
		}
	}

	/** The source in a folder of its own, with the changed headers found before those of the tree. */
	private String compile(String source, Map<String, String> relevant) throws IOException {
		var overlay = Files.createTempDirectory(scratch, "overlay");
		var texts = new TreeMap<>(relevant);
		texts.putIfAbsent(source, base.get(source));
		for (var file : texts.entrySet()) {
			var path = overlay.resolve(file.getKey());
			Files.createDirectories(path.getParent());
			Files.writeString(path, file.getValue());
		}
		var command = new ArrayList<>(List.of("gcc", "-I" + overlay.resolve("include")));
		command.addAll(build.flags());
		command.addAll(List.of("-fsyntax-only", "-Werror=incompatible-pointer-types", "-Werror=implicit-function-declaration", "-Werror=int-conversion",
				"-fno-diagnostics-show-caret", "-DKBUILD_MODNAME=\"seriatim\"", "-DKBUILD_BASENAME=\"seriatim\"",
				"-DKBUILD_MODFILE=\"seriatim\"", "-D__KBUILD_MODNAME=kmod_seriatim"));
		var folder = Path.of(source).getParent();
		for (var more : List.of(folder, Path.of("arch/x86/kvm")))
			command.addAll(List.of("-iquote", build.linux().resolve(more).toString()));
		command.addAll(List.of("-I" + build.linux().resolve(folder), overlay.resolve(source).toString()));
		var said = Command.result(build.folder(), "", command).output();
		for (var path : texts.keySet())
			Files.deleteIfExists(overlay.resolve(path));
		return said.lines().filter(line -> line.contains("error: ")).map(line -> line.replace(overlay + "/", "").replace(build.linux() + "/", ""))
				.reduce("", (all, line) -> all + line + "\n");
	}

	private static Map<String, Set<String>> read(String said) {
		var errors = new TreeMap<String, Set<String>>();
		said.lines().forEach(line -> {
			var error = ERROR.matcher(line);
			if (error.matches())
				errors.computeIfAbsent(error.group(1).replaceFirst("^\\./", ""), file -> new TreeSet<>()).add(error.group(3));
		});
		return errors;
	}
}

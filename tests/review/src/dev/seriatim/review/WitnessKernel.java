package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.seriatim.model.judge.Judge;
import dev.seriatim.model.prefix.Order;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Finding;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.witness.NoWitness;
import dev.seriatim.model.witness.Witness;
import dev.seriatim.model.witness.Witnesses;
import dev.seriatim.report.WitnessText;
import dev.seriatim.series.snapshot.SourceCache;

/** The tree of the fixtures as it is after a prefix of one of their series, with gcc to build witnesses for it. See kernel/README.md. */
final class WitnessKernel {

	static final Path BASE = Path.of("fixtures/base");

	private static final Path FIXTURES = Path.of("fixtures");

	/** The base is the same in all series. */
	private static final SourceCache CACHE = SourceCache.inMemory();

	/** As the kernel is built, where a mistake in types is none that anyone overlooks. */
	private static final List<String> GCC = List.of("gcc", "-std=gnu11", "-Wall", "-Werror=implicit-function-declaration", "-Werror=implicit-int",
			"-Werror=incompatible-pointer-types", "-Werror=int-conversion", "-Werror=return-type", "-Werror=designated-init");
	private static final List<String> SYMBOLS = List.of("CONFIG_MMU_NOTIFIER", "CONFIG_VM_WATCH");

	/**
	 * A finding with its witness.
	 *
	 * @param witness empty where it has none
	 * @param text    the C file, or why there is none
	 */
	record Shown(Finding finding, Optional<Witness> witness, String text) {
	}

	private final Path folder;
	private final Path tree;

	/** @param folder to be made */
	WitnessKernel(Path series, int prefix, Path folder) throws IOException, Trouble {
		this.folder = folder;
		tree = folder.resolve("tree");
		copy(BASE, tree);
		var touched = folder.resolve("touched");
		for (var path : new PrefixRun(request(series, BASE)).write(prefix, touched, null).paths())
			switch (path.change()) {
			case WRITTEN -> {
				Files.createDirectories(tree.resolve(path.path()).getParent());
				Files.write(tree.resolve(path.path()), Files.readAllBytes(touched.resolve(path.path())));
			}
			case DELETED -> Files.deleteIfExists(tree.resolve(path.path()));
			case NOT_KNOWN -> assertFalse(path.path().endsWith(".h"), path::toString);
			}
	}

	/** Skips the test where there is no compiler. */
	static void assumeGcc() {
		assumeTrue(Arrays.stream(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, "gcc"))),
				"skipped: gcc is not installed, the judge of witnesses");
	}

	static List<Path> series() throws IOException {
		try (var folders = Files.walk(FIXTURES, 2)) {
			return folders.filter(series -> Files.exists(series.resolve("expected"))).sorted().toList();
		}
	}

	/** @param tree null for none, where no file of the language names one */
	static ReviewRequest request(Path series, Path tree) throws IOException {
		var plan = plan(series);
		if (plan.isPresent())
			return ReviewRequest.of(plan.get());
		return new ReviewRequest(series, tree, null, Map.of(), null, List.of(FIXTURES.resolve("contract.seriatim"), FIXTURES.resolve("vm_watch.seriatim")),
				EnumSet.allOf(Configuration.class));
	}

	static Optional<Path> plan(Path series) throws IOException {
		try (var files = Files.list(series)) {
			return files.filter(file -> file.toString().endsWith(".seriatim")).findFirst();
		}
	}

	/** All findings of a series. */
	static List<Shown> findings(ReviewRequest request) throws Trouble {
		return new ReviewRun(request, CACHE).judge(null, ready -> {
			var judge = ready.judge(ready.source());
			var review = judge.review(ready.series(), Order.posted(ready.series()), ready.adjustments());
			return review.getFindings().stream().map(finding -> shown(finding, judge, review.getSeries())).toList();
		});
	}

	private static Shown shown(Finding finding, Judge judge, PatchSeries series) {
		try {
			var witness = Witnesses.of(finding, judge.cause(finding));
			return new Shown(finding, Optional.of(witness), WitnessText.write(witness, series));
		} catch (NoWitness none) {
			return new Shown(finding, Optional.empty(), none.getMessage());
		}
	}

	/** What gcc says of a witness, and of files beside it; nothing where it is content. */
	String compile(Shown shown, List<String> more) throws IOException {
		Files.writeString(folder.resolve("witness.c"), shown.text());
		var words = new ArrayList<>(GCC);
		words.addAll(List.of("-Itree/include", "-I" + Path.of("kernel").toAbsolutePath()));
		var configuration = String.valueOf(shown.witness().get().configuration());
		if (configuration.contains("CONFIG_WERROR=y"))
			words.add("-Werror");
		for (var symbol : SYMBOLS)
			if (!configuration.contains(symbol + " off"))
				words.add("-D" + symbol + "=1");
		words.addAll(more);
		words.add("witness.c");
		return run(words).output();
	}

	record Outcome(int status, String output) {
	}

	Outcome run(List<String> words) throws IOException {
		var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
		builder.environment().put("LC_ALL", "C");
		var process = builder.start();
		process.getOutputStream().close();
		var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		try {
			return new Outcome(process.waitFor(), output);
		} catch (InterruptedException interrupted) {
			process.destroy();
			Thread.currentThread().interrupt();
			throw new IOException(interrupted);
		}
	}

	/** All sources of the tree, one behind the other. */
	String sources() throws IOException {
		try (Stream<Path> files = Files.walk(tree)) {
			var text = new StringBuilder();
			for (var file : files.filter(file -> file.toString().endsWith(".c")).sorted().toList())
				text.append(Files.readString(file));
			return text.toString();
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (var file : files.filter(Files::isRegularFile).toList()) {
				var target = to.resolve(from.relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.copy(file, target);
			}
		}
	}
}

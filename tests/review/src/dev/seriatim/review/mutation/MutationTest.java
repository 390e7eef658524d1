package dev.seriatim.review.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.review.ContractRequest;
import dev.seriatim.review.ContractRun;
import dev.seriatim.review.Linux;
import dev.seriatim.review.TextOf;
import dev.seriatim.review.Trouble;

/**
 * Healthy series on Debian's linux-source-6.1, and some hundred that are made from them by one change each. Whether a mutant does harm, gcc decides for what
 * a compiler sees, with the kernel's own flags and in both configurations, and a table for the rest.
 */
final class MutationTest {

	private static final Path VALUES = Path.of("mutation");

	/** Survives from run to run: prepared build folders, and what the compiler said. */
	private static final Path KEPT = Path.of("target/mutation").toAbsolutePath();

	/** Which mutants to look at, by their names; all of them by default. */
	private static final Pattern ONLY = Pattern.compile(System.getProperty("seriatim.mutants", ""));

	@TempDir
	static Path folder;

	private static final List<Workshop> WORKSHOPS = new ArrayList<>();
	private static final List<PlannedSeries> SERIES = new ArrayList<>();
	private static final List<Mutant> TABLES = new ArrayList<>();

	@BeforeAll
	static void layOut() throws IOException, Trouble {
		var linux = Linux.folder();
		KernelBuild.assumePrograms();
		var builds = new EnumMap<Configuration, KernelBuild>(Configuration.class);
		builds.put(Configuration.Y, KernelBuild.prepare(linux, KEPT.resolve("guards-on"), VALUES.resolve("guards-on.config")));
		builds.put(Configuration.N, KernelBuild.prepare(linux, KEPT.resolve("guards-off"), VALUES.resolve("guards-off.config")));
		var consumers = Grounds.consumers(linux, wholeContract());
		var sites = Grounds.sites(linux);
		var cpuidle = Grounds.cpuidle(linux, derived(linux, "include/linux/cpuidle.h"));
		for (var ground : List.of(consumers, sites, cpuidle))
			WORKSHOPS.add(new Workshop(ground, builds, KEPT.resolve("answers"), folder));
		SERIES.addAll(new NotifierSeries(consumers).all());
		SERIES.addAll(new SiteSeries(sites).all());
		SERIES.addAll(new CpuidleSeries(cpuidle).all());
		TABLES.addAll(new NotifierTable(new NotifierSeries(consumers).carrier(), consumers.files()).mutants());
		TABLES.addAll(new SiteTable(new SiteSeries(sites).carrier(), sites.files()).mutants());
		TABLES.addAll(new CpuidleTable(new CpuidleSeries(cpuidle).carrier(), cpuidle.files()).mutants());
	}

	/** The shipped contract with the types of the header besides. */
	private static Path wholeContract() throws IOException {
		var shipped = Files.readString(Path.of("../../language/contracts/mmu_notifier-6.1.seriatim"));
		var end = shipped.lastIndexOf('}');
		return Files.writeString(folder.resolve("whole.seriatim"), shipped.substring(0, end) + Files.readString(VALUES.resolve("types")) + shipped.substring(end));
	}

	/** A table that does not fit the tree has to be mended and must not pass for one with fewer mutants. */
	@Test
	void theTablesFitTheTree() {
		assertEquals(List.of(), TABLES.stream().filter(mutant -> !workshop(mutant).isSeries(mutant)).map(Mutant::name).toList());
	}

	private static Path derived(Path linux, String header) throws IOException, Trouble {
		var request = new ContractRequest(List.of(linux.resolve(header)), List.of(), null);
		return Files.writeString(folder.resolve("derived.seriatim"), TextOf.contract(new ContractRun(request).derive(null).api()));
	}

	@Test
	void theOriginalsAreHealthy() throws IOException, InterruptedException, ExecutionException {
		var originals = examine(SERIES.stream().map(series -> Mutant.judgedByCompiler("leave it", "as it is", series, series)).toList());
		assertEquals(List.of(), originals.stream().filter(Workshop.Outcome::isHarmful).map(outcome -> outcome.mutant().name() + outcome.breaks()).toList());
		assertEquals("", complaints(originals));
	}

	@Test
	void mutantsAreFoundOutAndHarmlessOnesAreNot() throws IOException, InterruptedException, ExecutionException {
		var mutants = new ArrayList<Mutant>();
		SERIES.forEach(series -> mutants.addAll(StructuralMutators.of(series)));
		mutants.removeIf(mutant -> !workshop(mutant).isSeries(mutant));
		mutants.addAll(TABLES);
		mutants.removeIf(mutant -> !ONLY.matcher(mutant.name()).find());
		var outcomes = examine(mutants).stream().filter(outcome -> !outcome.isBesideThePoint()).toList();
		System.out.println(summary(outcomes));
		assertEquals("", complaints(outcomes.stream().filter(outcome -> Known.DEFECTS.stream().noneMatch(known -> known.concerns(outcome.mutant()))).toList()));
		assertEquals(List.of(), outcomes.stream().filter(outcome -> outcome.complaints().isEmpty())
				.filter(outcome -> Known.DEFECTS.stream().anyMatch(known -> known.concerns(outcome.mutant()))).map(outcome -> outcome.mutant().name()).toList(),
				"listed as known defects, and right");
		assertEquals(List.of(), Known.DEFECTS.stream().filter(known -> ONLY.pattern().isEmpty() && outcomes.stream().noneMatch(outcome -> known.concerns(outcome.mutant()))).toList());
		assertTrue(outcomes.size() >= 200 || !ONLY.pattern().isEmpty(), () -> outcomes.size() + " mutants");
	}

	private static List<Workshop.Outcome> examine(List<Mutant> mutants) throws InterruptedException, ExecutionException {
		try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
			var outcomes = new ArrayList<Workshop.Outcome>();
			for (var outcome : threads.invokeAll(mutants.stream().map(mutant -> (Callable<Workshop.Outcome>) () -> workshop(mutant).examine(mutant)).toList()))
				outcomes.add(outcome.get());
			return outcomes;
		}
	}

	private static Workshop workshop(Mutant mutant) {
		return WORKSHOPS.stream().filter(workshop -> workshop.ground() == mutant.series().ground()).findFirst().orElseThrow();
	}

	private static String complaints(List<Workshop.Outcome> outcomes) {
		return String.join("\n", outcomes.stream().filter(outcome -> !outcome.complaints().isEmpty()).map(Workshop.Outcome::toString).toList());
	}

	/** One line a mutator: how many mutants of it there were, and how many of them do harm. */
	private static String summary(List<Workshop.Outcome> outcomes) {
		var counts = new TreeMap<String, int[]>();
		for (var outcome : outcomes) {
			var count = counts.computeIfAbsent(outcome.mutant().mutator(), mutator -> new int[2]);
			count[0]++;
			count[1] += outcome.isHarmful() ? 1 : 0;
		}
		var lines = new StringBuilder(outcomes.size() + " mutants, " + outcomes.stream().filter(Workshop.Outcome::isHarmful).count() + " of them harmful, "
				+ outcomes.stream().filter(outcome -> !outcome.complaints().isEmpty()).count() + " misjudged\n");
		counts.forEach((mutator, count) -> lines.append("  %-32s %3d, harmful %3d%n".formatted(mutator, count[0], count[1])));
		return lines.toString();
	}
}

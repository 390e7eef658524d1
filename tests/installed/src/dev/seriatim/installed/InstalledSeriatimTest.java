package dev.seriatim.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Installs the zipped update site into a plain Eclipse Platform and makes the example there. What the probe saw in that
 * workbench, and what Eclipse said, lies in {@code target/installed} afterwards.
 */
final class InstalledSeriatimTest {

	private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
	private static final Path PLACE = Path.of("target", "installed").toAbsolutePath();
	private static final Path RESULT = PLACE.resolve("result.txt");
	private static final String BREAKING_MAIL = "mails/04-out-of-page-table-lock.eml";

	private static EclipseFolder eclipse;

	@BeforeAll
	static void makeTheExampleInAPlainPlatform() throws IOException, InterruptedException {
		eclipse = EclipseFolder.copy(ROOT.resolve("releng/plain/target/products/dev.seriatim.plain/linux/gtk/x86_64"), PLACE);
		eclipse.install(only("releng/site/target", ".zip"), "dev.seriatim.feature.feature.group");
		eclipse.add(only("tests/installed/probe/target", ".jar"));
		eclipse.run(Duration.ofMinutes(4), "dev.seriatim.installed.result=" + RESULT);
	}

	@Test
	void thePlatformIsPlainButForWhatTheSiteBrings() throws IOException {
		assertEquals(List.of("dev.seriatim.installed.probe", "dev.seriatim.language", "dev.seriatim.model", "dev.seriatim.report",
				"dev.seriatim.review", "dev.seriatim.series", "dev.seriatim.ui"),
				eclipse.bundles().stream().map(line -> line.split(",")[0]).filter(name -> name.startsWith("dev.seriatim.")).sorted().toList());
	}

	@Test
	void aRemovedMacroIsMarkedAndShownAtItsLineOfTheMail() throws IOException {
		int line = lineOf("-#define ptep_clear_flush_notify(", Files.readAllLines(ROOT.resolve("examples/mmu-notifier").resolve(BREAKING_MAIL)));
		String expected = "MACRO_REMOVED " + BREAKING_MAIL + ":" + line + ", shown at " + line;
		List<String> seen = Files.exists(RESULT) ? Files.readAllLines(RESULT) : List.of();
		assertTrue(seen.contains(expected),
				"not seen: " + expected + "\nseen:\n" + String.join("\n", seen) + "\nEclipse said:\n" + eclipse.said());
	}

	@Test
	void theErrorLogHoldsNoErrorAndNothingOfOurs() throws IOException {
		assertEquals(List.of(), eclipse.logged().stream().filter(entry -> entry.split(" ")[1].equals("4") || entry.contains("dev.seriatim")).toList());
	}

	private static int lineOf(String start, List<String> lines) {
		return 1 + IntStream.range(0, lines.size()).filter(index -> lines.get(index).startsWith(start)).findFirst().orElseThrow();
	}

	private static Path only(String folder, String suffix) throws IOException {
		try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
			List<Path> found = files.filter(file -> file.toString().endsWith(suffix)).toList();
			assertEquals(1, found.size(), () -> "files in " + folder + " that end in " + suffix + ": " + found);
			return found.getFirst();
		}
	}
}

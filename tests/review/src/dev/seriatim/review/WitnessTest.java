package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.witness.FindingId;
import dev.seriatim.review.WitnessKernel.Shown;

/** The witnesses of what the rules find in their series, with gcc as the judge: each builds before the patch and not, or no less, after. */
final class WitnessTest {

	private static final Pattern ERROR = Pattern.compile("(?m)^witness\\.c:(\\d+):\\d+: (?:fatal )?error: ");
	private static final Set<FindingKind> BREAKS = Set.of(FindingKind.SOURCE, FindingKind.BEHAVIOUR);

	/** Breaks of what no module uses: code of the kernel that is built with the guard off, and functions that no module can link with. */
	private static final Set<String> WITHOUT = Set.of("CONFIG_STUB_MISSING:1:mmu_range_done it tells of code in the tree",
			"CONFIG_STUB_MISSING:1:mmu_notifier_invalidate_page it tells of code in the tree", "CONFIG_STUB_MISSING:1:mmu_range_tell it tells of code in the tree",
			"FUNCTION_SIGNATURE_CHANGED:1:mmu_notifier_invalidate_page it calls __mmu_notifier_invalidate_page, which is not exported, so that modules cannot call it anyway",
			"FUNCTION_SIGNATURE_CHANGED:1:mmu_range_tell it is not exported, so that modules cannot call it anyway");

	@TempDir
	private Path folder;

	static List<Path> badSeries() throws IOException {
		return WitnessKernel.series().stream().filter(series -> series.getFileName().toString().startsWith("bad")).toList();
	}

	/** Without a tree a witness is made of what hunks show of it; where that is another text, it has to do as much. */
	@ParameterizedTest
	@MethodSource("badSeries")
	void gccTellsTheTwoPrefixesApart(Path series) throws IOException, Trouble {
		WitnessKernel.assumeGcc();
		var seen = new HashSet<String>();
		for (var tree : WitnessKernel.plan(series).isPresent() ? List.of(WitnessKernel.BASE) : Arrays.asList(WitnessKernel.BASE, null))
			for (var shown : WitnessKernel.findings(WitnessKernel.request(series, tree)))
				if (shown.witness().isPresent() && seen.add(shown.text()))
					check(shown, series, folder.resolve(seen.size() + ""));
	}

	@Test
	void whatBreaksModulesHasOneAndNothingElse() throws IOException, Trouble {
		var without = new TreeSet<String>();
		var wrong = new ArrayList<String>();
		for (var series : WitnessKernel.series())
			for (var shown : WitnessKernel.findings(WitnessKernel.request(series, WitnessKernel.BASE)))
				if (!BREAKS.contains(shown.finding().getKind()))
					shown.witness().ifPresent(witness -> wrong.add(shown.text()));
				else if (shown.witness().isEmpty())
					without.add(FindingId.of(shown.finding()) + " " + shown.text());
		assertEquals(List.of(), wrong);
		assertEquals(new TreeSet<>(WITHOUT), without);
	}

	private static void check(Shown shown, Path series, Path builds) throws IOException, Trouble {
		var patch = shown.finding().getPatch();
		var before = new WitnessKernel(series, patch - 1, builds.resolve("before"));
		var after = new WitnessKernel(series, patch, builds.resolve("after"));
		assertEquals("", before.compile(shown, List.of("-fsyntax-only")), shown::text);
		var said = after.compile(shown, List.of("-fsyntax-only"));
		switch (shown.witness().get().seen()) {
		case COMPILING -> {
			assertNotEquals("", said, shown::text);
			assertTrue(ERROR.matcher(said).results().map(error -> shown.text().lines().toList().get(Integer.parseInt(error.group(1)) - 1))
					.anyMatch(line -> line.contains(name(shown))), () -> said + shown.text());
		}
		case LINKING -> {
			assertEquals("", said, shown::text);
			var export = Pattern.compile("EXPORT_SYMBOL\\w*\\(" + name(shown) + "\\);");
			var now = export.matcher(after.sources()).results().map(found -> found.group()).toList();
			assertEquals(1, export.matcher(before.sources()).results().count());
			assertTrue(now.isEmpty() || now.getFirst().startsWith("EXPORT_SYMBOL_GPL") && !shown.text().contains("MODULE_LICENSE(\"GPL\")"), shown::text);
		}
		case RUNNING -> assertEquals("", said, shown::text);
		}
	}

	/** As code names the element: a field without its struct, a header as it is included. */
	private static String name(Shown shown) {
		var element = shown.finding().getElement();
		return element.startsWith("include/") ? element.substring("include/".length()) : element.substring(element.lastIndexOf('.') + 1);
	}
}

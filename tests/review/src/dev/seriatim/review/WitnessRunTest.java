package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.seriatim.model.witness.FindingId;
import dev.seriatim.review.WitnessKernel.Shown;

/** Witnesses of behaviour breaks, loaded into programs of the tree's own code before and after the patch: what they see differs as the finding says. */
final class WitnessRunTest {

	private static final String CRASHED = "crashed";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"NOTIFY_SITE_REMOVED    | 1:try_to_unmap_one    | try_to_unmap_one    | witness_invalidate_page_calls 1; unloaded | witness_invalidate_page_calls 0; unloaded",
			"NOTIFY_EVENT_REPLACED  | 2:try_to_unmap_one    | try_to_unmap_one    | witness_invalidate_page_calls 1; unloaded | witness_invalidate_page_calls 0; unloaded",
			"FALLBACK_REMOVED       | 1:vm_watch_pages_gone | vm_watch_pages_gone | witness_page_gone_calls 1; unloaded | witness_page_gone_calls 0; unloaded",
			"PAIRING_CHANGED        | 1:migrate_page        | migrate_page        | witness_change_begin_calls 1; witness_change_end_calls 1; unloaded | witness_change_begin_calls 1; witness_change_end_calls 0; unloaded",
			"CONTEXT_TIGHTENED      | 1:reclaimed           | shrink_zone         | unloaded | sleeping function called from invalid context; unloaded",
			"OPS_MEMBER_REQUIRED    | 1:release             | exit_mmap           | unloaded | crashed",
			"CONSTANT_VALUE_CHANGED | 1:MMU_RANGE_MAX_PAGES | nothing             | unloaded | not loaded: -22" })
	void itSeesTheDifference(String rule, String place, String done, String before, String after) throws IOException, Trouble {
		WitnessKernel.assumeGcc();
		var series = Path.of("fixtures", rule, "bad");
		var shown = WitnessKernel.findings(WitnessKernel.request(series, WitnessKernel.BASE)).stream()
				.filter(one -> FindingId.of(one.finding()).equals(rule + ":" + place)).findFirst().orElseThrow();
		assertEquals(before, run(shown, series, shown.finding().getPatch() - 1, done), shown::text);
		assertEquals(after, run(shown, series, shown.finding().getPatch(), done), shown::text);
	}

	/** The lines that a program writes in which the witness is loaded and one thing is done. */
	private String run(Shown shown, Path series, int prefix, String done) throws IOException, Trouble {
		var kernel = new WitnessKernel(series, prefix, folder.resolve("prefix-" + prefix));
		var sources = List.of("memory", "mmu_notifier", "mmu_range", "reclaim", "vm_watch").stream().map(name -> "tree/mm/" + name + ".c");
		var files = Stream.concat(sources, Stream.of(Path.of("kernel/run.c").toAbsolutePath().toString(), "-o", "run")).toList();
		assertEquals("", kernel.compile(shown, files));
		var outcome = kernel.run(List.of("./run", done));
		return outcome.status() == 0 ? String.join("; ", outcome.output().lines().toList()) : CRASHED;
	}
}

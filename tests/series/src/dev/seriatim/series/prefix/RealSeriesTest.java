package dev.seriatim.series.prefix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.prefix.SnapshotSource.Conflict;
import dev.seriatim.model.series.Comment;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.series.mail.SeriesReader;

/** Posted series, which are not part of the repository: SERIATIM_DATA names their folder, or it lies beside the repository. */
class RealSeriesTest {

	private static Path data;

	@BeforeAll
	static void findData() {
		String named = System.getProperty("seriatim.data", System.getenv("SERIATIM_DATA"));
		Stream<Path> places = named != null ? Stream.of(Path.of(named))
				: Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
						.map(folder -> folder.resolve("shared/data"));
		Optional<Path> found = places.filter(folder -> Files.isDirectory(folder.resolve("series"))).findFirst();
		assumeTrue(found.isPresent(), "the posted series are not here (SERIATIM_DATA), so they are not read");
		data = found.get().resolve("series");
	}

	private static List<Integer> numbers(PatchSeries series) {
		return series.getPatches().stream().map(Patch::getNumber).toList();
	}

	private static List<Conflict> conflicts(PatchSeries series) {
		var files = new PrefixFiles(series, Optional.empty());
		var conflicts = new ArrayList<Conflict>();
		Prefix prefix = Prefix.BASE;
		for (int number : numbers(series)) {
			prefix = prefix.and(number);
			conflicts.addAll(files.conflicts(prefix));
		}
		return conflicts;
	}

	@Test
	void threePatchesOfTheThirteenthVersionAreMissing() throws Exception {
		PatchSeries series = SeriesReader.read(data.resolve("mmu-notifier-v13"), Map.of());

		assertEquals(12, series.getTotal());
		assertEquals(13, series.getVersion());
		assertEquals(List.of(4, 8, 9), series.getMissing());
		assertEquals(List.of(1, 2, 3, 5, 6, 7, 10, 11, 12), numbers(series));
		assertEquals("mmu notifier #v13", series.getName());
		assertEquals("Andrea Arcangeli <andrea@qumranet.com>", series.getAuthor());
	}

	@Test
	void theAnswersAreNoPatchesAndTheOldThirdOfNineIsOffered() throws Exception {
		PatchSeries series = SeriesReader.read(data.resolve("mmu-notifier-v13"), Map.of());

		List<String> messages = series.getDiagnostics().stream().map(diagnostic -> diagnostic.getMessage()).toList();
		assertEquals(2, messages.stream().filter("a reply, not a patch"::equals).count());
		assertEquals("numbered 3 of 9, not part of a series of 12", messages.getFirst());
		assertEquals(data.resolve("mmu-notifier-v13/v12-03of09.eml").toString(), series.getDiagnostics().getFirst().getStandIn());
		assertEquals(3, messages.size());
	}

	/** Christoph Lameter answers Robin Holt, whose mail is not there, and Andrea Arcangeli answers as the author. */
	@Test
	void oneReviewerCommentsOnTheCoverLetter() throws Exception {
		PatchSeries series = SeriesReader.read(data.resolve("mmu-notifier-v13"), Map.of());

		assertEquals(1, series.getComments().size());
		Comment comment = series.getComments().getFirst();
		assertEquals(0, comment.getPatch());
		assertEquals("Christoph Lameter <clameter@sgi.com>", comment.getAuthor());
		assertEquals("Pine.LNX.4.64.0804221328400.3640@schroedinger.engr.sgi.com", comment.getMessageId());
		assertEquals(null, comment.getFile());
		assertEquals(List.of("become much more similar with this in."), comment.getQuoted());
		assertEquals("One solution would be to separate the invalidate_page() callout into a", comment.getText().lines().findFirst().get());
		assertEquals(5, comment.getText().lines().count());
		assertEquals(23, comment.getLine());
	}

	@Test
	void theStandInForTheFourthAppliesWithoutATree() throws Exception {
		PatchSeries series = SeriesReader.read(data.resolve("mmu-notifier-v13"), Map.of(4, Path.of("v12-03of09.eml")));

		assertEquals(List.of(8, 9), series.getMissing());
		assertTrue(series.getPatches().get(3).isStandIn());
		assertEquals(List.of(), conflicts(series));
	}

	@Test
	void theStandInsMemoryHunkStandsOneLineOff() throws Exception {
		PatchSeries series = SeriesReader.read(data.resolve("mmu-notifier-v13"), Map.of(4, Path.of("v12-03of09.eml")));
		var files = new PrefixFiles(series, Optional.empty());
		Prefix four = new Prefix(List.of(1, 2, 3, 4));

		long same = files.file(four, "mm/memory.c").get().segments().stream().flatMap(segment -> segment.lines().stream())
				.filter(line -> line.contains("ptep_clear_flush_notify")).count();
		long before = files.file(four.previous(), "mm/memory.c").get().segments().stream().flatMap(segment -> segment.lines().stream())
				.filter(line -> line.contains("ptep_clear_flush_notify")).count();

		assertEquals(1, before);
		assertEquals(0, same);
	}

	@Test
	void allPatchesOfTheKillingSeriesApplyWithoutATree() throws Exception {
		PatchSeries series = SeriesReader.read(data.resolve("kill-invalidate-page-v2"), Map.of());

		assertEquals(13, series.getPatches().size());
		assertEquals(2, series.getVersion());
		assertEquals(List.of(), series.getDiagnostics());
		assertEquals(List.of(), conflicts(series));
	}

	@Test
	void allPatchesOfTheSecondaryTlbSeriesApplyWithoutATree() throws Exception {
		PatchSeries series = SeriesReader.read(data.resolve("secondary-tlb-v4"), Map.of());

		assertEquals(5, series.getPatches().size());
		assertEquals(4, series.getVersion());
		assertEquals("906fa30154ef42f93d28d7322860e76c6ae392ac", series.getBase());
		assertEquals(List.of(), series.getDiagnostics());
		assertEquals(List.of(), conflicts(series));
	}
}

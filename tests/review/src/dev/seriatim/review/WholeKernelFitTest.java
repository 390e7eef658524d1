package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.model.judge.Judge;
import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.NotChecked;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.review.Snapshot;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.SeriesFactory;
import dev.seriatim.series.snapshot.SeriesSnapshots;
import dev.seriatim.series.snapshot.SourceCache;
import dev.seriatim.series.tree.Trees;

/**
 * A whole kernel as if one patch had brought all of it, so that whatever could be said of its functions is said: Debian's package
 * linux-source-6.1, unpacked into the folder that SERIATIM_LINUX names.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WholeKernelFitTest {

	private Review review;

	@BeforeAll
	void judge() throws Exception {
		var api = ShippedContracts.eras("mmu_notifier").stream().filter(era -> era.era().equals("6.1")).findFirst().orElseThrow().load();
		try (var tree = Trees.open(Linux.folder(), Optional.empty(), Optional.empty())) {
			var source = new Appearing(SeriesSnapshots.of(series(), Optional.of(tree), List.of(api), SourceCache.inMemory(), null));
			review = new Judge(source, List.of(api), List.of(), EnumSet.of(Configuration.Y), Map.of()).review(series());
		}
	}

	private static PatchSeries series() {
		var series = SeriesFactory.eINSTANCE.createPatchSeries();
		var patch = SeriesFactory.eINSTANCE.createPatch();
		patch.setNumber(1);
		series.getPatches().add(patch);
		series.setTotal(1);
		return series;
	}

	/** No path leaves between start and end, every callback has its type and every call its arguments. */
	@Test
	void everyUseOfTheApiFits() {
		assertEquals(List.of(), review.getFindings().stream().filter(finding -> finding.getKind() == FindingKind.FIT)
				.map(finding -> finding.getPlace().getFile() + ":" + finding.getPlace().getLine() + " " + finding.getMessage() + finding.getFolded()).toList());
	}

	/** Read one by one: the start and the end of a walk are two of its callbacks, and a range can start when its first page table is there. */
	@Test
	void whatIsNotFollowedIsSaid() {
		var unknown = new TreeMap<String, String>();
		review.getNotChecked().forEach(place -> unknown.put(place.getFile(), unknown.getOrDefault(place.getFile(), "") + place.getReason() + ". "));
		assertEquals(Map.of("mm/mapping_dirty_helpers.c",
				"wp_clean_post_vma raises invalidate_range_end, and neither it nor a direct caller or callee raises invalidate_range_start before. "
						+ "wp_clean_pre_vma raises invalidate_range_start, and neither it nor a direct caller raises invalidate_range_end. ",
				"mm/mprotect.c", "whether every path through change_pmd_range from invalidate_range_start reaches invalidate_range_end depends on what is not followed. "),
				unknown);
	}

	/** Nothing is there before the patch. */
	private record Appearing(SnapshotSource tree) implements SnapshotSource {

		@Override
		public Snapshot snapshot(Prefix prefix, Configuration configuration) {
			return prefix.equals(Prefix.BASE) ? ReviewFactory.eINSTANCE.createSnapshot() : tree.snapshot(prefix, configuration);
		}

		@Override
		public List<Conflict> conflicts(Prefix prefix) {
			return List.of();
		}

		@Override
		public Optional<MailPlace> mailPlace(Prefix prefix, String file, int line, boolean removed) {
			return Optional.empty();
		}

		@Override
		public boolean hasTree() {
			return true;
		}

		@Override
		public Optional<String> base() {
			return tree.base();
		}

		@Override
		public List<NotChecked> notChecked() {
			return List.of();
		}
	}
}

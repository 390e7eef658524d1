package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.review.ClaimOutcome;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Fit;
import dev.seriatim.model.review.Severity;
import dev.seriatim.report.Report;
import dev.seriatim.report.Wording;

/**
 * Series as they were posted, on their hunks alone; every expectation was written from reading the mails. They are no part of the
 * repository: SERIATIM_DATA names their folder, or it lies beside the repository. Without them nothing is checked here.
 */
final class PostedSeriesTest {

	@Test
	void killInvalidatePageBreaksTheApiOnlyInItsLastPatch() throws Trouble {
		var report = review("kill-invalidate-page-v2", Map.of());
		assertEquals(List.of("13 warning OPS_MEMBER_REMOVED invalidate_page"), problems(report));
		assertTrue(finding(report, "OPS_MEMBER_REMOVED").folded().containsAll(
				List.of("FUNCTION_REMOVED mmu_notifier_invalidate_page (include/linux/mmu_notifier.h)",
						"FUNCTION_REMOVED __mmu_notifier_invalidate_page (include/linux/mmu_notifier.h)")));
		assertEquals(List.of("1 dax_mapping_entry_mkclean", "2 page_mkclean_one", "2 try_to_unmap_one"), elements(report, "NOTIFY_EVENT_REPLACED"));
		assertEquals(List.of("mmu_notifier 4.13 (shipped)"), report.input().contracts());
	}

	@Test
	void killInvalidatePageConvertsTenConsumersWhichAllFit() throws Trouble {
		var report = review("kill-invalidate-page-v2", Map.of());
		assertEquals(new TreeSet<>(List.of("nv_nmmu_notifier_ops", "amdgpu_mn_ops", "ib_umem_notifiers", "mn_opts", "iommu_mn", "intel_mmuops",
				"scif_mmu_notifier_ops", "gru_mmuops", "gntdev_mmu_ops", "kvm_mmu_notifier_ops")),
				new TreeSet<>(report.consumers().stream().map(Report.Consumer::name).toList()));
		assertTrue(report.consumers().stream().allMatch(consumer -> consumer.fit().y().stream().allMatch(fit -> fit == Fit.WORKS)));
	}

	@Test
	void secondaryTlbChangesTheCoreInFourAndRenamesTheCallbackInFive() throws Trouble {
		var report = review("secondary-tlb-v4", Map.of());
		assertEquals(List.of("4 warning FUNCTION_REMOVED mmu_notifier_invalidate_range_only_end",
				"4 warning FUNCTION_SIGNATURE_CHANGED __mmu_notifier_invalidate_range_end", "4 warning MACRO_REMOVED pmdp_huge_clear_flush_notify",
				"4 warning MACRO_REMOVED ptep_clear_flush_notify", "4 warning MACRO_REMOVED pudp_huge_clear_flush_notify",
				"4 warning NOTIFY_SITE_REMOVED mmu_notifier_invalidate_range_end", "5 warning OPS_MEMBER_RENAMED invalidate_range"),
				problems(report).stream().sorted().toList());
		assertTrue(finding(report, "OPS_MEMBER_RENAMED").folded().contains("FUNCTION_RENAMED mmu_notifier_invalidate_range -> "
				+ "mmu_notifier_arch_invalidate_secondary_tlbs (include/linux/mmu_notifier.h)"));
		assertEquals(new TreeSet<>(List.of("3 __flush_all_mm", "3 __flush_tlb_page_nosync", "3 __flush_tlb_range", "3 __radix__flush_tlb_range",
				"3 __radix__flush_tlb_range_psize", "3 arch_tlbbatch_add_pending", "3 flush_tlb_mm", "3 flush_tlb_mm_range",
				"3 radix__flush_hugetlb_tlb_range", "3 radix__flush_tlb_mm")), new TreeSet<>(elements(report, "NOTIFY_SITE_ADDED")));
		assertEquals(new TreeSet<>(List.of("iommu_mn", "arm_smmu_mmu_notifier_ops", "intel_mmuops", "ocxl_mmu_notifier_ops")),
				new TreeSet<>(report.consumers().stream().map(Report.Consumer::name).toList()));
	}

	@Test
	void aSiteThatIsPerhapsServedElsewhereIsNotChecked() throws Trouble {
		var report = review("secondary-tlb-v4", Map.of());
		assertEquals(List.of("3 tlb_flush_mmu_tlbonly"), elements(report, "NOT_CHECKED"));
	}

	@Test
	void mmuNotifierLacksThreePatchesAndBreaksNothingThatCanBeSeen() throws Trouble {
		var report = review("mmu-notifier-v13", Map.of());
		assertEquals(List.of(), problems(report));
		assertEquals(List.of(4, 8, 9), report.series().missing());
		assertEquals(1, report.findings().stream().filter(finding -> finding.rule().equals("SERIES_INCOMPLETE")).count());
		assertEquals(9, report.patches().stream().filter(patch -> patch.applies()).count());
		assertEquals(List.of("mmu_notifier 2008 (shipped)"), report.input().contracts());
	}

	@Test
	void theStandInForFourTakesTwoMacrosAwayAgain() throws Trouble {
		var folder = data().resolve("mmu-notifier-v13");
		var report = review("mmu-notifier-v13", Map.of(4, folder.resolve("v12-03of09.eml")));
		assertEquals(List.of("4 warning MACRO_REMOVED ptep_clear_flush_notify", "4 warning MACRO_REMOVED ptep_clear_flush_young_notify"),
				problems(report).stream().sorted().toList());
		assertEquals(List.of(8, 9), report.series().missing());
	}

	/** Read by hand: of the three cover letters one claims something, "the risk of brekage by applying 1/12 is zero", and no patch does. */
	@Test
	void theAuthorsClaimThatOnePatchHasNoRisk() throws Trouble {
		assertEquals(List.of("cover letter, of patch 1: The risk of brekage by applying 1/12 is zero, no risk"), claims(review("mmu-notifier-v13", Map.of())));
		assertEquals(List.of(), claims(review("kill-invalidate-page-v2", Map.of())));
		assertEquals(List.of(), claims(review("secondary-tlb-v4", Map.of())));
	}

	@Test
	void withoutATreeNobodyCanTellWhetherItHasNone() throws Trouble {
		var claim = review("mmu-notifier-v13", Map.of()).claims().getFirst();
		assertEquals(ClaimOutcome.NOT_CHECKED, claim.outcome());
		assertTrue(claim.reason().endsWith("without a tree it is not known who else uses the API"), claim.reason());
	}

	private static List<String> claims(Report report) {
		return report.claims().stream().map(claim -> Wording.origin(claim) + ": " + claim.text() + ", " + claim.kind().getLiteral()).toList();
	}

	private static List<String> problems(Report report) {
		return report.findings().stream().filter(finding -> finding.severity() != Severity.INFO)
				.map(finding -> finding.patch() + " " + finding.severity().getLiteral() + " " + finding.rule() + " " + finding.element()).toList();
	}

	private static List<String> elements(Report report, String rule) {
		return report.findings().stream().filter(finding -> finding.rule().equals(rule)).map(finding -> finding.patch() + " " + finding.element()).toList();
	}

	private static Report.Finding finding(Report report, String rule) {
		return report.findings().stream().filter(finding -> finding.rule().equals(rule)).findFirst().orElseThrow();
	}

	private static Report review(String series, Map<Integer, Path> standIns) throws Trouble {
		var request = new ReviewRequest(data().resolve(series), null, null, standIns, null, List.of(), EnumSet.allOf(Configuration.class));
		return new ReviewRun(request).run(null).report();
	}

	/** Where they are; a test that asks for it without them is skipped. */
	static Path data() {
		var named = System.getenv("SERIATIM_DATA");
		var folder = named != null ? Path.of(named) : Path.of("../../../shared/data/series");
		assumeTrue(Files.isDirectory(folder), "skipped: the posted series are not here; SERIATIM_DATA can name their folder");
		return folder;
	}
}

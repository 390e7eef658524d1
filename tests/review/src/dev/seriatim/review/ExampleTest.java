package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Fit;
import dev.seriatim.model.review.PromiseState;
import dev.seriatim.model.review.Severity;
import dev.seriatim.report.Report;

/** The first review a newcomer sees says what the example's README says is true of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExampleTest {

	private static final String PAGE = "invalidate_page";
	private static final List<String> RANGE = List.of("invalidate_range_end", "invalidate_range_start");

	private Report report;

	@BeforeAll
	void review() throws Trouble {
		var request = new ReviewRequest(Path.of("../../examples/mmu-notifier"), null, null, Map.of(), null, List.of(), EnumSet.allOf(Configuration.class));
		report = new ReviewRun(request).run(null).report();
	}

	@Test
	void onlyTheTwoMacrosOfTheCoreBreakAndOnePathLeavesTooEarly() {
		assertEquals(List.of("1 error RANGE_UNPAIRED copy_page_range", "4 warning MACRO_REMOVED ptep_clear_flush_young_notify", "4 warning MACRO_REMOVED ptep_clear_flush_notify"),
				report.findings().stream().filter(finding -> finding.severity() != Severity.INFO)
						.map(finding -> finding.patch() + " " + finding.severity().getLiteral() + " " + finding.rule() + " " + finding.element()).toList());
		report.findings().stream().filter(finding -> finding.rule().equals("MACRO_REMOVED"))
				.forEach(finding -> assertEquals(List.of(Configuration.Y, Configuration.N), finding.configurations()));
	}

	@Test
	void theClusterIsAnnouncedAsARangeWhichIsCompatible() {
		var replaced = report.findings().stream().filter(finding -> finding.rule().equals("NOTIFY_EVENT_REPLACED")).toList();
		assertEquals(List.of("4 try_to_unmap_cluster"), replaced.stream().map(finding -> finding.patch() + " " + finding.element()).toList());
		assertEquals(Severity.INFO, replaced.getFirst().severity());
	}

	@Test
	void twoClaimsHoldAndTheSleepingOneIsNotChecked() {
		assertEquals(List.of(PromiseState.KEPT, PromiseState.KEPT, PromiseState.NOT_CHECKED), report.promises().stream()
				.map(promise -> promise.holds() == null ? PromiseState.NOT_CHECKED : promise.holds() ? PromiseState.KEPT : PromiseState.BROKEN).toList());
	}

	/** "There is no risk in it", of patch 1, and "they are backward compatible for drivers", of patches 2 to 12. */
	@Test
	void theCoverLetterClaimsTooMuchOfPatchOne() {
		assertEquals(List.of("no risk of patch 1: contradicted RANGE_UNPAIRED copy_page_range in patch 1", "backward compatible of patches 2..12: not contradicted null"),
				report.claims().stream().map(claim -> claim.kind().getLiteral() + " of " + claim.about() + ": " + claim.outcome().getLiteral() + " " + claim.reason()).toList());
		assertEquals(List.of("The cover letter says \"There is no risk in it\" of patch 1, but: RANGE_UNPAIRED copy_page_range in patch 1"), report.findings().stream()
				.filter(finding -> finding.rule().equals("CLAIM_CONTRADICTED")).map(finding -> finding.message()).toList());
	}

	@Test
	void kvmAndGruAreServedFromOne() {
		for (var name : List.of("KVM", "GRU")) {
			var consumer = report.consumers().stream().filter(candidate -> candidate.name().equals(name)).findFirst().orElseThrow();
			assertEquals(1, consumer.sufficientPrefix(), name);
			assertEquals(Fit.ABSENT, consumer.fit().y().getFirst(), name);
			assertTrue(consumer.fit().y().stream().skip(1).allMatch(fit -> fit == Fit.WORKS), name);
			assertTrue(consumer.fit().n().stream().allMatch(fit -> fit == Fit.ABSENT), name);
		}
		assertEquals(1, report.cutPoints().getFirst().prefix());
	}

	@Test
	void everySiteRaisesWhatThePatchesSay() {
		var sites = new TreeMap<String, List<List<String>>>();
		report.sites().forEach(site -> sites.put(site.function(), site.raises().y()));
		var truth = new TreeMap<String, List<List<String>>>();
		for (var function : List.of("sys_remap_file_pages", "__unmap_hugepage_range", "copy_page_range", "unmap_vmas", "apply_to_page_range",
				"mprotect_fixup", "move_ptes"))
			truth.put(function, history(RANGE, RANGE));
		for (var function : List.of("__xip_unmap", "do_wp_page", "page_mkclean_one"))
			truth.put(function, history(List.of(PAGE), List.of(PAGE)));
		truth.put("page_referenced_one", history(List.of("clear_flush_young"), List.of("clear_flush_young")));
		truth.put("exit_mmap", history(List.of("release"), List.of("release")));
		truth.put("try_to_unmap_one", history(List.of("clear_flush_young", PAGE), List.of(PAGE)));
		truth.put("try_to_unmap_cluster", history(List.of("clear_flush_young", PAGE), RANGE));
		assertEquals(truth, sites);
		assertTrue(report.sites().stream().allMatch(site -> site.raises().n().stream().allMatch(List::isEmpty)));
	}

	/** Nothing at the base, then the one until 3 and the other from 4. */
	private static List<List<String>> history(List<String> before, List<String> after) {
		var states = new ArrayList<List<String>>();
		states.add(List.of());
		for (var prefix = 1; prefix <= 12; prefix++)
			states.add(prefix < 4 ? before : after);
		return states;
	}

	@Test
	void nothingIsLeftUnchecked() {
		assertEquals(List.of(), report.notChecked());
	}
}

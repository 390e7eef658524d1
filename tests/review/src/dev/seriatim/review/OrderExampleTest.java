package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.prefix.Steps;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Severity;
import dev.seriatim.model.series.MovePosition;
import dev.seriatim.model.series.VariantStep;
import dev.seriatim.report.DependencyReport;
import dev.seriatim.report.OrderReport;
import dev.seriatim.report.Report;
import dev.seriatim.series.snapshot.SourceCache;

/** 1/N or N/N? The answer is that of the example's README, which was written from the patches. */
final class OrderExampleTest {

	private static final Set<String> SITES = Set.of("__xip_unmap", "do_wp_page", "page_mkclean_one", "try_to_unmap_one");

	private static OrderReport variant(String name) throws Trouble {
		var request = new OrderRequest(ReviewRequest.of(Path.of("../../examples/mmu-notifier")), name, List.of(), List.of());
		var reports = new OrderRun(request, SourceCache.inMemory()).run(null);
		assertEquals(1, reports.size());
		return reports.getFirst();
	}

	private static List<String> serious(OrderReport report, boolean posted) {
		return report.findings().stream().filter(change -> posted ? change.other() == null : change.posted() == null).map(change -> posted ? change.posted() : change.other())
				.filter(finding -> finding.severity() != Severity.INFO).map(OrderExampleTest::text).sorted().toList();
	}

	private static String text(Report.Finding finding) {
		return finding.patch() + " " + finding.rule() + " " + finding.element();
	}

	private static Set<String> raised(OrderReport report, String function, int from, int to) {
		return report.rows().stream().filter(row -> Objects.equals(row.name(), function) && row.configuration() == Configuration.Y).flatMap(row -> row.states().stream())
				.filter(state -> state.patch() >= from && state.patch() <= to).map(OrderReport.StateChange::other).collect(Collectors.toSet());
	}

	private static List<String> promises(OrderReport report) {
		return report.promises().stream().map(promise -> promise.text() + ": " + promise.posted().getLiteral() + ", then " + promise.other().getLiteral()).toList();
	}

	@Test
	void asALastPatchItBreaksTheApiForItsUsersUnlikePatchesTwoToTwelve() throws Trouble {
		var report = variant("invalidate_page last");

		assertEquals(SITES.stream().map(site -> "13 NOTIFY_EVENT_REPLACED " + site).sorted().toList(), serious(report, false));
		assertEquals(List.of("4 MACRO_REMOVED ptep_clear_flush_notify"), serious(report, true));
		for (var site : List.of("__xip_unmap", "do_wp_page", "page_mkclean_one")) {
			assertEquals(Set.of("invalidate_range_end invalidate_range_start"), raised(report, site, 1, 12), site);
			assertEquals(Set.of("invalidate_page"), raised(report, site, 13, 13), site);
		}
		assertEquals(List.of(), promises(report));
		assertEquals(List.of(), report.served());
	}

	@Test
	void leftOutItServesNobodyUntilTheLastPatch() throws Trouble {
		var report = variant("left out");

		assertEquals(List.of("1 PROMISE_BROKEN KVM, GRU work from 1", "12 PROMISE_BROKEN XPMEM works from 12"), serious(report, false));
		for (var site : List.of("__xip_unmap", "do_wp_page", "page_mkclean_one"))
			assertEquals(Set.of(""), raised(report, site, 1, 12), site);
		assertEquals(List.of("KVM from 1, then 13", "GRU from 1, then 13"),
				report.served().stream().map(change -> change.consumer() + " from " + change.posted() + ", then " + change.other()).toList());
		assertEquals(List.of("KVM, GRU work from 1: kept, then broken", "XPMEM works from 12: not checked, then broken"), promises(report));
		assertEquals(List.of(), report.cutPoints().other()); // the broken promise is about patch 1 and all that follow
	}

	/** Patch 8 waits with the rwsem_needbreak that 7 brings; 2, 3, 5, 7 and 11 touch nothing that another patch does. */
	@Test
	void thePatchesAreMostlyOrthogonalToTheFirst() throws Trouble {
		var report = new OrderRun(new OrderRequest(ReviewRequest.of(Path.of("../../examples/mmu-notifier")), null, List.of(), List.of()), SourceCache.inMemory()).dependencies(null);

		assertEquals(List.of("8 needs 7: USED_BEFORE_ADDED rwsem_needbreak"), report.dependencies().stream().filter(needed -> needed.kind().equals("API"))
				.map(needed -> needed.patch() + " needs " + needed.on() + ": " + needed.reason()).toList());
		assertEquals(Set.of(4, 6, 8, 9, 10, 12), report.dependencies().stream().map(DependencyReport.Needed::patch).collect(Collectors.toSet()));
		assertEquals(Set.of(4, 6, 10, 12), report.dependencies().stream().filter(needed -> needed.on() == 1).map(DependencyReport.Needed::patch).collect(Collectors.toSet()));
	}

	@Test
	void itIsToldWhatGoesWithIt() throws Trouble {
		var split = variant("left out").splits().getFirst();

		assertEquals(SITES, split.sites().stream().map(OrderReport.Place::what).collect(Collectors.toSet()));
		assertEquals(Set.of("include/linux/mmu_notifier.h", "mm/mmu_notifier.c", "virt/kvm/kvm_main.c", "drivers/misc/sgi-gru/grutlbpurge.c"),
				split.lines().stream().map(OrderReport.Place::file).collect(Collectors.toSet()));
	}

	private static OrderReport after(VariantStep step) throws Trouble {
		return new OrderRun(new OrderRequest(ReviewRequest.of(Path.of("../../examples/mmu-notifier")), null, List.of(step), List.of()), SourceCache.inMemory()).run(null).getFirst();
	}

	private static OrderReport moved(int patch, int before) throws Trouble {
		return after(Steps.move(List.of(Steps.patch(patch)), MovePosition.BEFORE, before));
	}

	/** Both change the include lines of mm/rmap.c, and nothing else of what the other changes. */
	@Test
	void whatConflictsInTextAloneChangesNothingAsAPlan() throws Trouble {
		var report = moved(9, 8);

		assertEquals(List.of("9 mm/rmap.c"), report.conflicts().stream().map(conflict -> conflict.patch() + " " + conflict.file()).toList());
		assertEquals(0, report.changedCells());
		assertEquals(List.of(), report.findings());
	}

	/** Patch 6 calls the notifiers that 1 brings from unmap_vmas, where 1 had the calls around it. */
	@Test
	void aPlanIsJudgedLikeText() throws Trouble {
		var report = moved(6, 1);

		assertEquals(Set.of("include/linux/mm.h", "mm/memory.c", "mm/mmap.c"), report.conflicts().stream().map(OrderReport.Conflict::file).collect(Collectors.toSet()));
		assertEquals(List.of("6 USED_BEFORE_ADDED mmu_notifier_invalidate_range_end", "6 USED_BEFORE_ADDED mmu_notifier_invalidate_range_start"), serious(report, false));
		assertEquals(List.of(), serious(report, true));
		assertEquals(Set.of(""), raised(report, "unmap_vmas", 6, 6));
	}

	/** Of patch 4 the header does not apply first, and mm/filemap_xip.c would, with nothing to do. */
	@Test
	void whatAPatchInConflictChangesIsAPlanAltogether() throws Trouble {
		var report = moved(4, 1);

		assertEquals(List.of(), report.findings().stream().map(OrderReport.FindingChange::other).filter(finding -> finding != null && finding.lasting()).map(OrderExampleTest::text).toList());
	}

	@Test
	void whoeverBisectsDoesNotMissASquashedPatch() throws Trouble {
		var report = after(Steps.squash(List.of(Steps.patches(1, 2))));

		assertEquals(0, report.changedCells());
	}

	/** "XPMEM works from 12" says nothing of a series without 12. */
	@Test
	void whoIsToWorkFromAPatchThatIsLeftOutIsNotChecked() throws Trouble {
		var report = after(Steps.drop(List.of(Steps.patch(12))));

		assertEquals(List.of(), serious(report, false));
		assertEquals(List.of(), promises(report));
	}
}

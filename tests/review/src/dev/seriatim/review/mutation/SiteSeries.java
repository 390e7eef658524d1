package dev.seriatim.review.mutation;

import static dev.seriatim.review.mutation.Edit.replace;

import java.util.List;

/** Series that add, split and move places where the VM raises callbacks, and break nobody. */
final class SiteSeries {

	private final Ground ground;

	SiteSeries(Ground sites) {
		this.ground = sites;
	}

	List<PlannedSeries> all() {
		return List.of(addedSites(), splitFunction(), carrier());
	}

	private PlannedSeries series(String name, PlannedPatch... patches) {
		return new PlannedSeries(name, ground, List.of(patches));
	}

	/** Ranges around two walks that have none. */
	private PlannedSeries addedSites() {
		return series("add sites",
				PlannedPatch.of("mm/madvise: tell of pages that get cold",
						replace("mm/madvise.c", "\tstruct madvise_walk_private walk_private = {\n\t\t.pageout = false,\n\t\t.tlb = tlb,\n\t};\n\n\ttlb_start_vma(tlb, vma);\n", """
								\tstruct madvise_walk_private walk_private = {
								\t\t.pageout = false,
								\t\t.tlb = tlb,
								\t};
								\tstruct mmu_notifier_range range;

								\tmmu_notifier_range_init(&range, MMU_NOTIFY_CLEAR, 0, vma, vma->vm_mm, addr, end);
								\tmmu_notifier_invalidate_range_start(&range);
								\ttlb_start_vma(tlb, vma);
								"""),
						replace("mm/madvise.c", "\twalk_page_range(vma->vm_mm, addr, end, &cold_walk_ops, &walk_private);\n\ttlb_end_vma(tlb, vma);\n}\n\nstatic inline bool can_madv_lru_vma(",
								"\twalk_page_range(vma->vm_mm, addr, end, &cold_walk_ops, &walk_private);\n\ttlb_end_vma(tlb, vma);\n\tmmu_notifier_invalidate_range_end(&range);\n}\n\nstatic inline bool can_madv_lru_vma(")),
				PlannedPatch.of("mm/migrate_device: flush the primary MMU only",
						replace("mm/migrate_device.c", "\tmmu_notifier_invalidate_range_end(&range);\n\tmigrate->end = migrate->start + (migrate->npages << PAGE_SHIFT);\n",
								"\tmigrate->end = migrate->start + (migrate->npages << PAGE_SHIFT);\n\tmmu_notifier_invalidate_range_end(&range);\n")));
	}

	/** What lies between start and end gets a function of its own. */
	private PlannedSeries splitFunction() {
		return series("split a function",
				PlannedPatch.of("mm/migrate_device: split migrate_vma_collect",
						replace("mm/migrate_device.c", "static void migrate_vma_collect(struct migrate_vma *migrate)\n{\n\tstruct mmu_notifier_range range;\n",
								"static void migrate_vma_collect_notified(struct migrate_vma *migrate)\n{\n\tstruct mmu_notifier_range range;\n"),
						replace("mm/migrate_device.c", "\tmmu_notifier_invalidate_range_end(&range);\n\tmigrate->end = migrate->start + (migrate->npages << PAGE_SHIFT);\n}\n", """
								\tmmu_notifier_invalidate_range_end(&range);
								}

								static void migrate_vma_collect(struct migrate_vma *migrate)
								{
								\tmigrate_vma_collect_notified(migrate);
								\tmigrate->end = migrate->start + (migrate->npages << PAGE_SHIFT);
								}
								""")),
				PlannedPatch.of("mm/ksm: reword a comment", replace("mm/ksm.c", "Ok this is tricky, when get_user_pages_fast() run it doesn't", "This is tricky, when get_user_pages_fast() runs it does not")));
	}

	/** Changes nothing of the API; what the tables add to its second patch is all that there is to find. */
	PlannedSeries carrier() {
		return series("three comments",
				PlannedPatch.of("mm/ksm: reword a comment", replace("mm/ksm.c", "Ok this is tricky, when", "This is tricky, when")),
				PlannedPatch.of("mm/mprotect: reword a comment", replace("mm/mprotect.c", " *  mm/mprotect.c\n", " *  mm/mprotect.c: rights of mappings\n")),
				PlannedPatch.of("gru: reword a comment", replace(Grounds.GRU, "MMUOPS notifier callout functions", "MMU notifier callbacks")));
	}
}

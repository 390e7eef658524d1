package dev.seriatim.review.mutation;

import static dev.seriatim.review.mutation.Edit.in;
import static dev.seriatim.review.mutation.Edit.replace;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What changes of the functions do that raise callbacks between a start and an end. */
final class SiteTable {

	private static final Set<String> UNPAIRED = Set.of("RANGE_UNPAIRED", "PAIRING_CHANGED", "NOTIFY_SITE_REMOVED");
	private static final Set<String> LOST = Set.of("NOTIFY_SITE_REMOVED", "CONSUMER_LOSES_EVENT", "PAIRING_CHANGED");
	private static final String START = "mmu_notifier_invalidate_range_start(&range);\n";
	private static final String END = "mmu_notifier_invalidate_range_end(&range);\n";
	private static final String ONLY_END = "mmu_notifier_invalidate_range_only_end(&range);\n";

	/**
	 * @param indent  of start and end
	 * @param leaving a statement that leaves the function
	 */
	record Site(String file, String function, String indent, String end, String leaving) {

		static Site of(String file, String function, String leaving) {
			return new Site(file, function, "\t", END, leaving);
		}

		Edit change(String before, String after) {
			return in(file, function, before, after);
		}

		String start() {
			return indent + START;
		}

		String last() {
			return indent + end;
		}
	}

	/** Functions with one start and one end on every path between them. */
	private static final List<Site> SITES = List.of(Site.of("mm/ksm.c", "write_protect_page", "return -EINTR"), Site.of("mm/ksm.c", "replace_page", "return -EINTR"),
			Site.of("mm/rmap.c", "page_vma_mkclean_one", "return 0"), Site.of("mm/mremap.c", "move_page_tables", "return 0"),
			Site.of("mm/madvise.c", "madvise_free_single_vma", "return -EINTR"), Site.of("mm/migrate_device.c", "migrate_vma_collect", "return"),
			Site.of("mm/khugepaged.c", "collapse_and_free_pmd", "return"), Site.of("mm/memory.c", "zap_page_range", "return"),
			Site.of("mm/memory.c", "zap_page_range_single", "return"), new Site("mm/huge_memory.c", "__split_huge_pud", "\t", ONLY_END, "return"),
			Site.of("mm/hugetlb.c", "move_hugetlb_page_tables", "return 0"), Site.of("mm/hugetlb.c", "__unmap_hugepage_range", "return"),
			Site.of("kernel/events/uprobes.c", "__replace_page", "return -EINTR"), Site.of("mm/khugepaged.c", "collapse_huge_page", "return SCAN_FAIL"));

	private final Table table;
	private final Map<String, String> base;

	SiteTable(PlannedSeries carrier, Map<String, String> base) {
		this.table = new Table(carrier);
		this.base = base;
	}

	List<Mutant> mutants() {
		SITES.forEach(this::site);
		others();
		return table.mutants();
	}

	private void site(Site site) {
		table.harmful("remove the end", site.function(), site.function(), UNPAIRED, Set.of("RANGE_UNPAIRED"), site.change(site.last(), site.indent() + "/* nobody is told of the end */\n"));
		table.harmful("remove the start", site.function(), site.function(), UNPAIRED, Set.of("RANGE_UNPAIRED"), site.change(site.start(), site.indent() + "/* nobody is told of the start */\n"));
		table.harmful("remove start and end", site.function(), site.function(), LOST, LOST, site.change(site.start(), site.indent() + "/* nobody is told of the start */\n"),
				site.change(site.last(), site.indent() + "/* nobody is told of the end */\n"));
		table.harmful("leave between start and end", site.function(), site.function(), Set.of("RANGE_UNPAIRED"),
				site.change(site.start(), site.start() + site.indent() + "if (fatal_signal_pending(current))\n" + site.indent() + "\t" + site.leaving() + ";\n"));
		table.harmless("leave before the start", site.function(),
				site.change(site.start(), site.indent() + "if (fatal_signal_pending(current))\n" + site.indent() + "\t" + site.leaving() + ";\n" + site.start()));
		table.harmless("leave after the end", site.function(),
				site.change(site.last(), site.last() + site.indent() + "if (fatal_signal_pending(current))\n" + site.indent() + "\t" + site.leaving() + ";\n"));
		table.harmless("reformat a site", site.function(), site.change(site.start(), site.indent() + "/* from here on nobody maps the range */\n" + site.indent()
				+ "mmu_notifier_invalidate_range_start(\n\t\t\t&range);\n"), site.change(site.last(), site.indent() + "/* up to here */\n" + site.last()));
		table.harmful("raise under a spinlock", site.function(), null, Set.of("CONTEXT_TIGHTENED"), site.change(site.start(),
				site.indent() + "spin_lock(&init_mm.page_table_lock);\n" + site.start() + site.indent() + "spin_unlock(&init_mm.page_table_lock);\n"));
	}

	private void others() {
		table.harmful("leave between start and end", "copy_page_range", "copy_page_range", Set.of("RANGE_UNPAIRED"),
				in("mm/memory.c", "copy_page_range", "\t\t\tret = -ENOMEM;\n\t\t\tbreak;\n", "\t\t\treturn -ENOMEM;\n"));
		table.harmful("end under another condition", "copy_page_range", "copy_page_range", UNPAIRED,
				in("mm/memory.c", "copy_page_range", "\tif (is_cow) {\n\t\traw_write", "\tif (is_cow && !ret) {\n\t\traw_write"));
		table.harmful("leave between start and end", "oom_reap, the end goes", "__oom_reap_task_mm", UNPAIRED, Set.of("RANGE_UNPAIRED"),
				in("mm/oom_kill.c", "__oom_reap_task_mm", "\t\t\t" + END, "\t\t\t/* nobody is told of the end */\n"));
		table.harmful("leave between start and end", "change_pmd_range", "change_pmd_range", Set.of("RANGE_UNPAIRED"),
				in("mm/mprotect.c", "change_pmd_range", "\t\t}\n\t\tthis_pages = ", "\t\t}\n\t\tif (fatal_signal_pending(current))\n\t\t\treturn pages;\n\t\tthis_pages = "));
		table.harmful("leave between start and end", "clear_refs_write", "clear_refs_write", Set.of("RANGE_UNPAIRED"), in("fs/proc/task_mmu.c", "clear_refs_write",
				"\t\twalk_page_range(mm, 0, -1, &clear_refs_walk_ops, &cp);\n", "\t\tif (walk_page_range(mm, 0, -1, &clear_refs_walk_ops, &cp))\n\t\t\tgoto out_unlock;\n"));
		table.harmless("go to the end", "write_protect_page", in("mm/ksm.c", "write_protect_page", "\t" + START, "\t" + START + "\tif (fatal_signal_pending(current))\n\t\tgoto out_mn;\n"));
		table.harmless("go to the end", "replace_page", in("mm/ksm.c", "replace_page", "\t" + START, "\t" + START + "\tif (fatal_signal_pending(current))\n\t\tgoto out_mn;\n"));
		table.harmful("go past the end", "write_protect_page", "write_protect_page", Set.of("RANGE_UNPAIRED"), in("mm/ksm.c", "write_protect_page", "(!page_vma_mapped_walk(&pvmw))\n\t\tgoto out_mn;\n", "(!page_vma_mapped_walk(&pvmw))\n\t\tgoto out;\n"));
		table.harmful("go past the end", "replace_page", "replace_page", Set.of("RANGE_UNPAIRED"), in("mm/ksm.c", "replace_page", "\t\tpte_unmap_unlock(ptep, ptl);\n\t\tgoto out_mn;\n", "\t\tpte_unmap_unlock(ptep, ptl);\n\t\tgoto out;\n"));
		table.harmful("set a pte silently", "write_protect_page", "write_protect_page", LOST, LOST, in("mm/ksm.c", "write_protect_page", "pte_wrprotect(entry));\n\t\tset_pte_at_notify(", "pte_wrprotect(entry));\n\t\tset_pte_at("));
		table.harmful("set a pte silently", "replace_page", "replace_page", LOST, LOST, in("mm/ksm.c", "replace_page", "set_pte_at_notify(", "set_pte_at("));
		table.harmful("set a pte silently", "__replace_page", "__replace_page", LOST, LOST, in("kernel/events/uprobes.c", "__replace_page", "set_pte_at_notify(", "set_pte_at("));
		table.harmful("clear a pte silently", "wp_page_copy", "wp_page_copy", LOST, LOST, in("mm/memory.c", "wp_page_copy", "\t\tptep_clear_flush_notify(", "\t\tptep_clear_flush("));
		table.harmful("end only", "zap_page_range", "zap_page_range", LOST, LOST, in("mm/memory.c", "zap_page_range", "\t" + END, "\t" + ONLY_END));
		table.harmless("clear a pte silently where the end tells", "__replace_page", in("kernel/events/uprobes.c", "__replace_page", "\tptep_clear_flush_notify(", "\tptep_clear_flush("));
		table.harmless("extract a helper", "zap_page_range", replace("mm/memory.c", new CodeText(base.get("mm/memory.c")).function("zap_page_range"),
				new CodeText(base.get("mm/memory.c")).function("zap_page_range").replace("void zap_page_range(", "static void zap_notified(")
						+ "\nvoid zap_page_range(struct vm_area_struct *vma, unsigned long start,\n\t\tunsigned long size)\n{\n\tzap_notified(vma, start, size);\n}\n"));
		table.harmless("move an end into a callee", "zap_page_range_single", in("mm/memory.c", "zap_page_range_single", "\t" + END, "\tzap_done(&range);\n"),
				replace("mm/memory.c", "/**\n * zap_page_range_single - ", "static void zap_done(struct mmu_notifier_range *range)\n{\n\tmmu_notifier_invalidate_range_end(range);\n}\n\n/**\n * zap_page_range_single - "));
		table.harmless("rename local variables", "ksm", Edit.words("mm/ksm.c", "range", "notified"));
		table.harmless("rename a function with sites", "write_protect_page", Edit.words("mm/ksm.c", "write_protect_page", "write_protect_one"));
		table.harmless("rename a function with sites", "replace_page", Edit.words("mm/ksm.c", "replace_page", "exchange_page"));
		table.harmless("rename a function with sites", "change_pmd_range", Edit.words("mm/mprotect.c", "change_pmd_range", "change_pmds"));
	}
}

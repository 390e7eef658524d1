package dev.seriatim.review.mutation;

import static dev.seriatim.review.mutation.Edit.replace;
import static dev.seriatim.review.mutation.Edit.words;
import static dev.seriatim.review.mutation.Grounds.AMD;
import static dev.seriatim.review.mutation.Grounds.CORE;
import static dev.seriatim.review.mutation.Grounds.GRU;
import static dev.seriatim.review.mutation.Grounds.HEADER;
import static dev.seriatim.review.mutation.Grounds.HMM;
import static dev.seriatim.review.mutation.Grounds.INTEL;
import static dev.seriatim.review.mutation.Grounds.KVM;
import static dev.seriatim.review.mutation.Grounds.RADEON;
import static dev.seriatim.review.mutation.Grounds.SGX;
import static dev.seriatim.review.mutation.Grounds.XEN;

import java.util.List;

/** Series around the mmu notifier API of Linux 6.1 that leave the tree whole at every prefix. */
final class NotifierSeries {

	private final Ground ground;

	NotifierSeries(Ground consumers) {
		this.ground = consumers;
	}

	List<PlannedSeries> all() {
		return List.of(renamedCallback(), renamedCallbackOfOne(), replacedFunction(), renamedNotifyFunction(), changedCallback(), changedCallbackOfOne(),
				changedFunction(), addedCallback(), addedField(), addedEvent(), stubFunction(), renamedField());
	}

	/** Changes nothing of the API. */
	PlannedSeries carrier() {
		return series("three comments", comment("mm/ksm.c", "Ok this is tricky, when", "This is tricky, when"),
				comment(GRU, "MMUOPS notifier callout functions", "MMU notifier callbacks"), comment(RADEON, "Returns 0 on success, -ERRNO", "Returns 0, or -ERRNO"));
	}

	private PlannedSeries series(String name, PlannedPatch... patches) {
		return new PlannedSeries(name, ground, List.of(patches));
	}

	private static PlannedPatch comment(String file, String before, String after) {
		return PlannedPatch.of("mm: reword a comment", replace(file, before, after));
	}

	/** All users in one patch, as the renaming of invalidate_range was posted. */
	private PlannedSeries renamedCallback() {
		return series("rename release",
				comment(SGX, "'mm' is exiting and no longer needs mmu notifications.", "'mm' is exiting and needs no mmu notifications any more."),
				PlannedPatch.of("mmu_notifier: rename release to mm_exit", words(HEADER, "(?<=\\(\\*)release", "mm_exit"),
						words(CORE, "(?<=ops->)release", "mm_exit"), replace(KVM, ".release\t\t= kvm_mmu_notifier_release", ".mm_exit\t\t= kvm_mmu_notifier_release"),
						replace(SGX, ".release\t\t= sgx_mmu_notifier_release", ".mm_exit\t\t= sgx_mmu_notifier_release"),
						replace(AMD, ".release\t\t= mn_release", ".mm_exit\t\t= mn_release"),
						replace(INTEL, ".release = intel_mm_release", ".mm_exit = intel_mm_release")).warns("OPS_MEMBER_RENAMED release"),
				PlannedPatch.of("KVM: rename the callback, too", words(KVM, "kvm_mmu_notifier_release", "kvm_mmu_notifier_mm_exit")));
	}

	private PlannedSeries renamedCallbackOfOne() {
		return series("rename change_pte",
				PlannedPatch.of("mmu_notifier: rename change_pte to pte_changed", words(HEADER, "(?<=\\(\\*)change_pte", "pte_changed"),
						words(CORE, "(?<=ops->)change_pte", "pte_changed"), replace(KVM, ".change_pte\t\t=", ".pte_changed\t\t=")).warns("OPS_MEMBER_RENAMED change_pte"),
				comment(KVM, ".change_pte() must be surrounded", ".pte_changed() must be surrounded"));
	}

	/** The new function first, then user by user, the old one last. */
	private PlannedSeries replacedFunction() {
		return series("replace mmu_notifier_put",
				PlannedPatch.of("mmu_notifier: add mmu_notifier_drop", replace(HEADER, "void mmu_notifier_put(struct mmu_notifier *subscription);\n",
						"void mmu_notifier_put(struct mmu_notifier *subscription);\nvoid mmu_notifier_drop(struct mmu_notifier *subscription);\n"),
						replace(CORE, "EXPORT_SYMBOL_GPL(mmu_notifier_put);\n", """
								EXPORT_SYMBOL_GPL(mmu_notifier_put);

								void mmu_notifier_drop(struct mmu_notifier *subscription)
								{
								\tmmu_notifier_put(subscription);
								}
								EXPORT_SYMBOL_GPL(mmu_notifier_drop);
								""")),
				PlannedPatch.of("x86/sgx: use mmu_notifier_drop", words(SGX, "mmu_notifier_put", "mmu_notifier_drop")),
				PlannedPatch.of("gru: use mmu_notifier_drop", words(GRU, "mmu_notifier_put", "mmu_notifier_drop")),
				PlannedPatch.of("mmu_notifier: remove mmu_notifier_put",
						replace(HEADER, "void mmu_notifier_put(struct mmu_notifier *subscription);\n", ""),
						replace(CORE, "void mmu_notifier_put(struct mmu_notifier *subscription)\n", "void mmu_notifier_drop(struct mmu_notifier *subscription)\n"),
						replace(CORE, """
								EXPORT_SYMBOL_GPL(mmu_notifier_put);

								void mmu_notifier_drop(struct mmu_notifier *subscription)
								{
								\tmmu_notifier_put(subscription);
								}
								""", "")).warns("FUNCTION_REMOVED mmu_notifier_put"));
	}

	private PlannedSeries renamedNotifyFunction() {
		return series("rename mmu_notifier_clear_young", PlannedPatch.of("mm: rename mmu_notifier_clear_young", words(HEADER, "mmu_notifier_clear_young", "mmu_notifier_age"),
				words("mm/damon/ops-common.c", "mmu_notifier_clear_young", "mmu_notifier_age")).warns("FUNCTION_RENAMED mmu_notifier_clear_young"),
				comment(CORE, "If no young bitflag is supported by the hardware", "If the hardware supports no young bitflag"));
	}

	private PlannedSeries changedCallback() {
		return series("invalidate without cur_seq",
				PlannedPatch.of("mmu_notifier: let invalidate know whether the mm exits", replace(HEADER, "const struct mmu_notifier_range *range,\n\t\t\t   unsigned long cur_seq);",
						"const struct mmu_notifier_range *range,\n\t\t\t   unsigned long cur_seq, bool exits);"),
						replace(CORE, "invalidate(interval_sub, &range,\n\t\t\t\t\t\t    cur_seq);", "invalidate(interval_sub, &range,\n\t\t\t\t\t\t    cur_seq, true);"),
						replace(CORE, "invalidate(interval_sub, range,\n\t\t\t\t\t\t    cur_seq);", "invalidate(interval_sub, range,\n\t\t\t\t\t\t    cur_seq, false);"),
						replace(HMM, "dmirror_interval_invalidate(struct mmu_interval_notifier *mni,\n\t\t\t\tconst struct mmu_notifier_range *range,\n\t\t\t\tunsigned long cur_seq)",
								"dmirror_interval_invalidate(struct mmu_interval_notifier *mni,\n\t\t\t\tconst struct mmu_notifier_range *range,\n\t\t\t\tunsigned long cur_seq, bool exits)"),
						replace(HMM, "dmirror_snapshot_invalidate(struct mmu_interval_notifier *mni,\n\t\t\t\tconst struct mmu_notifier_range *range,\n\t\t\t\tunsigned long cur_seq)",
								"dmirror_snapshot_invalidate(struct mmu_interval_notifier *mni,\n\t\t\t\tconst struct mmu_notifier_range *range,\n\t\t\t\tunsigned long cur_seq, bool exits)"),
						replace(XEN, "const struct mmu_notifier_range *range,\n\t\t\t      unsigned long cur_seq)",
								"const struct mmu_notifier_range *range,\n\t\t\t      unsigned long cur_seq, bool exits)"),
						replace(RADEON, "const struct mmu_notifier_range *range,\n\t\t\t\t unsigned long cur_seq)",
								"const struct mmu_notifier_range *range,\n\t\t\t\t unsigned long cur_seq, bool exits)")).warns("OPS_MEMBER_PARAMS_CHANGED invalidate"),
				PlannedPatch.of("radeon: do nothing for an mm that exits", replace(RADEON, "\tlong r;\n\n\tif (!bo->tbo.ttm", "\tlong r;\n\n\tif (exits)\n\t\treturn true;\n\tif (!bo->tbo.ttm")));
	}

	private PlannedSeries changedCallbackOfOne() {
		return series("test_young for a range",
				PlannedPatch.of("mmu_notifier: let test_young look at a range",
						replace(HEADER, "int (*test_young)(struct mmu_notifier *subscription,\n\t\t\t  struct mm_struct *mm,\n\t\t\t  unsigned long address);",
								"int (*test_young)(struct mmu_notifier *subscription,\n\t\t\t  struct mm_struct *mm,\n\t\t\t  unsigned long start,\n\t\t\t  unsigned long end);"),
						replace(CORE, "ops->test_young(subscription, mm,\n\t\t\t\t\t\t\t      address);", "ops->test_young(subscription, mm,\n\t\t\t\t\t\t\t      address, address + 1);"),
						replace(KVM, "\t\t\t\t       struct mm_struct *mm,\n\t\t\t\t       unsigned long address)\n", "\t\t\t\t       struct mm_struct *mm,\n\t\t\t\t       unsigned long address,\n\t\t\t\t       unsigned long end)\n"))
						.warns("OPS_MEMBER_PARAMS_CHANGED test_young"),
				PlannedPatch.of("KVM: test the whole range", replace(KVM, "kvm_handle_hva_range_no_flush(mn, address, address + 1,", "kvm_handle_hva_range_no_flush(mn, address, end,")));
	}

	private PlannedSeries changedFunction() {
		return series("an owner for the interval notifier",
				PlannedPatch.of("mmu_notifier: add an owner to mmu_interval_notifier_insert",
						replace(HEADER, "int mmu_interval_notifier_insert(struct mmu_interval_notifier *interval_sub,\n\t\t\t\t struct mm_struct *mm, unsigned long start,\n\t\t\t\t unsigned long length,\n\t\t\t\t const struct mmu_interval_notifier_ops *ops);",
								"int mmu_interval_notifier_insert(struct mmu_interval_notifier *interval_sub,\n\t\t\t\t struct mm_struct *mm, unsigned long start,\n\t\t\t\t unsigned long length,\n\t\t\t\t const struct mmu_interval_notifier_ops *ops,\n\t\t\t\t void *owner);"),
						replace(CORE, "\t\t\t\t unsigned long length,\n\t\t\t\t const struct mmu_interval_notifier_ops *ops)", "\t\t\t\t unsigned long length,\n\t\t\t\t const struct mmu_interval_notifier_ops *ops,\n\t\t\t\t void *owner)"),
						replace(HMM, "mmu_interval_notifier_insert(&dmirror->notifier, current->mm,\n\t\t\t\t0, ULONG_MAX & PAGE_MASK, &dmirror_min_ops);",
								"mmu_interval_notifier_insert(&dmirror->notifier, current->mm,\n\t\t\t\t0, ULONG_MAX & PAGE_MASK, &dmirror_min_ops, dmirror);"),
						replace(HMM, "\t\t\t&dmirror_mrn_ops);", "\t\t\t&dmirror_mrn_ops, NULL);"),
						replace(RADEON, "radeon_bo_size(bo), &radeon_mn_ops);", "radeon_bo_size(bo), &radeon_mn_ops, bo);"))
						.warns("FUNCTION_SIGNATURE_CHANGED mmu_interval_notifier_insert"),
				comment(RADEON, "Returns 0 on success, -ERRNO if anything goes wrong.", "Returns 0, or -ERRNO if anything goes wrong."));
	}

	/** The member and who raises it, then who implements it, then a site. */
	private PlannedSeries addedCallback() {
		return series("add invalidate_page",
				PlannedPatch.of("mmu_notifier: add invalidate_page",
						replace(HEADER, "\tstruct mmu_notifier *(*alloc_notifier)(struct mm_struct *mm);",
								"\tstruct mmu_notifier *(*alloc_notifier)(struct mm_struct *mm);\n\tvoid (*invalidate_page)(struct mmu_notifier *subscription,\n\t\t\t\tstruct mm_struct *mm,\n\t\t\t\tunsigned long address);"),
						replace(HEADER, "static inline void mmu_notifier_subscriptions_init(struct mm_struct *mm)\n{\n\tmm->notifier_subscriptions = NULL;\n}\n", """
								extern void __mmu_notifier_invalidate_page(struct mm_struct *mm,
								\t\t\t\t\t   unsigned long address);

								static inline void mmu_notifier_invalidate_page(struct mm_struct *mm,
								\t\t\t\t\t\tunsigned long address)
								{
								\tif (mm_has_notifiers(mm))
								\t\t__mmu_notifier_invalidate_page(mm, address);
								}

								static inline void mmu_notifier_subscriptions_init(struct mm_struct *mm)
								{
								\tmm->notifier_subscriptions = NULL;
								}
								"""),
						replace(HEADER, "static inline void mmu_notifier_subscriptions_init(struct mm_struct *mm)\n{\n}\n", """
								static inline void mmu_notifier_invalidate_page(struct mm_struct *mm,
								\t\t\t\t\t\tunsigned long address)
								{
								}

								static inline void mmu_notifier_subscriptions_init(struct mm_struct *mm)
								{
								}
								"""),
						replace(CORE, "/*\n * Same as mmu_notifier_register but here", """
								void __mmu_notifier_invalidate_page(struct mm_struct *mm, unsigned long address)
								{
								\tstruct mmu_notifier *subscription;
								\tint id;

								\tid = srcu_read_lock(&srcu);
								\thlist_for_each_entry_rcu(subscription,
								\t\t\t\t &mm->notifier_subscriptions->list, hlist,
								\t\t\t\t srcu_read_lock_held(&srcu)) {
								\t\tif (subscription->ops->invalidate_page)
								\t\t\tsubscription->ops->invalidate_page(subscription, mm, address);
								\t}
								\tsrcu_read_unlock(&srcu, id);
								}

								/*
								 * Same as mmu_notifier_register but here""")),
				PlannedPatch.of("KVM: implement invalidate_page", replace(KVM, "static const struct mmu_notifier_ops kvm_mmu_notifier_ops = {\n", """
						static void kvm_mmu_notifier_invalidate_page(struct mmu_notifier *mn,
						\t\t\t\t\t     struct mm_struct *mm,
						\t\t\t\t\t     unsigned long address)
						{
						\tkvm_mmu_notifier_invalidate_range(mn, mm, address, address + PAGE_SIZE);
						}

						static const struct mmu_notifier_ops kvm_mmu_notifier_ops = {
						\t.invalidate_page	= kvm_mmu_notifier_invalidate_page,
						""")),
				PlannedPatch.of("ksm: tell of single pages", replace("mm/ksm.c", "\tptep_clear_flush(vma, addr, ptep);\n", "\tptep_clear_flush(vma, addr, ptep);\n\tmmu_notifier_invalidate_page(mm, addr);\n")));
	}

	private PlannedSeries addedField() {
		return series("add a field to the range",
				PlannedPatch.of("mmu_notifier: tell how many pages a range has", replace(HEADER, "\tunsigned flags;\n\tenum mmu_notifier_event event;\n\tvoid *owner;\n", "\tunsigned flags;\n\tenum mmu_notifier_event event;\n\tvoid *owner;\n\tunsigned long pages;\n")),
				PlannedPatch.of("mmu_notifier: fill it in", replace(HEADER, "\trange->end = end;\n\trange->flags = flags;\n", "\trange->end = end;\n\trange->flags = flags;\n\trange->pages = (end - start) / PAGE_SIZE;\n")),
				PlannedPatch.of("gru: show the pages", replace(GRU, "\t\tgms, range->start, range->end);", "\t\tgms, range->start, range->end);\n\tWARN_ON_ONCE(!range->pages);")));
	}

	private PlannedSeries addedEvent() {
		return series("add an event",
				PlannedPatch.of("mmu_notifier: add MMU_NOTIFY_MERGE", replace(HEADER, "\tMMU_NOTIFY_EXCLUSIVE,\n", "\tMMU_NOTIFY_EXCLUSIVE,\n\tMMU_NOTIFY_MERGE,\n")),
				PlannedPatch.of("ksm: say that pages are merged", replace("mm/ksm.c", "MMU_NOTIFY_CLEAR, 0, vma, mm, addr,", "MMU_NOTIFY_MERGE, 0, vma, mm, addr,")),
				PlannedPatch.of("lib/test_hmm: ignore merging", replace(HMM, "range->event == MMU_NOTIFY_MIGRATE &&", "(range->event == MMU_NOTIFY_MIGRATE || range->event == MMU_NOTIFY_MERGE) &&")));
	}

	/** The stub of the other configuration, from a macro to a function. */
	private PlannedSeries stubFunction() {
		return series("a stub becomes a function",
				PlannedPatch.of("mmu_notifier: make a stub a function", replace(HEADER, "#define mmu_notifier_range_update_to_read_only(r) false\n", """
						static inline bool
						mmu_notifier_range_update_to_read_only(const struct mmu_notifier_range *range)
						{
						\treturn false;
						}
						""")),
				comment(HEADER, "discussion on this see Documentation", "discussion of this see Documentation"));
	}

	private PlannedSeries renamedField() {
		return series("rename a field of the range",
				PlannedPatch.of("mmu_notifier: rename owner to initiator", words(HEADER, "(?<=range->)owner", "initiator"), replace(HEADER, "\tvoid *owner;\n", "\tvoid *initiator;\n"),
						words(HMM, "(?<=range->)owner", "initiator")).warns("FIELD_REMOVED mmu_notifier_range.owner"));
	}
}

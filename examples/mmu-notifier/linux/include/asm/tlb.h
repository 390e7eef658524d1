#ifndef _ASM_TLB_H
#define _ASM_TLB_H

#include <linux/mm_types.h>

struct mmu_gather {
	struct mm_struct *mm;
	unsigned int nr;
	int fullmm;
};

/*
 * The gather is a per-CPU variable: from tlb_gather_mmu() to
 * tlb_finish_mmu() preemption is off and nobody may sleep.
 */
extern struct mmu_gather *tlb_gather_mmu(struct mm_struct *mm, int fullmm);
extern void tlb_finish_mmu(struct mmu_gather *tlb, unsigned long start,
			   unsigned long end);
extern void tlb_remove_page(struct mmu_gather *tlb, struct page *page);

#endif /* _ASM_TLB_H */

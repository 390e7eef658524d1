#ifndef _GRUTABLES_H
#define _GRUTABLES_H

#include <linux/mm.h>

/*
 * What the GRU, a unit with a TLB of its own, knows of one address space.
 */
struct gru_mm_struct {
	struct mm_struct *ms_mm;
	unsigned long ms_asid;
};

/*
 * The unit's TLB: load an entry, flush a range, flush everything.
 */
extern int gru_tlb_dropin(struct gru_mm_struct *gms, unsigned long vaddr,
			  struct page *page);
extern void gru_flush_tlb_range(struct gru_mm_struct *gms, unsigned long start,
				unsigned long len);
extern void gru_flush_all_tlb(struct gru_mm_struct *gms);

extern struct gru_mm_struct *gru_attach_mm(struct mm_struct *mm);
extern void gru_detach_mm(struct gru_mm_struct *gms);
extern int gru_try_dropin(struct gru_mm_struct *gms, unsigned long vaddr,
			  int write);

#endif /* _GRUTABLES_H */

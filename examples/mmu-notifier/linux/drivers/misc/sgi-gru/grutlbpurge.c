/*
 * Keeping the TLB of the GRU in step with an address space.
 */
#include <linux/mm.h>
#include <linux/slab.h>
#include "grutables.h"

/*
 * Load a TLB entry after a miss. The page stays pinned as long as the address
 * space is attached.
 */
int gru_try_dropin(struct gru_mm_struct *gms, unsigned long vaddr, int write)
{
	struct page *page;
	int err;

	err = get_user_page(gms->ms_mm, vaddr, write, &page);
	if (err)
		return err;
	err = gru_tlb_dropin(gms, vaddr, page);
	if (err)
		page_cache_release(page);
	return err;
}

struct gru_mm_struct *gru_attach_mm(struct mm_struct *mm)
{
	struct gru_mm_struct *gms = kzalloc(sizeof(*gms));

	if (!gms)
		return NULL;
	gms->ms_mm = mm;
	atomic_inc(&mm->mm_count);
	return gms;
}

void gru_detach_mm(struct gru_mm_struct *gms)
{
	gru_flush_all_tlb(gms);
	mmdrop(gms->ms_mm);
	kfree(gms);
}

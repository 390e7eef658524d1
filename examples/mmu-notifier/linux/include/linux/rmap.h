#ifndef _LINUX_RMAP_H
#define _LINUX_RMAP_H

#include <linux/mm.h>

/*
 * All mappings that may hold a copy of an anonymous page.
 */
struct anon_vma {
	spinlock_t lock;		/* protects the list */
	struct list_head head;		/* of vm_area_struct */
};

#define SWAP_SUCCESS	0
#define SWAP_AGAIN	1
#define SWAP_FAIL	2

extern int PageAnon(struct page *page);
extern int page_mapped(struct page *page);
extern unsigned long page_address_in_vma(struct page *page,
					 struct vm_area_struct *vma);

extern void anon_vma_link(struct vm_area_struct *vma);
extern void anon_vma_unlink(struct vm_area_struct *vma);
extern void page_add_new_anon_rmap(struct page *page,
				   struct vm_area_struct *vma,
				   unsigned long address);
extern void page_remove_rmap(struct page *page, struct vm_area_struct *vma);

extern pte_t *page_check_address(struct page *page, struct mm_struct *mm,
				 unsigned long address, spinlock_t **ptlp);
extern int page_referenced(struct page *page);
extern int page_mkclean(struct page *page);
extern int try_to_unmap(struct page *page, int migration);

#endif /* _LINUX_RMAP_H */

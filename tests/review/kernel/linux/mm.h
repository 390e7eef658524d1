#ifndef _LINUX_MM_H
#define _LINUX_MM_H

#include <linux/mm_types.h>

#define VM_FAULT_WRITE 8
#define SWAP_AGAIN 1

struct zone {
	spinlock_t lru_lock;
	spinlock_t lock;
};

#define pte_present(x) ((x).pte != 0)
#define pte_unmap_unlock(ptep, ptl) spin_unlock(ptl)

extern pte_t *pte_offset_map(struct mm_struct *mm, unsigned long address);
extern pte_t *pte_offset_map_lock(struct mm_struct *mm, unsigned long address, spinlock_t **ptl);

extern unsigned long isolate_pages(struct zone *zone, unsigned long nr);
extern void count_pages(struct zone *zone, unsigned long nr);
extern int move_page(struct zone *zone, unsigned long pfn);
extern void copy_page(unsigned long pfn);
extern void write_page(struct zone *zone, unsigned long pfn);
extern void remove_pages(struct zone *zone, unsigned long pfn, unsigned long nr);

#endif

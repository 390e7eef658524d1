#ifndef _LINUX_MM_H
#define _LINUX_MM_H

#include <linux/errno.h>
#include <linux/fs.h>
#include <linux/mm_types.h>
#include <linux/sched.h>
#include <asm/atomic.h>
#include <asm/pgtable.h>

struct mmu_gather;

#define VM_WRITE	0x00000002
#define VM_SHARED	0x00000008
#define VM_MAYWRITE	0x00000020
#define VM_LOCKED	0x00002000
#define VM_HUGETLB	0x00400000
#define VM_NONLINEAR	0x00800000

#define VM_FAULT_OOM	0x0001
#define VM_FAULT_WRITE	0x0008

/*
 * What unmapping part of a file hands down to those who zap.
 */
struct zap_details {
	struct address_space *check_mapping;
	pgoff_t first_index;
	pgoff_t last_index;
	spinlock_t *i_mmap_lock;	/* let go when someone waits for it */
};

extern void page_cache_get(struct page *page);
extern void page_cache_release(struct page *page);
extern struct page *alloc_page_vma(struct vm_area_struct *vma,
				   unsigned long address);
extern void copy_user_page(struct page *to, struct page *from,
			   unsigned long address);
extern int can_reuse_page(struct page *page);
extern int set_page_dirty(struct page *page);
extern struct page *vm_normal_page(struct vm_area_struct *vma,
				   unsigned long address, pte_t pte);
extern void lru_add_drain(void);

extern void unlink_file_vma(struct vm_area_struct *vma);
extern void free_pgd_range(struct mmu_gather *tlb, unsigned long addr,
			   unsigned long end);
extern void free_pgtables(struct mmu_gather *tlb, struct vm_area_struct *vma);
extern unsigned long unmap_vmas(struct mmu_gather **tlbp,
				struct vm_area_struct *vma,
				unsigned long start_addr,
				unsigned long end_addr,
				struct zap_details *details);
extern unsigned long zap_page_range(struct vm_area_struct *vma,
				    unsigned long address, unsigned long size,
				    struct zap_details *details);
extern void unmap_mapping_range(struct address_space *mapping,
				pgoff_t first, pgoff_t last);
extern int copy_page_range(struct mm_struct *dst_mm, struct mm_struct *src_mm,
			   struct vm_area_struct *vma);
extern int handle_pte_fault(struct mm_struct *mm, struct vm_area_struct *vma,
			    unsigned long address, pmd_t *pmd, int write);
extern int get_user_page(struct mm_struct *mm, unsigned long address,
			 int write, struct page **page);

typedef int (*pte_fn_t)(pte_t *pte, unsigned long address, void *data);
extern int apply_to_page_range(struct mm_struct *mm, unsigned long address,
			       unsigned long size, pte_fn_t fn, void *data);

extern struct vm_area_struct *find_vma(struct mm_struct *mm,
				       unsigned long address);
extern void vma_link(struct mm_struct *mm, struct vm_area_struct *vma);
extern int do_munmap(struct mm_struct *mm, unsigned long start, size_t len);
extern void exit_mmap(struct mm_struct *mm);
extern unsigned long move_page_tables(struct vm_area_struct *vma,
				      unsigned long old_addr,
				      struct vm_area_struct *new_vma,
				      unsigned long new_addr,
				      unsigned long len);
extern int mprotect_fixup(struct vm_area_struct *vma, unsigned long start,
			  unsigned long end, unsigned long newflags);

static inline int is_cow_mapping(unsigned long flags)
{
	return (flags & (VM_SHARED | VM_MAYWRITE)) == VM_MAYWRITE;
}

static inline pte_t *pte_offset_map_lock(struct mm_struct *mm, pmd_t *pmd,
					 unsigned long address,
					 spinlock_t **ptlp)
{
	*ptlp = &mm->page_table_lock;
	spin_lock(*ptlp);
	return pte_offset_map(pmd, address);
}

static inline void pte_unmap_unlock(pte_t *pte, spinlock_t *ptl)
{
	spin_unlock(ptl);
	pte_unmap(pte);
}

#endif /* _LINUX_MM_H */

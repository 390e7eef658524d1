/*
 * Changing what may be done with a range of memory.
 */
#include <linux/hugetlb.h>
#include <linux/mm.h>
#include <linux/sched.h>

static void change_protection(struct vm_area_struct *vma, unsigned long start,
			      unsigned long end, pgprot_t prot)
{
	struct mm_struct *mm = vma->vm_mm;
	unsigned long addr;
	spinlock_t *ptl;
	pte_t *pte;

	for (addr = start; addr != end; addr += PAGE_SIZE) {
		pgd_t *pgd = pgd_offset(mm, addr);

		pte = pte_offset_map_lock(mm, pmd_offset(pgd, addr), addr,
					  &ptl);
		if (pte_present(*pte)) {
			pte_t entry = ptep_get_and_clear(mm, addr, pte);

			set_pte_at(mm, addr, pte, pte_modify(entry, prot));
		}
		pte_unmap_unlock(pte, ptl);
	}
	flush_tlb_range(vma, start, end);
}

/*
 * Give a mapping new flags and its pages the protection that goes with them.
 * mmap_sem is held for writing.
 */
int mprotect_fixup(struct vm_area_struct *vma, unsigned long start,
		   unsigned long end, unsigned long newflags)
{
	if (newflags == vma->vm_flags)
		return 0;
	if (start < vma->vm_start || end > vma->vm_end)
		return -EINVAL;

	vma->vm_flags = newflags;
	if (is_vm_hugetlb_page(vma))
		hugetlb_change_protection(vma, start, end, vma->vm_page_prot);
	else
		change_protection(vma, start, end, vma->vm_page_prot);
	return 0;
}

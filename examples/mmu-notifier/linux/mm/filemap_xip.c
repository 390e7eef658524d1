/*
 * Execute in place: files whose pages are the storage itself.
 */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/rmap.h>

/*
 * Holes are mapped as one page of zeroes. When a block takes the place of a
 * hole, that page has to go from every mapping of the file.
 */
static void __xip_unmap(struct address_space *mapping, struct page *zero_page,
			unsigned long pgoff)
{
	struct vm_area_struct *vma;
	struct mm_struct *mm;
	unsigned long address;
	spinlock_t *ptl;
	pte_t *pte, pteval;

	spin_lock(&mapping->i_mmap_lock);
	list_for_each_entry(vma, &mapping->i_mmap, shared) {
		mm = vma->vm_mm;
		address = vma->vm_start +
			((pgoff - vma->vm_pgoff) << PAGE_SHIFT);
		if (address < vma->vm_start || address >= vma->vm_end)
			continue;
		pte = page_check_address(zero_page, mm, address, &ptl);
		if (pte) {
			flush_cache_page(vma, address, pte_pfn(*pte));
			pteval = ptep_clear_flush(vma, address, pte);
			page_remove_rmap(zero_page, vma);
			BUG_ON(pte_dirty(pteval));
			pte_unmap_unlock(pte, ptl);
			page_cache_release(zero_page);
		}
	}
	spin_unlock(&mapping->i_mmap_lock);
}

void xip_fill_hole(struct address_space *mapping, struct page *zero_page,
		   unsigned long pgoff)
{
	__xip_unmap(mapping, zero_page, pgoff);
}

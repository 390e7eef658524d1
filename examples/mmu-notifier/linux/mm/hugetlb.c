/*
 * Mappings of huge pages.
 */
#include <linux/fs.h>
#include <linux/hugetlb.h>
#include <linux/list.h>
#include <linux/mm.h>

extern pte_t *huge_pte_alloc(struct mm_struct *mm, unsigned long address);

int copy_hugetlb_page_range(struct mm_struct *dst_mm, struct mm_struct *src_mm,
			    struct vm_area_struct *vma)
{
	unsigned long addr;
	pte_t *src_pte, *dst_pte;

	for (addr = vma->vm_start; addr < vma->vm_end; addr += HPAGE_SIZE) {
		src_pte = huge_pte_offset(src_mm, addr);
		if (!src_pte)
			continue;
		dst_pte = huge_pte_alloc(dst_mm, addr);
		if (!dst_pte)
			return -ENOMEM;
		spin_lock(&src_mm->page_table_lock);
		if (!pte_none(*src_pte))
			set_pte_at(dst_mm, addr, dst_pte, *src_pte);
		spin_unlock(&src_mm->page_table_lock);
	}
	return 0;
}

/*
 * The pages are freed when no entry and no TLB can lead to them any more.
 * i_mmap_lock is held.
 */
static void __unmap_hugepage_range(struct vm_area_struct *vma,
				   unsigned long start, unsigned long end)
{
	struct mm_struct *mm = vma->vm_mm;
	struct list_head page_list;
	struct page *page;
	unsigned long address;
	pte_t *ptep, pte;

	INIT_LIST_HEAD(&page_list);

	spin_lock(&mm->page_table_lock);
	for (address = start; address < end; address += HPAGE_SIZE) {
		ptep = huge_pte_offset(mm, address);
		if (!ptep || pte_none(*ptep))
			continue;
		pte = ptep_get_and_clear(mm, address, ptep);
		page = vm_normal_page(vma, address, pte);
		if (pte_dirty(pte))
			set_page_dirty(page);
		list_add_tail(&page->lru, &page_list);
	}
	spin_unlock(&mm->page_table_lock);
	flush_tlb_range(vma, start, end);

	while (!list_empty(&page_list)) {
		page = list_entry(page_list.next, struct page, lru);
		list_del_init(&page->lru);
		page_cache_release(page);
	}
}

void unmap_hugepage_range(struct vm_area_struct *vma, unsigned long start,
			  unsigned long end)
{
	struct address_space *mapping = vma->vm_file->f_mapping;

	spin_lock(&mapping->i_mmap_lock);
	__unmap_hugepage_range(vma, start, end);
	spin_unlock(&mapping->i_mmap_lock);
}

void hugetlb_change_protection(struct vm_area_struct *vma, unsigned long start,
			       unsigned long end, pgprot_t prot)
{
	struct mm_struct *mm = vma->vm_mm;
	unsigned long address;
	pte_t *ptep, pte;

	spin_lock(&mm->page_table_lock);
	for (address = start; address < end; address += HPAGE_SIZE) {
		ptep = huge_pte_offset(mm, address);
		if (!ptep || pte_none(*ptep))
			continue;
		pte = ptep_get_and_clear(mm, address, ptep);
		set_pte_at(mm, address, ptep, pte_modify(pte, prot));
	}
	spin_unlock(&mm->page_table_lock);
	flush_tlb_range(vma, start, end);
}

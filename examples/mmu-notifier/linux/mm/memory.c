/*
 * Page tables: copying, unmapping, walking, and faults on them.
 */
#include <linux/hugetlb.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/rmap.h>
#include <linux/sched.h>
#include <asm/tlb.h>

extern int pte_alloc(struct mm_struct *mm, pgd_t *pgd, unsigned long address);
extern int do_no_page(struct mm_struct *mm, struct vm_area_struct *vma,
		      unsigned long address, pmd_t *pmd, int write);

/*
 * Free the page tables of a list of mappings. The mappings are taken off the
 * reverse maps first, so that nobody finds his way to a table that is gone.
 */
void free_pgtables(struct mmu_gather *tlb, struct vm_area_struct *vma)
{
	while (vma) {
		struct vm_area_struct *next = vma->vm_next;

		anon_vma_unlink(vma);
		unlink_file_vma(vma);
		free_pgd_range(tlb, vma->vm_start, vma->vm_end);
		vma = next;
	}
}

/*
 * Share one page between parent and child, and take the right to write to it
 * from both of them if it is to be copied on write.
 */
static void copy_one_pte(struct mm_struct *dst_mm, struct mm_struct *src_mm,
			 pte_t *dst_pte, pte_t *src_pte,
			 struct vm_area_struct *vma, unsigned long addr)
{
	pte_t pte = *src_pte;
	struct page *page;

	if (is_cow_mapping(vma->vm_flags)) {
		pte = pte_wrprotect(pte);
		set_pte_at(src_mm, addr, src_pte, pte);
	}
	page = vm_normal_page(vma, addr, pte);
	if (page) {
		page_cache_get(page);
		atomic_inc(&page->_mapcount);
	}
	set_pte_at(dst_mm, addr, dst_pte, pte);
}

static int copy_pmd_range(struct mm_struct *dst_mm, struct mm_struct *src_mm,
			  pgd_t *dst_pgd, pgd_t *src_pgd,
			  struct vm_area_struct *vma,
			  unsigned long addr, unsigned long end)
{
	pte_t *src_pte, *dst_pte;
	spinlock_t *ptl;

	if (pte_alloc(dst_mm, dst_pgd, addr))
		return -ENOMEM;

	for (; addr != end; addr += PAGE_SIZE) {
		dst_pte = pte_offset_map(pmd_offset(dst_pgd, addr), addr);
		src_pte = pte_offset_map_lock(src_mm, pmd_offset(src_pgd, addr),
					      addr, &ptl);
		if (!pte_none(*src_pte))
			copy_one_pte(dst_mm, src_mm, dst_pte, src_pte, vma,
				     addr);
		pte_unmap_unlock(src_pte, ptl);
		pte_unmap(dst_pte);
	}
	return 0;
}

int copy_page_range(struct mm_struct *dst_mm, struct mm_struct *src_mm,
		    struct vm_area_struct *vma)
{
	pgd_t *src_pgd, *dst_pgd;
	unsigned long next;
	unsigned long addr = vma->vm_start;
	unsigned long end = vma->vm_end;

	/* File pages that nobody wrote to come back by a fault. */
	if (!(vma->vm_flags & (VM_HUGETLB | VM_NONLINEAR)) && !vma->anon_vma)
		return 0;

	if (is_vm_hugetlb_page(vma))
		return copy_hugetlb_page_range(dst_mm, src_mm, vma);

	dst_pgd = pgd_offset(dst_mm, addr);
	src_pgd = pgd_offset(src_mm, addr);
	do {
		next = pgd_addr_end(addr, end);
		if (copy_pmd_range(dst_mm, src_mm, dst_pgd, src_pgd,
				   vma, addr, next))
			return -ENOMEM;
	} while (dst_pgd++, src_pgd++, addr = next, addr != end);

	return 0;
}

static void unmap_page_range(struct mmu_gather *tlb,
			     struct vm_area_struct *vma,
			     unsigned long addr, unsigned long end,
			     struct zap_details *details)
{
	struct mm_struct *mm = vma->vm_mm;
	struct page *page;
	spinlock_t *ptl;
	pte_t *pte;

	for (; addr != end; addr += PAGE_SIZE) {
		pgd_t *pgd = pgd_offset(mm, addr);

		pte = pte_offset_map_lock(mm, pmd_offset(pgd, addr), addr,
					  &ptl);
		page = vm_normal_page(vma, addr, *pte);
		if (page && details && details->check_mapping &&
		    details->check_mapping != page->mapping)
			page = NULL;
		if (page) {
			ptep_get_and_clear(mm, addr, pte);
			page_remove_rmap(page, vma);
			tlb_remove_page(tlb, page);
		}
		pte_unmap_unlock(pte, ptl);
	}
}

/**
 * unmap_vmas - unmap a range of memory that a list of mappings covers
 * @tlbp: the caller's gather, replaced by a fresh one on the way
 * @vma: the first mapping
 * @start_addr: where to start
 * @end_addr: where to end
 * @details: what to spare, and a lock that others may wait for; or NULL
 *
 * Returns the address that was reached: @end_addr, unless someone waits for
 * the lock in @details. Then there is no gather any more and *@tlbp is NULL.
 */
unsigned long unmap_vmas(struct mmu_gather **tlbp, struct vm_area_struct *vma,
			 unsigned long start_addr, unsigned long end_addr,
			 struct zap_details *details)
{
	spinlock_t *i_mmap_lock = details ? details->i_mmap_lock : NULL;
	unsigned long start = start_addr;
	int fullmm = (*tlbp)->fullmm;

	for (; vma && vma->vm_start < end_addr; vma = vma->vm_next) {
		unsigned long end = min(vma->vm_end, end_addr);

		start = max(vma->vm_start, start_addr);
		if (start >= end)
			continue;

		if (is_vm_hugetlb_page(vma))
			unmap_hugepage_range(vma, start, end);
		else
			unmap_page_range(*tlbp, vma, start, end, details);
		tlb_finish_mmu(*tlbp, start, end);
		start = end;

		if (i_mmap_lock && spin_needbreak(i_mmap_lock)) {
			*tlbp = NULL;
			goto out;
		}
		*tlbp = tlb_gather_mmu(vma->vm_mm, fullmm);
	}
out:
	return start;
}

/**
 * zap_page_range - take the user's pages out of a range of one mapping
 * @vma: the mapping
 * @address: where to start
 * @size: how many bytes
 * @details: as for unmap_vmas()
 */
unsigned long zap_page_range(struct vm_area_struct *vma, unsigned long address,
			     unsigned long size, struct zap_details *details)
{
	unsigned long end = address + size;
	struct mmu_gather *tlb;

	lru_add_drain();
	tlb = tlb_gather_mmu(vma->vm_mm, 0);
	end = unmap_vmas(&tlb, vma, address, end, details);
	if (tlb)
		tlb_finish_mmu(tlb, address, end);
	return end;
}

/*
 * Unmap a part of one mapping, as often as it takes. Gives the lock to those
 * who wait for it in between.
 */
static void unmap_mapping_vma(struct vm_area_struct *vma, unsigned long start,
			      unsigned long end, struct zap_details *details)
{
	while (start < end) {
		start = zap_page_range(vma, start, end - start, details);
		if (start < end) {
			spin_unlock(details->i_mmap_lock);
			cond_resched();
			spin_lock(details->i_mmap_lock);
		}
	}
}

/*
 * Unmap part of a file from every address space that maps it, because it is
 * cut off. New mappings of the part are kept away by the caller.
 */
void unmap_mapping_range(struct address_space *mapping, pgoff_t first,
			 pgoff_t last)
{
	struct zap_details details = {
		.first_index = first,
		.last_index = last,
		.i_mmap_lock = &mapping->i_mmap_lock,
	};
	struct vm_area_struct *vma;
	unsigned long start, end;

	spin_lock(&mapping->i_mmap_lock);
	list_for_each_entry(vma, &mapping->i_mmap, shared) {
		start = vma->vm_start;
		if (first > vma->vm_pgoff)
			start += (first - vma->vm_pgoff) << PAGE_SHIFT;
		end = min(vma->vm_end,
			  vma->vm_start +
			  ((last + 1 - vma->vm_pgoff) << PAGE_SHIFT));
		unmap_mapping_vma(vma, start, end, &details);
	}
	spin_unlock(&mapping->i_mmap_lock);
}
EXPORT_SYMBOL(unmap_mapping_range);

static int apply_to_pmd_range(struct mm_struct *mm, pgd_t *pgd,
			      unsigned long addr, unsigned long end,
			      pte_fn_t fn, void *data)
{
	spinlock_t *ptl;
	pte_t *pte;
	int err = 0;

	if (pte_alloc(mm, pgd, addr))
		return -ENOMEM;
	for (; addr != end && !err; addr += PAGE_SIZE) {
		pte = pte_offset_map_lock(mm, pmd_offset(pgd, addr), addr,
					  &ptl);
		err = fn(pte, addr, data);
		pte_unmap_unlock(pte, ptl);
	}
	return err;
}

/*
 * Call a function for every page table entry of a range, and fill in the
 * tables that are missing.
 */
int apply_to_page_range(struct mm_struct *mm, unsigned long addr,
			unsigned long size, pte_fn_t fn, void *data)
{
	pgd_t *pgd;
	unsigned long next;
	unsigned long end = addr + size;
	int err;

	BUG_ON(addr >= end);
	pgd = pgd_offset(mm, addr);
	do {
		next = pgd_addr_end(addr, end);
		err = apply_to_pmd_range(mm, pgd, addr, next, fn, data);
		if (err)
			break;
	} while (pgd++, addr = next, addr != end);
	return err;
}
EXPORT_SYMBOL_GPL(apply_to_page_range);

/*
 * A write to a page that is mapped for reading only. Either nobody else has
 * the page, then the entry becomes writable; or the writer gets a copy.
 *
 * Entered with the page table lock held, which is dropped.
 */
static int do_wp_page(struct mm_struct *mm, struct vm_area_struct *vma,
		      unsigned long address, pte_t *page_table, pmd_t *pmd,
		      spinlock_t *ptl, pte_t orig_pte)
{
	struct page *old_page, *new_page;
	pte_t entry;
	int ret = 0;

	old_page = vm_normal_page(vma, address, orig_pte);
	if (can_reuse_page(old_page)) {
		set_pte_at(mm, address, page_table, pte_mkwrite(orig_pte));
		pte_unmap_unlock(page_table, ptl);
		return VM_FAULT_WRITE;
	}

	page_cache_get(old_page);
	pte_unmap_unlock(page_table, ptl);

	new_page = alloc_page_vma(vma, address);
	if (!new_page) {
		page_cache_release(old_page);
		return VM_FAULT_OOM;
	}
	copy_user_page(new_page, old_page, address);

	/* Somebody may have been faster while we slept. */
	page_table = pte_offset_map_lock(mm, pmd, address, &ptl);
	if (likely(pte_same(*page_table, orig_pte))) {
		entry = pte_mkwrite(mk_pte(new_page, vma->vm_page_prot));
		/*
		 * Clear the entry before the new one is set, or another
		 * thread could see both pages at once.
		 */
		ptep_clear_flush(vma, address, page_table);
		set_pte_at(mm, address, page_table, entry);
		page_add_new_anon_rmap(new_page, vma, address);
		page_remove_rmap(old_page, vma);

		/* The mapping's own reference goes with the old page. */
		new_page = old_page;
		ret |= VM_FAULT_WRITE;
	}
	page_cache_release(new_page);
	page_cache_release(old_page);
	pte_unmap_unlock(page_table, ptl);
	return ret;
}

int handle_pte_fault(struct mm_struct *mm, struct vm_area_struct *vma,
		     unsigned long address, pmd_t *pmd, int write)
{
	spinlock_t *ptl;
	pte_t *pte;

	pte = pte_offset_map_lock(mm, pmd, address, &ptl);
	if (!pte_present(*pte)) {
		pte_unmap_unlock(pte, ptl);
		return do_no_page(mm, vma, address, pmd, write);
	}
	if (write && !pte_write(*pte))
		return do_wp_page(mm, vma, address, pte, pmd, ptl, *pte);
	pte_unmap_unlock(pte, ptl);
	return 0;
}

/*
 * The reverse map: from a page to the page table entries that map it.
 *
 * Lock ordering:
 *
 * mm->mmap_sem
 *   mapping->i_mmap_lock
 *     anon_vma->lock
 *       mm->page_table_lock
 */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/rmap.h>
#include <linux/sched.h>

#define CLUSTER_SIZE	(32 * PAGE_SIZE)
#define CLUSTER_MASK	(~(CLUSTER_SIZE - 1))

void anon_vma_link(struct vm_area_struct *vma)
{
	struct anon_vma *anon_vma = vma->anon_vma;

	if (anon_vma) {
		spin_lock(&anon_vma->lock);
		list_add_tail(&vma->anon_vma_node, &anon_vma->head);
		spin_unlock(&anon_vma->lock);
	}
}

void anon_vma_unlink(struct vm_area_struct *vma)
{
	struct anon_vma *anon_vma = vma->anon_vma;

	if (anon_vma) {
		spin_lock(&anon_vma->lock);
		list_del_init(&vma->anon_vma_node);
		spin_unlock(&anon_vma->lock);
	}
}

/*
 * The caller has the page mapped or locked, so that its anon_vma stays.
 */
static struct anon_vma *page_lock_anon_vma(struct page *page)
{
	struct anon_vma *anon_vma;

	if (!PageAnon(page) || !page_mapped(page))
		return NULL;
	anon_vma = (struct anon_vma *)page->mapping;
	spin_lock(&anon_vma->lock);
	return anon_vma;
}

static void page_unlock_anon_vma(struct anon_vma *anon_vma)
{
	spin_unlock(&anon_vma->lock);
}

/*
 * The entry that maps a page at an address, with the page table lock held;
 * or NULL, without.
 */
pte_t *page_check_address(struct page *page, struct mm_struct *mm,
			  unsigned long address, spinlock_t **ptlp)
{
	pmd_t *pmd = pmd_offset(pgd_offset(mm, address), address);
	spinlock_t *ptl;
	pte_t *pte;

	if (!pmd_present(*pmd))
		return NULL;

	pte = pte_offset_map_lock(mm, pmd, address, &ptl);
	if (pte_present(*pte) && page->index == pte_pfn(*pte)) {
		*ptlp = ptl;
		return pte;
	}
	pte_unmap_unlock(pte, ptl);
	return NULL;
}

/*
 * Was the page used through this mapping since we last asked?
 */
static int page_referenced_one(struct page *page, struct vm_area_struct *vma)
{
	struct mm_struct *mm = vma->vm_mm;
	unsigned long address;
	spinlock_t *ptl;
	pte_t *pte;
	int referenced = 0;

	address = page_address_in_vma(page, vma);
	if (address == -EFAULT)
		goto out;

	pte = page_check_address(page, mm, address, &ptl);
	if (!pte)
		goto out;

	if (vma->vm_flags & VM_LOCKED)
		referenced++;
	else if (ptep_clear_flush_young(vma, address, pte))
		referenced++;
	pte_unmap_unlock(pte, ptl);
out:
	return referenced;
}

static int page_referenced_anon(struct page *page)
{
	struct anon_vma *anon_vma = page_lock_anon_vma(page);
	struct vm_area_struct *vma;
	int referenced = 0;

	if (!anon_vma)
		return 0;
	list_for_each_entry(vma, &anon_vma->head, anon_vma_node)
		referenced += page_referenced_one(page, vma);
	page_unlock_anon_vma(anon_vma);
	return referenced;
}

static int page_referenced_file(struct page *page)
{
	struct address_space *mapping = page->mapping;
	struct vm_area_struct *vma;
	int referenced = 0;

	spin_lock(&mapping->i_mmap_lock);
	list_for_each_entry(vma, &mapping->i_mmap, shared)
		referenced += page_referenced_one(page, vma);
	spin_unlock(&mapping->i_mmap_lock);
	return referenced;
}

int page_referenced(struct page *page)
{
	if (!page_mapped(page))
		return 0;
	if (PageAnon(page))
		return page_referenced_anon(page);
	return page_referenced_file(page);
}

/*
 * Take the dirty bit and the right to write from one mapping, so that the
 * next write is noticed.
 */
static int page_mkclean_one(struct page *page, struct vm_area_struct *vma)
{
	struct mm_struct *mm = vma->vm_mm;
	unsigned long address;
	spinlock_t *ptl;
	pte_t *pte;
	int ret = 0;

	address = page_address_in_vma(page, vma);
	if (address == -EFAULT)
		goto out;

	pte = page_check_address(page, mm, address, &ptl);
	if (!pte)
		goto out;

	if (pte_dirty(*pte) || pte_write(*pte)) {
		pte_t entry;

		flush_cache_page(vma, address, pte_pfn(*pte));
		entry = ptep_clear_flush(vma, address, pte);
		entry = pte_wrprotect(entry);
		entry = pte_mkclean(entry);
		set_pte_at(mm, address, pte, entry);
		ret = 1;
	}
	pte_unmap_unlock(pte, ptl);
out:
	return ret;
}

int page_mkclean(struct page *page)
{
	struct address_space *mapping = page->mapping;
	struct vm_area_struct *vma;
	int ret = 0;

	if (!page_mapped(page) || PageAnon(page))
		return 0;

	spin_lock(&mapping->i_mmap_lock);
	list_for_each_entry(vma, &mapping->i_mmap, shared)
		if (vma->vm_flags & VM_SHARED)
			ret += page_mkclean_one(page, vma);
	spin_unlock(&mapping->i_mmap_lock);
	return ret;
}

/*
 * Unmap a page from one mapping, unless the mapping is locked or the page
 * was used a moment ago. Migration does not care about either.
 */
static int try_to_unmap_one(struct page *page, struct vm_area_struct *vma,
			    int migration)
{
	struct mm_struct *mm = vma->vm_mm;
	unsigned long address;
	spinlock_t *ptl;
	pte_t *pte, pteval;
	int ret = SWAP_AGAIN;

	address = page_address_in_vma(page, vma);
	if (address == -EFAULT)
		goto out;

	pte = page_check_address(page, mm, address, &ptl);
	if (!pte)
		goto out;

	if (!migration && ((vma->vm_flags & VM_LOCKED) ||
			   ptep_clear_flush_young(vma, address, pte))) {
		ret = SWAP_FAIL;
		goto out_unmap;
	}

	flush_cache_page(vma, address, pte_pfn(*pte));
	pteval = ptep_clear_flush(vma, address, pte);
	if (pte_dirty(pteval))
		set_page_dirty(page);
	page_remove_rmap(page, vma);
	page_cache_release(page);

out_unmap:
	pte_unmap_unlock(pte, ptl);
out:
	return ret;
}

/*
 * In a nonlinear mapping nobody knows where a page is. So a whole cluster is
 * unmapped, in the hope that the page is among it.
 */
static void try_to_unmap_cluster(unsigned long cursor, unsigned int *mapcount,
				 struct vm_area_struct *vma)
{
	struct mm_struct *mm = vma->vm_mm;
	unsigned long address, end;
	struct page *page;
	spinlock_t *ptl;
	pte_t *pte, pteval;
	pmd_t *pmd;

	address = (vma->vm_start + cursor) & CLUSTER_MASK;
	end = address + CLUSTER_SIZE;
	if (address < vma->vm_start)
		address = vma->vm_start;
	if (end > vma->vm_end)
		end = vma->vm_end;

	pmd = pmd_offset(pgd_offset(mm, address), address);
	if (!pmd_present(*pmd))
		return;

	pte = pte_offset_map_lock(mm, pmd, address, &ptl);
	for (; address < end; pte++, address += PAGE_SIZE) {
		if (!pte_present(*pte))
			continue;
		page = vm_normal_page(vma, address, *pte);
		if (ptep_clear_flush_young(vma, address, pte))
			continue;

		flush_cache_page(vma, address, pte_pfn(*pte));
		pteval = ptep_clear_flush(vma, address, pte);
		set_pte_at(mm, address, pte, pgoff_to_pte(page->index));
		if (pte_dirty(pteval))
			set_page_dirty(page);
		page_remove_rmap(page, vma);
		page_cache_release(page);
		(*mapcount)--;
	}
	pte_unmap_unlock(pte - 1, ptl);
}

static int try_to_unmap_anon(struct page *page, int migration)
{
	struct anon_vma *anon_vma = page_lock_anon_vma(page);
	struct vm_area_struct *vma;
	int ret = SWAP_AGAIN;

	if (!anon_vma)
		return ret;
	list_for_each_entry(vma, &anon_vma->head, anon_vma_node) {
		ret = try_to_unmap_one(page, vma, migration);
		if (ret == SWAP_FAIL || !page_mapped(page))
			break;
	}
	page_unlock_anon_vma(anon_vma);
	return ret;
}

static int try_to_unmap_file(struct page *page, int migration)
{
	struct address_space *mapping = page->mapping;
	unsigned int mapcount = atomic_read(&page->_mapcount);
	struct vm_area_struct *vma;
	unsigned long cursor;
	int ret = SWAP_AGAIN;

	spin_lock(&mapping->i_mmap_lock);
	list_for_each_entry(vma, &mapping->i_mmap, shared) {
		ret = try_to_unmap_one(page, vma, migration);
		if (ret == SWAP_FAIL || !page_mapped(page))
			goto out;
	}
	list_for_each_entry(vma, &mapping->i_mmap_nonlinear, shared) {
		for (cursor = 0; cursor < vma->vm_end - vma->vm_start;
		     cursor += CLUSTER_SIZE) {
			try_to_unmap_cluster(cursor, &mapcount, vma);
			if (!mapcount)
				goto out;
		}
	}
out:
	spin_unlock(&mapping->i_mmap_lock);
	return ret;
}

/*
 * Unmap a page everywhere. The caller has locked it.
 */
int try_to_unmap(struct page *page, int migration)
{
	int ret;

	if (PageAnon(page))
		ret = try_to_unmap_anon(page, migration);
	else
		ret = try_to_unmap_file(page, migration);

	return page_mapped(page) ? ret : SWAP_SUCCESS;
}

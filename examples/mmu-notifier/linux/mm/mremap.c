/*
 * Moving page tables to another address.
 */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/sched.h>

#define LATENCY_LIMIT	(64 * PAGE_SIZE)

static void move_ptes(struct vm_area_struct *vma, pmd_t *old_pmd,
		      unsigned long old_addr, unsigned long old_end,
		      struct vm_area_struct *new_vma, pmd_t *new_pmd,
		      unsigned long new_addr)
{
	struct address_space *mapping = NULL;
	struct mm_struct *mm = vma->vm_mm;
	pte_t *old_pte, *new_pte, pte;
	spinlock_t *ptl;

	/*
	 * Whoever cuts off the file must not pass by between the old entry
	 * and the new one.
	 */
	if (vma->vm_file) {
		mapping = vma->vm_file->f_mapping;
		spin_lock(&mapping->i_mmap_lock);
	}

	for (; old_addr < old_end;
	     old_addr += PAGE_SIZE, new_addr += PAGE_SIZE) {
		old_pte = pte_offset_map_lock(mm, old_pmd, old_addr, &ptl);
		new_pte = pte_offset_map(new_pmd, new_addr);
		if (!pte_none(*old_pte)) {
			pte = ptep_clear_flush(vma, old_addr, old_pte);
			set_pte_at(mm, new_addr, new_pte, pte);
		}
		pte_unmap(new_pte);
		pte_unmap_unlock(old_pte, ptl);
	}

	if (mapping)
		spin_unlock(&mapping->i_mmap_lock);
}

/*
 * Move the entries of a range, a piece at a time. Returns how many bytes were
 * moved. mmap_sem is held for writing.
 */
unsigned long move_page_tables(struct vm_area_struct *vma,
			       unsigned long old_addr,
			       struct vm_area_struct *new_vma,
			       unsigned long new_addr, unsigned long len)
{
	struct mm_struct *mm = vma->vm_mm;
	unsigned long done, step;

	for (done = 0; done < len; done += step) {
		unsigned long from = old_addr + done;
		unsigned long to = new_addr + done;

		step = min(LATENCY_LIMIT, len - done);
		step = min(step, PMD_SIZE - (from & ~PMD_MASK));
		step = min(step, PMD_SIZE - (to & ~PMD_MASK));
		cond_resched();
		move_ptes(vma, pmd_offset(pgd_offset(mm, from), from), from,
			  from + step, new_vma,
			  pmd_offset(pgd_offset(mm, to), to), to);
	}
	return done;
}

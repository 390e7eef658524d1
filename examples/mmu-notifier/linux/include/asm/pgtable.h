#ifndef _ASM_PGTABLE_H
#define _ASM_PGTABLE_H

#include <linux/mm_types.h>
#include <asm/page.h>

extern int pte_none(pte_t pte);
extern int pte_present(pte_t pte);
extern int pte_dirty(pte_t pte);
extern int pte_write(pte_t pte);
extern int pte_same(pte_t a, pte_t b);
extern unsigned long pte_pfn(pte_t pte);
extern pte_t pte_mkwrite(pte_t pte);
extern pte_t pte_mkclean(pte_t pte);
extern pte_t pte_wrprotect(pte_t pte);
extern pte_t pte_modify(pte_t pte, pgprot_t prot);
extern pte_t pgoff_to_pte(pgoff_t pgoff);
extern pte_t mk_pte(struct page *page, pgprot_t prot);

extern int pmd_present(pmd_t pmd);
extern pgd_t *pgd_offset(struct mm_struct *mm, unsigned long address);
extern pmd_t *pmd_offset(pgd_t *pgd, unsigned long address);
extern pte_t *pte_offset_map(pmd_t *pmd, unsigned long address);
extern void pte_unmap(pte_t *pte);

extern void set_pte_at(struct mm_struct *mm, unsigned long address,
		       pte_t *ptep, pte_t pte);
extern pte_t ptep_get_and_clear(struct mm_struct *mm, unsigned long address,
				pte_t *ptep);

/*
 * Clear a page table entry, or its accessed bit, and flush the TLB of the
 * processors that may have it. The page table lock is held.
 */
extern pte_t ptep_clear_flush(struct vm_area_struct *vma,
			      unsigned long address, pte_t *ptep);
extern int ptep_clear_flush_young(struct vm_area_struct *vma,
				  unsigned long address, pte_t *ptep);

extern void flush_cache_page(struct vm_area_struct *vma,
			     unsigned long address, unsigned long pfn);
extern void flush_cache_mm(struct mm_struct *mm);
extern void flush_tlb_range(struct vm_area_struct *vma, unsigned long start,
			    unsigned long end);

static inline unsigned long pgd_addr_end(unsigned long address,
					 unsigned long end)
{
	unsigned long next = (address + PGDIR_SIZE) & PGDIR_MASK;

	return next - 1 < end - 1 ? next : end;
}

#endif /* _ASM_PGTABLE_H */

#ifndef _LINUX_HUGETLB_H
#define _LINUX_HUGETLB_H

#include <linux/mm.h>

static inline int is_vm_hugetlb_page(struct vm_area_struct *vma)
{
	return vma->vm_flags & VM_HUGETLB;
}

extern pte_t *huge_pte_offset(struct mm_struct *mm, unsigned long address);
extern int copy_hugetlb_page_range(struct mm_struct *dst_mm,
				   struct mm_struct *src_mm,
				   struct vm_area_struct *vma);
extern void unmap_hugepage_range(struct vm_area_struct *vma,
				 unsigned long start, unsigned long end);
extern void hugetlb_change_protection(struct vm_area_struct *vma,
				      unsigned long start, unsigned long end,
				      pgprot_t prot);

#endif /* _LINUX_HUGETLB_H */

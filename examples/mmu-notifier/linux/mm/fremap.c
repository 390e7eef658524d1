/*
 * Nonlinear mappings: pages of a file in an order of their own.
 */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/sched.h>

static void install_file_pte(struct mm_struct *mm, struct vm_area_struct *vma,
			     unsigned long addr, pgoff_t pgoff)
{
	spinlock_t *ptl;
	pte_t *pte;

	pte = pte_offset_map_lock(mm, pmd_offset(pgd_offset(mm, addr), addr),
				  addr, &ptl);
	if (!pte_none(*pte))
		ptep_clear_flush(vma, addr, pte);
	set_pte_at(mm, addr, pte, pgoff_to_pte(pgoff));
	pte_unmap_unlock(pte, ptl);
}

static int populate_range(struct mm_struct *mm, struct vm_area_struct *vma,
			  unsigned long addr, unsigned long size,
			  pgoff_t pgoff)
{
	unsigned long end = addr + size;

	if (end > vma->vm_end)
		return -EINVAL;
	for (; addr != end; addr += PAGE_SIZE)
		install_file_pte(mm, vma, addr, pgoff++);
	return 0;
}

/*
 * Show another part of the file in a range of a shared mapping.
 */
long sys_remap_file_pages(unsigned long start, unsigned long size,
			  pgoff_t pgoff)
{
	struct mm_struct *mm = current->mm;
	struct address_space *mapping;
	struct vm_area_struct *vma;
	int err = -EINVAL;

	if ((start | size) & ~PAGE_MASK)
		return err;

	down_write(&mm->mmap_sem);
	vma = find_vma(mm, start);
	if (!vma || !vma->vm_file || !(vma->vm_flags & VM_SHARED))
		goto out;

	if (!(vma->vm_flags & VM_NONLINEAR)) {
		mapping = vma->vm_file->f_mapping;
		spin_lock(&mapping->i_mmap_lock);
		vma->vm_flags |= VM_NONLINEAR;
		list_del_init(&vma->shared);
		list_add_tail(&vma->shared, &mapping->i_mmap_nonlinear);
		spin_unlock(&mapping->i_mmap_lock);
	}

	err = populate_range(mm, vma, start, size, pgoff);
out:
	up_write(&mm->mmap_sem);
	return err;
}

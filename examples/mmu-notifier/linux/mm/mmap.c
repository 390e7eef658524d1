/*
 * The list of mappings of an address space.
 */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/rmap.h>
#include <linux/sched.h>
#include <linux/slab.h>
#include <asm/tlb.h>

struct vm_area_struct *find_vma(struct mm_struct *mm, unsigned long address)
{
	struct vm_area_struct *vma = mm->mmap;

	while (vma && vma->vm_end <= address)
		vma = vma->vm_next;
	return vma;
}
EXPORT_SYMBOL(find_vma);

/*
 * Put a mapping where its address belongs, and on its file's list.
 * mmap_sem is held for writing.
 */
void vma_link(struct mm_struct *mm, struct vm_area_struct *vma)
{
	struct vm_area_struct **link = &mm->mmap;

	while (*link && (*link)->vm_start < vma->vm_start)
		link = &(*link)->vm_next;
	vma->vm_next = *link;
	*link = vma;

	if (vma->vm_file) {
		struct address_space *mapping = vma->vm_file->f_mapping;

		spin_lock(&mapping->i_mmap_lock);
		list_add_tail(&vma->shared, &mapping->i_mmap);
		spin_unlock(&mapping->i_mmap_lock);
	}
	anon_vma_link(vma);
	mm->map_count++;
}

void unlink_file_vma(struct vm_area_struct *vma)
{
	if (vma->vm_file) {
		struct address_space *mapping = vma->vm_file->f_mapping;

		spin_lock(&mapping->i_mmap_lock);
		list_del_init(&vma->shared);
		spin_unlock(&mapping->i_mmap_lock);
	}
}

/*
 * Unmap the pages of mappings that are already off the list, then free their
 * page tables.
 */
static void unmap_region(struct mm_struct *mm, struct vm_area_struct *vma,
			 unsigned long start, unsigned long end)
{
	struct mmu_gather *tlb;

	lru_add_drain();
	tlb = tlb_gather_mmu(mm, 0);
	unmap_vmas(&tlb, vma, start, end, NULL);
	free_pgtables(tlb, vma);
	tlb_finish_mmu(tlb, start, end);
}

static void remove_vma_list(struct mm_struct *mm, struct vm_area_struct *vma)
{
	while (vma) {
		struct vm_area_struct *next = vma->vm_next;

		mm->map_count--;
		kfree(vma);
		vma = next;
	}
}

/*
 * Unmap what lies between two addresses. Mappings are removed as a whole:
 * in this small tree nobody cuts one in two. mmap_sem is held for writing.
 */
int do_munmap(struct mm_struct *mm, unsigned long start, size_t len)
{
	unsigned long end = start + len;
	struct vm_area_struct **first = &mm->mmap, **last;
	struct vm_area_struct *vma;

	if ((start & ~PAGE_MASK) || end <= start)
		return -EINVAL;

	while (*first && (*first)->vm_start < start)
		first = &(*first)->vm_next;
	for (last = first; *last && (*last)->vm_end <= end; )
		last = &(*last)->vm_next;
	if (first == last)
		return 0;

	vma = *first;
	*first = *last;
	*last = NULL;
	unmap_region(mm, vma, start, end);
	remove_vma_list(mm, vma);
	return 0;
}
EXPORT_SYMBOL(do_munmap);

/*
 * The last user is gone: take all mappings down.
 */
void exit_mmap(struct mm_struct *mm)
{
	struct vm_area_struct *vma = mm->mmap;
	struct mmu_gather *tlb;
	unsigned long end;

	lru_add_drain();
	flush_cache_mm(mm);
	if (!vma)
		return;

	tlb = tlb_gather_mmu(mm, 1);
	end = unmap_vmas(&tlb, vma, 0, -1UL, NULL);
	free_pgtables(tlb, vma);
	tlb_finish_mmu(tlb, 0, end);

	mm->mmap = NULL;
	remove_vma_list(mm, vma);
}

/*
 * Address spaces: how they come to be, are copied, shared and dropped.
 */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/rmap.h>
#include <linux/sched.h>
#include <linux/slab.h>

extern pgd_t *pgd_alloc(struct mm_struct *mm);
extern void pgd_free(pgd_t *pgd);

static struct mm_struct *mm_init(struct mm_struct *mm)
{
	atomic_set(&mm->mm_users, 1);
	atomic_set(&mm->mm_count, 1);
	init_rwsem(&mm->mmap_sem);
	spin_lock_init(&mm->page_table_lock);

	mm->pgd = pgd_alloc(mm);
	if (likely(mm->pgd)) {
		mm->def_flags = 0;
		return mm;
	}

	kfree(mm);
	return NULL;
}

struct mm_struct *mm_alloc(void)
{
	struct mm_struct *mm = kzalloc(sizeof(*mm));

	return mm ? mm_init(mm) : NULL;
}

/*
 * Make the child's mapping a twin of the parent's, known to the same reverse
 * maps. Both mmap_sems are held.
 */
static struct vm_area_struct *dup_vma(struct mm_struct *mm,
				      struct vm_area_struct *mpnt)
{
	struct vm_area_struct *vma = kzalloc(sizeof(*vma));

	if (!vma)
		return NULL;
	*vma = *mpnt;
	vma->vm_mm = mm;
	vma->vm_next = NULL;
	vma->vm_flags &= ~VM_LOCKED;
	anon_vma_link(vma);

	if (vma->vm_file) {
		struct address_space *mapping = vma->vm_file->f_mapping;

		spin_lock(&mapping->i_mmap_lock);
		list_add_tail(&vma->shared, &mapping->i_mmap);
		spin_unlock(&mapping->i_mmap_lock);
	}
	return vma;
}

int dup_mmap(struct mm_struct *mm, struct mm_struct *oldmm)
{
	struct vm_area_struct *mpnt, *vma;
	struct vm_area_struct **link = &mm->mmap;
	int err = 0;

	down_write(&oldmm->mmap_sem);
	for (mpnt = oldmm->mmap; mpnt && !err; mpnt = mpnt->vm_next) {
		vma = dup_vma(mm, mpnt);
		if (!vma) {
			err = -ENOMEM;
			break;
		}
		*link = vma;
		link = &vma->vm_next;
		mm->map_count++;
		err = copy_page_range(mm, oldmm, mpnt);
	}
	up_write(&oldmm->mmap_sem);
	return err;
}

void mmdrop(struct mm_struct *mm)
{
	if (atomic_dec_and_test(&mm->mm_count)) {
		pgd_free(mm->pgd);
		kfree(mm);
	}
}
EXPORT_SYMBOL_GPL(mmdrop);

/*
 * One user less; the last one takes the address space down.
 */
void mmput(struct mm_struct *mm)
{
	if (atomic_dec_and_test(&mm->mm_users)) {
		exit_mmap(mm);
		mmdrop(mm);
	}
}
EXPORT_SYMBOL_GPL(mmput);

/*
 * The address space of a task with a reference of our own, or NULL for a
 * kernel thread, which only borrows one.
 */
struct mm_struct *get_task_mm(struct task_struct *task)
{
	struct mm_struct *mm;

	task_lock(task);
	mm = task->mm;
	if (mm) {
		if (task->flags & PF_BORROWED_MM)
			mm = NULL;
		else
			atomic_inc(&mm->mm_users);
	}
	task_unlock(task);
	return mm;
}
EXPORT_SYMBOL_GPL(get_task_mm);

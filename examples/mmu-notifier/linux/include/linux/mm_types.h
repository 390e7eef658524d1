#ifndef _LINUX_MM_TYPES_H
#define _LINUX_MM_TYPES_H

#include <linux/list.h>
#include <linux/rwsem.h>
#include <linux/spinlock.h>
#include <linux/types.h>
#include <asm/mmu.h>
#include <asm/page.h>

struct address_space;
struct anon_vma;
struct file;
struct mm_struct;

struct page {
	unsigned long flags;
	atomic_t _count;
	atomic_t _mapcount;
	struct address_space *mapping;
	pgoff_t index;
	struct list_head lru;
};

/*
 * One mapping of a range of addresses. Protected by mm->mmap_sem; the two
 * lists below by the lock of what they hang on.
 */
struct vm_area_struct {
	struct mm_struct *vm_mm;
	unsigned long vm_start;
	unsigned long vm_end;
	struct vm_area_struct *vm_next;

	pgprot_t vm_page_prot;
	unsigned long vm_flags;

	struct list_head shared;	/* on vm_file->f_mapping->i_mmap */
	struct list_head anon_vma_node;	/* on anon_vma->head */
	struct anon_vma *anon_vma;

	unsigned long vm_pgoff;
	struct file *vm_file;
};

struct mm_struct {
	struct vm_area_struct *mmap;
	pgd_t *pgd;
	atomic_t mm_users;		/* users of the address space */
	atomic_t mm_count;		/* users of this structure */
	int map_count;
	struct rw_semaphore mmap_sem;
	spinlock_t page_table_lock;

	unsigned long total_vm;
	unsigned long def_flags;
	cpumask_t cpu_vm_mask;
	mm_context_t context;
};

#endif /* _LINUX_MM_TYPES_H */

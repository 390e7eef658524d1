#ifndef _LINUX_MM_TYPES_H
#define _LINUX_MM_TYPES_H

#include <linux/list.h>
#include <linux/spinlock.h>

#define PAGE_SHIFT 12
#define PAGE_SIZE (1UL << PAGE_SHIFT)
#define PAGE_MASK (~(PAGE_SIZE - 1))

typedef unsigned long long u64;
typedef struct { unsigned long pte; } pte_t;

struct page;

struct mm_struct {
	struct vm_area_struct *mmap;
	struct hlist_head mmu_notifier_list;
	spinlock_t mmu_notifier_lock;
	u64 range_seq;
};

struct mm_id {
	unsigned int id;
};

struct vm_area_struct {
	struct mm_struct *vm_mm;
	struct vm_area_struct *vm_next;
	unsigned long vm_start;
	unsigned long vm_end;
};

#endif

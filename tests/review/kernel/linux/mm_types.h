#ifndef _LINUX_MM_TYPES_H
#define _LINUX_MM_TYPES_H

#include <linux/list.h>

#define PAGE_SHIFT 12
#define PAGE_SIZE (1UL << PAGE_SHIFT)
#define PAGE_MASK (~(PAGE_SIZE - 1))

typedef unsigned long long u64;
typedef struct { unsigned long pte; } pte_t;

struct page;

struct mm_struct {
	struct hlist_head mmu_notifier_list;
	u64 range_seq;
};

struct mm_id {
	unsigned int id;
};

struct vm_area_struct {
	struct mm_struct *vm_mm;
};

#endif

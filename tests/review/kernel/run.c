/*
 * Loads the witness, does what the argument names, and tells what became of it.
 */
#include <stdio.h>
#include <string.h>
#include <linux/mm.h>
#include <linux/sched.h>
#include <linux/pgtable.h>
#include <linux/vm_watch.h>

extern int init_module(void);
extern void cleanup_module(void);
extern int try_to_unmap_one(struct vm_area_struct *vma, unsigned long address);
extern void exit_mmap(struct mm_struct *mm);
extern unsigned long shrink_zone(struct zone *zone, unsigned long nr);
extern int migrate_page(struct zone *zone, unsigned long pfn, int copy);

static struct mm_struct mm;
static struct vm_area_struct vma = { .vm_mm = &mm };
static struct task_struct task = { .mm = &mm };
static struct zone zone;
static pte_t pte;
static spinlock_t page_table_lock;
static int locks;

static struct {
	const char *name;
	const unsigned long *value;
} params[8];

struct task_struct *current = &task;

void kernel_param(const char *name, const unsigned long *value)
{
	int i = 0;

	while (params[i].name)
		i++;
	params[i].name = name;
	params[i].value = value;
}

void kernel_might_sleep(void)
{
	if (locks)
		puts("sleeping function called from invalid context");
}

void spin_lock(spinlock_t *lock)
{
	locks++;
}

void spin_unlock(spinlock_t *lock)
{
	locks--;
}

pte_t *pte_offset_map(struct mm_struct *mm, unsigned long address)
{
	return &pte;
}

pte_t *pte_offset_map_lock(struct mm_struct *mm, unsigned long address, spinlock_t **ptl)
{
	*ptl = &page_table_lock;
	spin_lock(*ptl);
	return &pte;
}

pte_t ptep_clear_flush(struct vm_area_struct *vma, unsigned long address, pte_t *ptep)
{
	return *ptep;
}

int ptep_test_and_clear_young(struct vm_area_struct *vma, unsigned long address, pte_t *ptep)
{
	return 0;
}

void set_pte_at(struct mm_struct *mm, unsigned long address, pte_t *ptep, pte_t pte)
{
}

unsigned long isolate_pages(struct zone *zone, unsigned long nr)
{
	return nr;
}

void count_pages(struct zone *zone, unsigned long nr)
{
}

int move_page(struct zone *zone, unsigned long pfn)
{
	return 0;
}

void copy_page(unsigned long pfn)
{
}

void write_page(struct zone *zone, unsigned long pfn)
{
}

void remove_pages(struct zone *zone, unsigned long pfn, unsigned long nr)
{
}

int main(int argc, char **argv)
{
	int error = init_module();
	int i;

	if (error) {
		printf("not loaded: %d\n", error);
		return 0;
	}
	if (!strcmp(argv[1], "try_to_unmap_one"))
		try_to_unmap_one(&vma, PAGE_SIZE);
	else if (!strcmp(argv[1], "exit_mmap"))
		exit_mmap(&mm);
	else if (!strcmp(argv[1], "shrink_zone"))
		shrink_zone(&zone, 1);
	else if (!strcmp(argv[1], "migrate_page"))
		migrate_page(&zone, 1, 1);
	else if (!strcmp(argv[1], "vm_watch_pages_gone"))
		vm_watch_pages_gone(1, 2);
	for (i = 0; params[i].name; i++)
		printf("%s %lu\n", params[i].name, *params[i].value);
	cleanup_module();
	puts("unloaded");
	return 0;
}

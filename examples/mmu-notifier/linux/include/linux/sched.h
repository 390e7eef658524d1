#ifndef _LINUX_SCHED_H
#define _LINUX_SCHED_H

#include <linux/kernel.h>
#include <linux/mm_types.h>
#include <linux/spinlock.h>

#define PF_BORROWED_MM	0x00400000

struct task_struct {
	unsigned int flags;
	spinlock_t alloc_lock;
	struct mm_struct *mm;
};

extern struct task_struct *get_current(void);
#define current get_current()

extern int need_resched(void);
extern void cond_resched(void);
extern int signal_pending(struct task_struct *task);

extern struct mm_struct *get_task_mm(struct task_struct *task);
extern void mmput(struct mm_struct *mm);
extern void mmdrop(struct mm_struct *mm);

static inline void task_lock(struct task_struct *task)
{
	spin_lock(&task->alloc_lock);
}

static inline void task_unlock(struct task_struct *task)
{
	spin_unlock(&task->alloc_lock);
}

/*
 * Does someone wait for a lock that we could drop for a moment?
 */
static inline int spin_needbreak(spinlock_t *lock)
{
#ifdef CONFIG_PREEMPT
	return spin_is_contended(lock);
#else
	return 0;
#endif
}

#endif /* _LINUX_SCHED_H */

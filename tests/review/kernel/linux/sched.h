#ifndef _LINUX_SCHED_H
#define _LINUX_SCHED_H

struct task_struct {
	struct mm_struct *mm;
};

extern struct task_struct *current;

#endif

#ifndef _LINUX_RWSEM_H
#define _LINUX_RWSEM_H

#include <linux/list.h>
#include <linux/spinlock.h>

struct rw_semaphore {
	int activity;
	spinlock_t wait_lock;
	struct list_head wait_list;
};

extern void init_rwsem(struct rw_semaphore *sem);

/*
 * All of these may sleep, except the two that let go.
 */
extern void down_read(struct rw_semaphore *sem);
extern void down_write(struct rw_semaphore *sem);
extern void up_read(struct rw_semaphore *sem);
extern void up_write(struct rw_semaphore *sem);

#endif /* _LINUX_RWSEM_H */

#ifndef _LINUX_WAIT_H
#define _LINUX_WAIT_H

#include <linux/list.h>
#include <linux/spinlock.h>

typedef struct {
	spinlock_t lock;
	struct list_head task_list;
} wait_queue_head_t;

extern void init_waitqueue_head(wait_queue_head_t *queue);
extern void wake_up_all(wait_queue_head_t *queue);
extern void sleep_on_queue(wait_queue_head_t *queue);

#define wait_event(queue, condition)		\
	do {					\
		while (!(condition))		\
			sleep_on_queue(&queue);	\
	} while (0)

#endif /* _LINUX_WAIT_H */

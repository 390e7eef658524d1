#ifndef _LINUX_SPINLOCK_H
#define _LINUX_SPINLOCK_H

typedef struct {
	volatile unsigned int slock;
} spinlock_t;

extern void spin_lock_init(spinlock_t *lock);
extern void spin_lock(spinlock_t *lock);
extern void spin_unlock(spinlock_t *lock);
extern int spin_is_contended(spinlock_t *lock);

#endif /* _LINUX_SPINLOCK_H */

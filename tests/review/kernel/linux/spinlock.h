#ifndef _LINUX_SPINLOCK_H
#define _LINUX_SPINLOCK_H

typedef struct { int taken; } spinlock_t;

extern void spin_lock(spinlock_t *lock);
extern void spin_unlock(spinlock_t *lock);

#endif

#ifndef _LINUX_MUTEX_H
#define _LINUX_MUTEX_H

struct mutex {
	int count;
};

#define DEFINE_MUTEX(name) struct mutex name = { 1 }

extern void mutex_lock(struct mutex *lock);
extern void mutex_unlock(struct mutex *lock);

#endif /* _LINUX_MUTEX_H */

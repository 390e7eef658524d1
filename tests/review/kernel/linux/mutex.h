#ifndef _LINUX_MUTEX_H
#define _LINUX_MUTEX_H

struct mutex {
	int taken;
};

#define DEFINE_MUTEX(name) struct mutex name
#define mutex_lock(mutex) ((mutex)->taken++)
#define mutex_unlock(mutex) ((mutex)->taken--)
#define lockdep_assert_held(lock) do { } while (0)

#endif

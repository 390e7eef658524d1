#ifndef _LINUX_SLAB_H
#define _LINUX_SLAB_H

#include <linux/types.h>

extern void *kzalloc(size_t size);
extern void kfree(const void *object);

#endif /* _LINUX_SLAB_H */

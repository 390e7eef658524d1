#ifndef _LINUX_TYPES_H
#define _LINUX_TYPES_H

typedef __SIZE_TYPE__ size_t;
typedef unsigned long pgoff_t;

typedef struct {
	volatile int counter;
} atomic_t;

#endif /* _LINUX_TYPES_H */

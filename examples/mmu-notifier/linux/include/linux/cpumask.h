#ifndef _LINUX_CPUMASK_H
#define _LINUX_CPUMASK_H

typedef struct {
	unsigned long bits[1];
} cpumask_t;

#endif /* _LINUX_CPUMASK_H */

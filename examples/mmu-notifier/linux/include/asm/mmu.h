#ifndef _ASM_MMU_H
#define _ASM_MMU_H

#include <linux/cpumask.h>

typedef struct {
	unsigned long id;
	cpumask_t flushed;
} mm_context_t;

#endif /* _ASM_MMU_H */

#ifndef _ASM_ATOMIC_H
#define _ASM_ATOMIC_H

#include <linux/types.h>

#define atomic_read(v)		((v)->counter)
#define atomic_set(v, i)	((v)->counter = (i))

extern void atomic_inc(atomic_t *v);
extern void atomic_dec(atomic_t *v);
extern int atomic_dec_and_test(atomic_t *v);
extern int atomic_inc_not_zero(atomic_t *v);

#endif /* _ASM_ATOMIC_H */

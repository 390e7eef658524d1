#ifndef _LINUX_FROB_H
#define _LINUX_FROB_H

struct frob;

enum frob_event { FROB_UNMAP = 0, FROB_CLEAR };

typedef void (*frob_fn)(struct frob *);

#ifdef CONFIG_FROB
struct frob_ops {
	void (*release)(struct frob_user *user);
	int (*age)(struct frob_user *user) __must_check;
	frob_fn shoot;
	void (*shoot_range)(struct frob_user *user,
			    struct frob *frob,
			    unsigned long start, unsigned long end);
	unsigned int flags;
};

extern int __must_check frob_register(struct frob *frob,
				      const struct frob_ops *ops)
	__acquires(&frob->lock);
static inline void
frob_shoot(struct frob *frob, int how)
{
	if (how)
		__frob_shoot(frob, false, NULL);
}

#define frob_clear_notify(__frob, __how)		\
({							\
	int __r = clear_frob(__frob);			\
	frob_shoot(__frob, /* no comment */ __how);	\
	__r;						\
})
#else
static inline void frob_shoot(struct frob *frob, int how)
{
}
#define frob_clear_notify(frob, how) clear_frob(frob)
#define frob_age frob_shoot
#endif

#endif

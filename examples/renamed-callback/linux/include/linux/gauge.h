#ifndef _LINUX_GAUGE_H
#define _LINUX_GAUGE_H

struct gauge;

/*
 * What a driver of a gauge does. Only read must be there.
 */
struct gauge_ops {
	int (*read)(struct gauge *gauge, long *value);
	int (*calibrate)(struct gauge *gauge);	/* what is now is zero */
	void (*release)(struct gauge *gauge);
};

struct gauge {
	const char *name;
	const struct gauge_ops *ops;
	struct gauge *next;
};

extern int gauge_register(struct gauge *gauge);
extern void gauge_unregister(struct gauge *gauge);

extern int gauge_read(struct gauge *gauge, long *value);
extern int gauge_calibrate(struct gauge *gauge);

#endif /* _LINUX_GAUGE_H */

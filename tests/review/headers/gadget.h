/* SPDX-License-Identifier: EPL-2.0 */
#ifndef _LINUX_GADGET_H
#define _LINUX_GADGET_H

#include <linux/types.h>

struct gadget;
struct module;

enum gadget_event {
	GADGET_PLUGGED = 0,
	GADGET_MOVED,
	GADGET_UNPLUGGED = 1 << 4,
};

enum { GADGET_SMALL, GADGET_LARGE = (2) };

#define GADGET_MAX (1 << GADGET_SHIFT)
#define GADGET_SHIFT 4
#define GADGET_NAME "gadget"
#define GADGET_QUOTE 'q'
#define GADGET_DEBUG

typedef int (*gadget_fn)(struct gadget *g);

struct gadget_ops {
	struct module *owner;
	/* Called under the gadget lock; must not sleep. */
	void (*flush_begin)(struct gadget *g, unsigned long start,
			    unsigned long end);
	void (*flush_end)(struct gadget *, unsigned long, unsigned long); /* Called with a part of the range. */
	int (*flush_one)(struct gadget *g, const char *const names[],
			 int (*filter)(void *data, int), void *data, ...);
	const struct gadget *(*next)(const struct gadget *g) __must_check;
	unsigned long __user *(*map)(void /* nothing */);
	gadget_fn named;
	void (*table[4])(void);
};

struct gadget {
	const struct gadget_ops *ops;
	unsigned long start, *end;
	unsigned int busy:1, idle : 3;
	union {
		u32 word;
		u8 bytes[4][GADGET_SHIFT];
	};
	struct { int inner; } nested;
	void (*done)(struct gadget *g);
} __attribute__((aligned(8)));

#if IS_ENABLED(CONFIG_GADGET)

int gadget_register(struct gadget *g, const struct gadget_ops *ops);
extern void __gadget_flush(struct gadget_bus *bus, bool one);
void gadget_reset(struct gadget_bus *bus);
__printf(2, 3) int gadget_log(struct gadget *g, const char *fmt, ...);
void (*gadget_handler(int event))(struct gadget *g);

static inline void gadget_flush(struct gadget_bus *bus)
{
	might_sleep();
	__gadget_flush(bus, false);
}

static inline __attribute__((unused)) void
gadget_flush_one(struct gadget_bus *bus)
{
	__gadget_flush(bus, true);
}

#define gadget_flush_all(first, rest...)	\
({						\
	gadget_flush(first);			\
})

#define for_each_gadget(pos, bus) \
	list_for_each_entry(pos, &(bus)->gadgets, node)

#else /* !CONFIG_GADGET */

static inline int gadget_register(struct gadget *g, const struct gadget_ops *ops)
{
	return -ENODEV;
}

static inline void gadget_flush(struct gadget_bus *bus) { }
static inline void gadget_flush_one(struct gadget_bus *bus) { }
#define gadget_flush_all(...) do { } while (0)

#endif /* CONFIG_GADGET */

#endif

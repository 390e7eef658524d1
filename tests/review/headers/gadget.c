#include <linux/gadget.h>

/*
 * The caller must hold bus->lock.
 */
void gadget_reset(struct gadget_bus *bus)
{
	lockdep_assert_held(&bus->lock);
}
EXPORT_SYMBOL(gadget_reset);

int gadget_register(struct gadget *g, const struct gadget_ops *ops)
{
	const struct gadget *next = ops->next(g);

	g->ops = ops;
	return next ? 0 : -EBUSY;
}
EXPORT_SYMBOL_GPL(gadget_register);

void __gadget_flush(struct gadget_bus *bus, bool one)
{
	struct gadget *g;

	list_for_each_entry(g, &bus->gadgets, node) {
		if (one && g->ops->flush_one) {
			g->ops->flush_one(g, NULL, NULL, NULL);
		} else {
			if (g->ops->flush_begin)
				g->ops->flush_begin(g, 0, 1);
			if (g->ops->flush_end)
				g->ops->flush_end(g, 0, 1);
		}
	}
}

/*
 * The list of all gauges, and what is asked of them.
 */
#include <linux/gauge.h>
#include <linux/module.h>

static struct gauge *gauges;

int gauge_register(struct gauge *gauge)
{
	if (!gauge->ops || !gauge->ops->read)
		return -EINVAL;
	gauge->next = gauges;
	gauges = gauge;
	return 0;
}
EXPORT_SYMBOL_GPL(gauge_register);

void gauge_unregister(struct gauge *gauge)
{
	struct gauge **link = &gauges;

	while (*link && *link != gauge)
		link = &(*link)->next;
	if (*link)
		*link = gauge->next;
	if (gauge->ops->release)
		gauge->ops->release(gauge);
}
EXPORT_SYMBOL_GPL(gauge_unregister);

int gauge_read(struct gauge *gauge, long *value)
{
	return gauge->ops->read(gauge, value);
}

int gauge_calibrate(struct gauge *gauge)
{
	if (gauge->ops->calibrate)
		return gauge->ops->calibrate(gauge);
	return -EINVAL;
}

/*
 * Humidity, in thousandths.
 */
#include <linux/gauge.h>

extern long hygrometer_port(void);

static long hygrometer_zero;

static int hygrometer_read(struct gauge *gauge, long *value)
{
	*value = hygrometer_port() - hygrometer_zero;
	return 0;
}

static int hygrometer_calibrate(struct gauge *gauge)
{
	hygrometer_zero = hygrometer_port();
	return 0;
}

static const struct gauge_ops hygrometer_ops = {
	.read = hygrometer_read,
	.calibrate = hygrometer_calibrate,
};

static struct gauge hygrometer = {
	.name = "hygrometer",
	.ops = &hygrometer_ops,
};

int hygrometer_init(void)
{
	return gauge_register(&hygrometer);
}

void hygrometer_exit(void)
{
	gauge_unregister(&hygrometer);
}

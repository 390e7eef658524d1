/*
 * Air pressure, in pascals.
 */
#include <linux/gauge.h>

extern long barometer_port(void);

static long barometer_zero;

static int barometer_read(struct gauge *gauge, long *value)
{
	*value = barometer_port() - barometer_zero;
	return 0;
}

static int barometer_calibrate(struct gauge *gauge)
{
	barometer_zero = barometer_port();
	return 0;
}

static const struct gauge_ops barometer_ops = {
	.read = barometer_read,
	.calibrate = barometer_calibrate,
};

static struct gauge barometer = {
	.name = "barometer",
	.ops = &barometer_ops,
};

int barometer_init(void)
{
	return gauge_register(&barometer);
}

void barometer_exit(void)
{
	gauge_unregister(&barometer);
}

/*
 * Temperature, in thousandths of a degree.
 */
#include <linux/gauge.h>

extern long thermometer_port(void);

static long thermometer_zero;

static int thermometer_read(struct gauge *gauge, long *value)
{
	*value = thermometer_port() - thermometer_zero;
	return 0;
}

static int thermometer_calibrate(struct gauge *gauge)
{
	thermometer_zero = thermometer_port();
	return 0;
}

static const struct gauge_ops thermometer_ops = {
	.read = thermometer_read,
	.calibrate = thermometer_calibrate,
};

static struct gauge thermometer = {
	.name = "thermometer",
	.ops = &thermometer_ops,
};

int thermometer_init(void)
{
	return gauge_register(&thermometer);
}

void thermometer_exit(void)
{
	gauge_unregister(&thermometer);
}

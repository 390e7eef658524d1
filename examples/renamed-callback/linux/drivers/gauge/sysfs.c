/*
 * Gauges as files: reading one shows the value, writing to it calibrates.
 */
#include <linux/gauge.h>

extern int format_long(char *buffer, long value);

int gauge_show(struct gauge *gauge, char *buffer)
{
	long value;
	int err;

	err = gauge_read(gauge, &value);
	if (err)
		return err;
	return format_long(buffer, value);
}

int gauge_store(struct gauge *gauge)
{
	return gauge_calibrate(gauge);
}

#include <linux/frame.h>

static void screen_page(struct frame *frame, unsigned long address)
{
}

static const struct frame_ops screen_ops = {
	.page = screen_page,
};

int screen_start(struct frame *frame)
{
	return frame_register(frame, &screen_ops);
}

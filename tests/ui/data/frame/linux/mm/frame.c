#include <linux/frame.h>

int frame_register(struct frame *frame, const struct frame_ops *ops)
{
	frame->ops = ops;
	return 0;
}

void frame_unmap(struct frame *frame, unsigned long address)
{
	frame_page(frame, address);
}

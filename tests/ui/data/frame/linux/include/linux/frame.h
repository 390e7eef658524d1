#ifndef _LINUX_FRAME_H
#define _LINUX_FRAME_H

struct frame;

struct frame_ops {
	void (*release)(struct frame *frame);
	void (*page)(struct frame *frame, unsigned long address);
};

int frame_register(struct frame *frame, const struct frame_ops *ops);

static inline void frame_page(struct frame *frame, unsigned long address)
{
	if (frame->ops->page)
		frame->ops->page(frame, address);
}

#endif

#ifndef _LINUX_KERNEL_H
#define _LINUX_KERNEL_H

extern void kernel_might_sleep(void);

#define might_sleep() kernel_might_sleep()

#endif

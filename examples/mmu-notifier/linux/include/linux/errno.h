#ifndef _LINUX_ERRNO_H
#define _LINUX_ERRNO_H

#define ENOENT	2
#define EAGAIN	11
#define ENOMEM	12
#define EFAULT	14
#define EINVAL	22

#endif /* _LINUX_ERRNO_H */

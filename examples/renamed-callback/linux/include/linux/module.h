#ifndef _LINUX_MODULE_H
#define _LINUX_MODULE_H

#define NULL ((void *)0)
#define EINVAL	22

#define EXPORT_SYMBOL_GPL(sym)	extern typeof(sym) sym

#endif /* _LINUX_MODULE_H */

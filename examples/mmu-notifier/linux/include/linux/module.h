#ifndef _LINUX_MODULE_H
#define _LINUX_MODULE_H

#define EXPORT_SYMBOL(sym)	extern typeof(sym) sym
#define EXPORT_SYMBOL_GPL(sym)	extern typeof(sym) sym

#endif /* _LINUX_MODULE_H */

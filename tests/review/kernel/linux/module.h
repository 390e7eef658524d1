#ifndef _LINUX_MODULE_H
#define _LINUX_MODULE_H

#include <stdbool.h>
#include <stddef.h>

typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long long u64;

extern void kernel_param(const char *name, const unsigned long *value);

#define __init
#define __exit
#define __used __attribute__((__used__))
#define __maybe_unused __attribute__((__unused__))

#define module_init(function) int init_module(void) { return function(); }
#define module_exit(function) void cleanup_module(void) { function(); }
#define module_param(name, type, mode) \
	static void __attribute__((__constructor__)) param_##name(void) { kernel_param(#name, &name); }
#define MODULE_LICENSE(text) const char module_license[] = text

#endif

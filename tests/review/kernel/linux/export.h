#define EXPORT_SYMBOL(name) extern typeof(name) name
#define EXPORT_SYMBOL_GPL(name) extern typeof(name) name

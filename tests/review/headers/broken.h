#ifdef CONFIG_BROKEN
int broken_start(int a;
struct broken_ops { int (*f)(int @); void (*g)(void);
#define BROKEN(x
int broken_end(int a);

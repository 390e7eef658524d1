#define BIT(n) (1UL << (n))

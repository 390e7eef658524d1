int plain_count(void);
struct plain *plain_get(struct plain_bus *bus, unsigned, char *, ...);
struct plain_ops { int (*only)(struct plain *p); };

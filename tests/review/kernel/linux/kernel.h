#define might_sleep() do { } while (0)

#define DEFINE_STATIC_SRCU(name) static int name
#define srcu_read_lock(srcu) (*(srcu))
#define srcu_read_unlock(srcu, idx) ((void)(idx))
#define synchronize_srcu(srcu) do { } while (0)

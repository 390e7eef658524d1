#include "frob.h"

struct other_ops {
	void (*release)(struct frob *f);
	void (*shoot_range)(struct frob *f);
};

/* The same member names in another struct are another API's. */
static const struct other_ops other = {
	.release = other_release,
	.shoot_range = other_shoot_range,
};

struct wrapper {
	int users;
	struct frob_ops ops;
	struct other_ops others;
};

static struct wrapper wrapped = {
	.ops = { .release = wrapped_release },
	.others = { .release = others_release },
	.ops.age = wrapped_age,
};

static struct unseen hidden = {
	.nested = { .shoot_range = hidden_shoot_range },
};

static struct frob_ops table[] = {
	{ .release = table_release_0 },
	[3] = { .release = table_release_3 },
};

static const struct frob_ops old_style = {
	release:	old_release,
	age:		old_age,
};

static const struct frob_ops after_macro = {
	COMMON_FROB_MEMBERS
	.release = after_macro_release,
	.age = NULL,
};

static int fill(struct frob *f, struct other_ops *elsewhere)
{
	struct frob_ops *ops = kzalloc(sizeof(*ops), GFP_KERNEL);

	ops->release = fill_release;
	ops->shoot_range = f->fast ? fast_range : slow_range;
	elsewhere->release = not_ours;
	if (ops->age == fill_age)
		return 1;
	attach(f, &(struct frob_ops){ .age = literal_age });
	return frob_register(f, ops);
}

int lost_statements(struct frob *f) [[nodiscard]]
{
	struct keeper *k = container_of(f, struct keeper, frob);
	unsigned long n = min_t(unsigned long, frob_count(f), 3);

	asm goto("1: jmp %l[out]" : : "i" (n) : : out);
	printk(KERN_ERR "frob %" PRIx64 " is gone\n", k->id);
	frob_for_each_user(k, struct user, list)
		if (k->busy)
			frob_shoot(f, 1);
	list_for_each_entry(k, &all, list) {
		frob_shoot(f, 2);
	}
	do_each_keeper(k) {
		frob_shoot(f, 3);
	} while_each_keeper(k);
	scoped_guard(mutex, &k->lock)
		frob_shoot(f, 4);
	frob_shoot(container_of(k, struct frob, keeper),
		   5);
	TRACE_IT(k)
	frob_shoot(f, 6);
out:
	return n;
}

SYSCALL_DEFINE2(frobnicate, int, fd, unsigned long, flags)
{
	return frob_shoot(lookup(fd), flags);
}

static DEFINE_MUTEX(frob_lock);
static LIST_HEAD(frobs);
module_init(fill)
MODULE_LICENSE("GPL");
EXPORT_SYMBOL_GPL(lost_statements);

void fill_unseen(struct unseen *u)
{
	u->nested.shoot_range = unseen_shoot_range;
	u->nested.release = unseen_release;
	u->others.shoot_range = others_shoot_range;
	u->others.shoot_range = NULL;
}

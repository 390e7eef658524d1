/*
 * An ordinary driver, to be cut into pieces.
 */
#include "frob.h"

#define KEEPER_BITS	4
#define keeper_of(f)	container_of(f, struct keeper, frob)

struct keeper {
	struct list_head list;
	struct frob_user user;
	spinlock_t lock;	/* protects list */
	unsigned long start,
		      end;
};

static LIST_HEAD(keepers);

static bool keeper_is_busy(const struct keeper *k)
{
	return k->start != k->end;
}

static void keeper_release(struct frob_user *user)
{
	struct keeper *k = container_of(user, struct keeper, user);
	unsigned long flags;

	spin_lock_irqsave(&k->lock, flags);
	if (keeper_is_busy(k)) {
		/*
		 * Somebody still frobs: he isn't told before
		 * the lock is gone.
		 */
		list_del_init(&k->list);
		goto out_unlock;
	} else if (!list_empty(&k->list)) {
		frob_shoot(user->frob, 1);
	} else {
		for (flags = 0;
		     flags < KEEPER_BITS;
		     flags++)
			frob_age(user->frob,
				 flags);
	}

	do {
		cpu_relax();
	} while (k->start++ <
		 k->end);

	switch (k->start) {
	case 0:
		frob_shoot(user->frob, 0);
		break;
	default:
		pr_debug("keeper %lu: "
			 "gone\n", k->start);
	}
out_unlock:
	spin_unlock_irqrestore(&k->lock, flags);
}

static int
keeper_age(struct frob_user *user)
{
	return frob_age(user->frob, 1) ?
	       1 :
	       0;
}

static const struct frob_ops keeper_ops = {
	.release	= keeper_release,
	.age		= keeper_age,
};

static const struct file_operations keeper_fops = {
	.owner		= THIS_MODULE,
	.release	= single_release,
};

int keeper_add(struct keeper *k, struct frob *f,
	       unsigned long start, unsigned long end)
{
	int err;

	if (start >= end ||
	    end > TASK_SIZE)
		return -EINVAL;
#ifdef CONFIG_KEEPER_DEBUG
	if (WARN_ON(frob_register(f, &keeper_ops)))
		return -EBUSY;
#else
	err = frob_register(f, &keeper_ops);
#endif
	if (err)
		return err;
	k->user = (struct frob_user) {
		.frob	= f,
		.ops	= &keeper_ops,
	};
	list_for_each_entry(k, &keepers, list)
		frob_clear_notify(f,
				  keeper_is_busy(k));
	return 0;
}
EXPORT_SYMBOL_GPL(keeper_add);

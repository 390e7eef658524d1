void __frob_shoot(struct frob *f, bool only_end, void *start)
{
	struct frob_user *user;

	hlist_for_each_entry(user, &f->users, node) {
		if (!only_end && user->ops->shoot_range)
			user->ops->shoot_range(user, f,
					       0, 1);
		else if (user->ops->age)
			user->ops->age(user);
		if (!user->ops->shoot)
			continue;
		user->ops->shoot(user, f);
		(*user->ops->release)(user);
	}
	if (start)
		frob_age(f, only_end, true);
	if (only_end == 0)
		return;
	frob_age(f, false, &user);
}

static void reassigned(struct frob *f, bool flag)
{
	flag = f->flag;
	if (flag)
		frob_shoot(f, flag);
}

static void others(struct device *dev, struct frob_user *user)
{
	const struct frob_ops *table = user->ops;

	dev->ops->release(dev);
	dev->driver->release(dev);
	table->release(user);
	likely(table->age) ? table->age(user) : frob_age(user->frob, true, NULL);
}

static void by_variable(struct frob_user *user, struct frob *f)
{
	int (*age)(struct frob_user *) = user->ops->age;
	void (*shoot)(struct frob_user *, struct frob *);

	if (age)
		age(user);
	shoot = user->ops->shoot;
	shoot(user, f);
}

static void by_name(struct frob_user *user, struct frob *f)
{
	frob_call(user, shoot, f);
	frob_call(user, age);
	others(f, others);
}

static void not_by_name(struct frob_user *user, int (*age)(void))
{
	frob_call(user, age);
	frob_call(user->frob, shoot);
}

static bool ages(struct frob_user *user)
{
	return user->ops && user->ops->age;
}

static int ask_first(struct frob_user *user)
{
	if (!ages(user))
		return 0;
	return user->ops->age(user);
}

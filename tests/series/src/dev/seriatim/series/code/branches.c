#ifdef CONFIG_FROB
static void with_frob(struct frob *f)
{
	frob_shoot(f, 1);
}
#else
static void without_frob(struct frob *f)
{
	plain_shoot(f, 1);
}
#endif

#if defined(CONFIG_FAST) && !IS_ENABLED(CONFIG_FROB)
static int fast_without;
#elif IS_ENABLED(CONFIG_FROB) || defined(CONFIG_SLOW)
static int slow_or_with;
#endif

#if 0
static void never(struct frob *f)
{
	frob_shoot(f, "don't");
}
#endif

#if defined(CONFIG_A)
static const struct frob_ops only_a = {
	.release = a_release,
#ifdef CONFIG_A_AGES
	.age = a_age,
#else
	.age = a_age_slowly,
#endif
};
#elif defined(CONFIG_B)
static const struct frob_ops only_b = {
	.release = b_release,
};
#else
static const struct frob_ops neither = {
	.release = c_release,
};
#endif

static void split(struct frob *f)
{
#ifdef CONFIG_A
	if (f->a) {
#else
	if (f->b) {
#endif
		frob_shoot(f, 2);
	}
}

#ifdef CONFIG_WIDE
static void one_of_two(struct frob *f, int width)
#endif
#ifndef CONFIG_WIDE
static void one_of_two(struct frob *f)
#endif
{
	frob_shoot(f, 3);
}

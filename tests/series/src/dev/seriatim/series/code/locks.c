#include <linux/frob.h>

void around(struct frob *frob)
{
	frob_shoot(frob, 1);
	spin_lock(&frob->lock);
	frob_shoot(frob, 2);
	spin_unlock(&frob->lock);
	frob_shoot(frob, 3);
}

int left_early(struct frob *frob, int busy)
{
	mutex_lock(&frob->mutex);
	if (busy) {
		mutex_unlock(&frob->mutex);
		frob_shoot(frob, 1);
		return -EBUSY;
	}
	frob_shoot(frob, 2);
	mutex_unlock(&frob->mutex);
	return 0;
}

void only_sometimes(struct frob *frob, int locked)
{
	if (!locked)
		spin_lock(&frob->lock);
	frob_shoot(frob, 1);
	if (!locked)
		spin_unlock(&frob->lock);
}

int by_jumps(struct frob *frob, int count)
{
	spin_lock(&frob->lock);
	if (count < 0)
		goto out;
	frob_shoot(frob, 1);
	spin_unlock(&frob->lock);
	if (count == 0)
		goto unlocked;
	spin_lock(&frob->lock);
out:
	frob_shoot(frob, 2);
	spin_unlock(&frob->lock);
unlocked:
	frob_shoot(frob, 3);
	return 0;
}

void in_loops(struct frob *frob, int count)
{
	spin_lock(&frob->lock);
	while (count--) {
		frob_shoot(frob, 1);
		spin_unlock(&frob->lock);
		cond_resched();
	}
	for (;;) {
		spin_lock(&frob->lock);
		frob_shoot(frob, 2);
		if (count)
			break;
		spin_unlock(&frob->lock);
		frob_shoot(frob, 3);
	}
	frob_shoot(frob, 4);
	spin_unlock(&frob->lock);
	do {
		frob_shoot(frob, 5);
		frob_for_each_user(user, frob, users) {
			rcu_read_lock();
			frob_shoot(frob, 6);
			rcu_read_unlock();
		}
	} while (0);
}

int tried(struct frob *frob)
{
	int error;

	if (!spin_trylock(&frob->lock)) {
		frob_shoot(frob, 1);
		return -EAGAIN;
	}
	frob_shoot(frob, 2);
	spin_unlock(&frob->lock);
	if (mutex_lock_interruptible(&frob->mutex))
		return -EINTR;
	frob_shoot(frob, 3);
	mutex_unlock(&frob->mutex);
	error = down_write_killable(&frob->sem);
	frob_shoot(frob, 4);
	if (error)
		return error;
	frob_shoot(frob, 5);
	up_write(&frob->sem);
	return 0;
}

void page_tables(struct vm_area_struct *vma, pmd_t *pmd, unsigned long address)
{
	struct page_vma_mapped_walk pvmw;
	spinlock_t *ptl;
	pte_t *pte = pte_offset_map_lock(vma->vm_mm, pmd, address, &ptl);

	frob_shoot(vma->frob, 1);
	pte_unmap_unlock(pte, ptl);
	frob_shoot(vma->frob, 2);
	ptl = pmd_trans_huge_lock(pmd, vma);
	if (ptl) {
		frob_shoot(vma->frob, 3);
		spin_unlock(ptl);
	}
	ptl = pmd_lock(vma->vm_mm, pmd);
	frob_shoot(vma->frob, 4);
	spin_unlock(ptl);
	while (page_vma_mapped_walk(&pvmw)) {
		frob_shoot(vma->frob, 5);
		if (pvmw.pte) {
			page_vma_mapped_walk_done(&pvmw);
			break;
		}
	}
	frob_shoot(vma->frob, 6);
}

static void let_go(struct frob *frob)
{
	frob_shoot(frob, 1);
	spin_unlock(&frob->lock);
}

static void let_go_late(struct frob *frob)
{
	let_go(frob);
}

void through_helpers(struct frob *frob, spinlock_t *lock)
{
	spin_lock(&frob->lock);
	frob_shoot(frob, 2);
	let_go_late(frob);
	frob_shoot(frob, 3);
	spin_lock(lock);
	frob_age(frob, 0, 1);
	frob_shoot(frob, 4);
	hand_over(lock);
	frob_shoot(frob, 5);
	take_it(frob);
	frob_shoot(frob, 6);
}

void of_other_names(struct frob *frob, struct frob_user *user)
{
	spinlock_t *lock = &frob->lock;

	spin_lock(&frob->lock);
	frob_shoot(frob, 1);
	spin_unlock(lock);
	frob_shoot(frob, 2);
	local_irq_save(flags);
	spin_lock(lock);
	frob_shoot(frob, 3);
	spin_unlock(lock);
	frob_shoot(frob, 4);
	local_irq_restore(flags);
	mmap_read_lock(frob->mm);
	frob_shoot(frob, 5);
	mmap_read_unlock(frob->mm);
	idx = srcu_read_lock(&frob_srcu);
	user->ops->release(user);
	srcu_read_unlock(&frob_srcu, idx);
}

void by_cases(struct frob *frob, int what)
{
	spin_lock(&frob->lock);
	switch (what) {
	case 1:
		frob_shoot(frob, 1);
		spin_unlock(&frob->lock);
		break;
	case 2:
		frob_shoot(frob, 2);
		/* fall through */
	default:
		frob_shoot(frob, 3);
		spin_unlock(&frob->lock);
	}
	frob_shoot(frob, 4);
}

int asserting(struct frob *frob, gfp_t flags)
{
	might_sleep();
	might_sleep_if(flags & __GFP_WAIT);
	lockdep_assert_held(&frob->mutex);
	if (flags)
		lockdep_assert_held_write(&frob->sem);
	BUG_ON(!spin_is_locked(&frob->lock));
	WARN_ON_ONCE(in_atomic());
	mutex_lock(&frob->other);
	return 0;
}

static void annotated(struct frob *frob)
	__releases(&frob->lock)
	__acquires(&frob->lock)
{
	spin_unlock(&frob->lock);
	spin_lock(&frob->lock);
}

void declared(struct frob *frob) __must_hold(&frob->lock);

int guarded(struct frob *frob, int busy)
{
	guard(mutex)(&frob->mutex);
	if (busy) {
		guard(spinlock_irqsave)(&frob->lock);
		frob_shoot(frob, 1);
	}
	frob_shoot(frob, 2);
	for (;;) {
		guard(rcu)();
		if (busy)
			break;
		frob_shoot(frob, 3);
	}
	frob_shoot(frob, 4);
	switch (busy) {
	case 1: {
		guard(spinlock)(&frob->lock);
		frob_shoot(frob, 5);
		break;
	}
	default:
		frob_shoot(frob, 6);
	}
	return frob_shoot(frob, 7);
}

void guarded_scopes(struct frob *frob, int busy)
{
	scoped_guard(spinlock, &frob->lock) {
		frob_shoot(frob, 1);
		if (busy)
			break;
		frob_shoot(frob, 2);
	}
	frob_shoot(frob, 3);
	scoped_guard(rcu)
		frob_shoot(frob, 4);
	scoped_guard(spinlock, &frob->lock) {
		guard(mutex)(&frob->mutex);
		frob_shoot(frob, 5);
	}
	frob_shoot(frob, 6);
}

/*
 * Semaphores for many readers or one writer.
 */
#include <linux/module.h>
#include <linux/rwsem.h>

void init_rwsem(struct rw_semaphore *sem)
{
	sem->activity = 0;
	spin_lock_init(&sem->wait_lock);
	INIT_LIST_HEAD(&sem->wait_list);
}
EXPORT_SYMBOL(init_rwsem);

void up_read(struct rw_semaphore *sem)
{
	spin_lock(&sem->wait_lock);
	sem->activity--;
	spin_unlock(&sem->wait_lock);
}
EXPORT_SYMBOL(up_read);

void up_write(struct rw_semaphore *sem)
{
	spin_lock(&sem->wait_lock);
	sem->activity = 0;
	spin_unlock(&sem->wait_lock);
}
EXPORT_SYMBOL(up_write);

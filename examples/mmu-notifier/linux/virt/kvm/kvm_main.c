/*
 * Virtual machines: the part that all architectures share.
 */
#include <linux/fs.h>
#include <linux/kvm_host.h>
#include <linux/mm.h>
#include <linux/sched.h>
#include <linux/slab.h>

static struct kvm *kvm_create_vm(void)
{
	struct kvm *kvm = kzalloc(sizeof(*kvm));

	if (!kvm)
		return NULL;
	kvm->mm = current->mm;
	atomic_inc(&kvm->mm->mm_count);
	spin_lock_init(&kvm->mmu_lock);
	return kvm;
}

static void kvm_destroy_vm(struct kvm *kvm)
{
	struct mm_struct *mm = kvm->mm;

	kvm_zap_all(kvm);
	kfree(kvm);
	mmdrop(mm);
}

/*
 * The guest touched memory that its shadow page tables do not map. What they
 * map is pinned by a reference that is dropped when the entry goes.
 */
int kvm_page_fault(struct kvm *kvm, unsigned long hva, int write)
{
	struct page *page;
	int err;

	err = get_user_page(kvm->mm, hva, write, &page);
	if (err)
		return err;

	spin_lock(&kvm->mmu_lock);
	err = kvm_map_hva(kvm, hva, page);
	spin_unlock(&kvm->mmu_lock);
	if (err)
		page_cache_release(page);
	return err;
}

static int kvm_vm_open(struct inode *inode, struct file *file)
{
	file->private_data = kvm_create_vm();
	return file->private_data ? 0 : -ENOMEM;
}

static int kvm_vm_release(struct inode *inode, struct file *file)
{
	kvm_destroy_vm(file->private_data);
	return 0;
}

const struct file_operations kvm_vm_fops = {
	.open = kvm_vm_open,
	.release = kvm_vm_release,
};

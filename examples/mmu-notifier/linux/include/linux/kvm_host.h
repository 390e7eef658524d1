#ifndef _LINUX_KVM_HOST_H
#define _LINUX_KVM_HOST_H

#include <linux/mm.h>
#include <linux/spinlock.h>

/*
 * A virtual machine. The guest's memory is part of the address space of the
 * process that runs it; shadow page tables map it for the guest.
 */
struct kvm {
	struct mm_struct *mm;
	spinlock_t mmu_lock;		/* protects the shadow page tables */
	unsigned long nr_shadow_pages;
};

/*
 * The shadow page tables, by architecture. The first four want mmu_lock held
 * and tell whether guest TLBs have to be flushed, or the page was young.
 */
extern int kvm_map_hva(struct kvm *kvm, unsigned long hva, struct page *page);
extern int kvm_unmap_hva(struct kvm *kvm, unsigned long hva);
extern int kvm_unmap_hva_range(struct kvm *kvm, unsigned long start,
			       unsigned long end);
extern int kvm_age_hva(struct kvm *kvm, unsigned long hva);
extern void kvm_zap_all(struct kvm *kvm);
extern void kvm_flush_remote_tlbs(struct kvm *kvm);

extern int kvm_page_fault(struct kvm *kvm, unsigned long hva, int write);

#endif /* _LINUX_KVM_HOST_H */

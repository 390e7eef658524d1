#ifndef _LINUX_FS_H
#define _LINUX_FS_H

#include <linux/list.h>
#include <linux/spinlock.h>
#include <linux/types.h>

struct file;
struct inode;
struct page;
struct vm_area_struct;

struct address_space_operations {
	int (*writepage)(struct page *page);
	void (*invalidatepage)(struct page *page, unsigned long offset);
	int (*releasepage)(struct page *page);
};

struct address_space {
	struct inode *host;
	struct list_head i_mmap;	/* shared and private mappings */
	struct list_head i_mmap_nonlinear;
	spinlock_t i_mmap_lock;		/* protects the two lists */
	unsigned long nrpages;
	const struct address_space_operations *a_ops;
};

struct file_operations {
	int (*open)(struct inode *inode, struct file *file);
	int (*mmap)(struct file *file, struct vm_area_struct *vma);
	int (*release)(struct inode *inode, struct file *file);
};

struct file {
	const struct file_operations *f_op;
	struct address_space *f_mapping;
	void *private_data;
};

#endif /* _LINUX_FS_H */

#ifndef _LINUX_RCULIST_H
#define _LINUX_RCULIST_H

#include <stddef.h>
#include <linux/list.h>

#define LIST_HEAD(name) struct list_head name = { &name, &name }
#define container_of(p, type, member) ((type *)((char *)(p) - offsetof(type, member)))

#define rcu_read_lock() do { } while (0)
#define rcu_read_unlock() do { } while (0)
#define synchronize_rcu() do { } while (0)

#define list_for_each_entry_rcu(pos, head, member) \
	for (pos = container_of((head)->next, typeof(*pos), member); &pos->member != (head); \
	     pos = container_of(pos->member.next, typeof(*pos), member))

/* Of a list that has one entry at most. */
#define hlist_for_each_entry_rcu(pos, head, member) \
	for (pos = (head)->first ? container_of((head)->first, typeof(*pos), member) : NULL; pos; pos = NULL)

static inline void list_add_rcu(struct list_head *new, struct list_head *head)
{
	new->next = head->next;
	new->prev = head;
	head->next->prev = new;
	head->next = new;
}

static inline void list_del_rcu(struct list_head *entry)
{
	entry->next->prev = entry->prev;
	entry->prev->next = entry->next;
}

static inline int hlist_unhashed(const struct hlist_node *node)
{
	return !node->pprev;
}

static inline void hlist_add_head_rcu(struct hlist_node *node, struct hlist_head *head)
{
	node->pprev = &head->first;
	head->first = node;
}

static inline void hlist_del_init_rcu(struct hlist_node *node)
{
	*node->pprev = NULL;
	node->pprev = NULL;
}

#endif

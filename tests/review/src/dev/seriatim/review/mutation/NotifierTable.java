package dev.seriatim.review.mutation;

import static dev.seriatim.review.mutation.Edit.in;
import static dev.seriatim.review.mutation.Edit.replace;
import static dev.seriatim.review.mutation.Edit.words;
import static dev.seriatim.review.mutation.Grounds.CORE;
import static dev.seriatim.review.mutation.Grounds.HEADER;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What changes of the mmu notifier's header and of mm/mmu_notifier.c do. */
final class NotifierTable {

	private static final String STUBS = "#else /* CONFIG_MMU_NOTIFIER */";
	private static final Set<String> GONE = Set.of("FUNCTION_REMOVED", "FUNCTION_RENAMED", "MACRO_REMOVED", "USED_AFTER_REMOVED", "CONFIG_STUB_MISSING",
			"CONFIG_GUARD_ADDED");
	private static final Set<String> LOST = Set.of("NOTIFY_SITE_REMOVED", "PAIRING_CHANGED");
	private static final Set<String> ALSO_LOST = Set.of("NOTIFY_SITE_REMOVED", "PAIRING_CHANGED", "CONSUMER_LOSES_EVENT");

	private static final List<String> CALLBACKS = List.of("release", "clear_flush_young", "clear_young", "test_young", "change_pte", "invalidate_range_start",
			"invalidate_range_end", "invalidate_range", "free_notifier", "invalidate");
	private static final List<String> FUNCTIONS = List.of("mmu_notifier_register", "__mmu_notifier_register", "mmu_notifier_unregister", "mmu_notifier_put",
			"mmu_notifier_get_locked", "mmu_interval_read_begin", "mmu_interval_notifier_insert", "mmu_interval_notifier_insert_locked",
			"mmu_interval_notifier_remove", "mmu_notifier_synchronize");
	private static final List<String> STUB_FUNCTIONS = List.of("mm_has_notifiers", "mmu_notifier_release", "mmu_notifier_clear_flush_young",
			"mmu_notifier_test_young", "mmu_notifier_change_pte", "mmu_notifier_invalidate_range_start", "mmu_notifier_invalidate_range_start_nonblock",
			"mmu_notifier_invalidate_range_end", "mmu_notifier_invalidate_range_only_end", "mmu_notifier_invalidate_range", "mmu_notifier_subscriptions_init",
			"mmu_notifier_subscriptions_destroy", "mmu_notifier_range_blockable", "mmu_notifier_synchronize");
	private static final List<String> STUB_MACROS = List.of("mmu_notifier_range_init", "mmu_notifier_range_init_owner", "ptep_clear_young_notify",
			"pmdp_clear_young_notify", "ptep_clear_flush_notify", "set_pte_at_notify");
	private static final List<String> MACROS = List.of("ptep_clear_flush_young_notify", "ptep_clear_young_notify", "pmdp_clear_young_notify",
			"ptep_clear_flush_notify", "pmdp_huge_clear_flush_notify", "set_pte_at_notify");
	private static final List<String> EVENTS = List.of("MMU_NOTIFY_CLEAR", "MMU_NOTIFY_PROTECTION_PAGE", "MMU_NOTIFY_RELEASE", "MMU_NOTIFY_MIGRATE");
	private static final List<String> FIELDS = List.of("vma", "mm", "start", "end", "flags", "event", "owner");

	private final Table table;
	private final CodeText header;
	private final CodeText stubs;
	private final CodeText core;

	NotifierTable(PlannedSeries carrier, Map<String, String> base) {
		table = new Table(carrier);
		header = new CodeText(base.get(HEADER));
		stubs = header.after(STUBS);
		core = new CodeText(base.get(CORE));
	}

	List<Mutant> mutants() {
		callbacks();
		functions();
		others();
		raises();
		contexts();
		harmless();
		return table.mutants();
	}

	private void callbacks() {
		for (var name : CALLBACKS) {
			var member = header.callback(name);
			table.harmful("change a parameter's type", name, name, Set.of("OPS_MEMBER_PARAMS_CHANGED"), Set.of("CALLBACK_TYPE_MISMATCH"),
					replace(HEADER, member, member.replaceFirst("\\(struct mmu_", "(const struct mmu_")));
			table.harmful("change a return type", name, name, Set.of("OPS_MEMBER_RETURN_CHANGED"), Set.of("CALLBACK_TYPE_MISMATCH"),
					replace(HEADER, member, member.startsWith("\tvoid") ? member.replaceFirst("void", "int") : member.replaceFirst("int|bool", "void")));
			table.harmful("remove a callback", name, name, Set.of("OPS_MEMBER_REMOVED", "OPS_MEMBER_RENAMED"), Set.of("USED_AFTER_REMOVED"),
					replace(HEADER, member, "\t/* " + name + " is gone */\n"));
			table.harmful("add a parameter", name, name, Set.of("OPS_MEMBER_PARAMS_CHANGED"), Set.of("CALLBACK_TYPE_MISMATCH", "CALL_ARITY_MISMATCH"),
					replace(HEADER, member, member.replace(");", ", int reason);")));
		}
		var aging = header.callback("clear_young");
		var testing = header.callback("test_young");
		table.told("reorder an ops struct", "clear_young", Set.of("OPS_LAYOUT_CHANGED"), replace(HEADER, aging, testing.replace("test_young", "test_old")),
				replace(HEADER, testing, aging), replace(HEADER, testing.replace("test_young", "test_old"), testing));
		table.told("insert before other callbacks", "swapped", Set.of("OPS_LAYOUT_CHANGED", "OPS_MEMBER_ADDED"),
				replace(HEADER, aging, "\tvoid (*swapped)(struct mmu_notifier *subscription);\n" + aging));
	}

	private void functions() {
		for (var name : FUNCTIONS) {
			var prototype = header.prototype(name);
			table.harmful("rename only the declaration", name, name, Set.of("FUNCTION_REMOVED", "FUNCTION_RENAMED"), GONE,
					replace(HEADER, prototype, prototype.replaceFirst("\\b" + name + "\\b", name + "_now")));
			table.harmful("remove an export", name, name, Set.of("EXPORT_REMOVED"), replace(CORE, "EXPORT_SYMBOL_GPL(" + name + ");\n", "/* no module needs " + name + " */\n"));
			table.harmless("export to everybody", name, replace(CORE, "EXPORT_SYMBOL_GPL(" + name + ");", "EXPORT_SYMBOL(" + name + ");"));
			if (!prototype.contains("(void)")) {
				var definition = core.function(name);
				var head = definition.substring(0, definition.indexOf("\n{"));
				table.harmful("add a parameter and convert nobody", name, name, Set.of("FUNCTION_SIGNATURE_CHANGED"), Set.of("CALL_ARITY_MISMATCH"),
						replace(HEADER, prototype, prototype.replace(");", ", int reason);")), replace(CORE, head, head.substring(0, head.length() - 1) + ", int reason)"));
			}
		}
		for (var name : List.of("mmu_notifier_register", "mmu_notifier_put", "mmu_notifier_unregister")) {
			var prototype = header.prototype(name);
			var head = core.function(name).substring(0, core.function(name).indexOf("\n{"));
			table.harmful("make a function static", name, name, Set.of("FUNCTION_MADE_STATIC", "FUNCTION_REMOVED"), GONE, replace(HEADER, prototype, "/* " + name + " is private */\n"),
					replace(CORE, head, "static " + head), replace(CORE, "EXPORT_SYMBOL_GPL(" + name + ");\n", "/* no module needs " + name + " */\n"));
			table.harmful("change a type", name, name, Set.of("FUNCTION_SIGNATURE_CHANGED"), Set.of("CALL_ARITY_MISMATCH"),
					replace(HEADER, prototype, prototype.replace("struct mmu_notifier *", "struct mmu_notifier **")));
		}
	}

	private void others() {
		for (var name : STUB_FUNCTIONS)
			table.harmful("remove a stub", name, name, GONE, GONE, replace(HEADER, stubs.function(name), "\n/* " + name + " needs no stub */\n"));
		for (var name : STUB_MACROS)
			table.harmful("remove a stub", name, name, GONE, GONE, replace(HEADER, stubs.macro(name), "\n/* " + name + " needs no stub */\n"));
		for (var name : MACROS)
			table.harmful("remove a macro", name, name, GONE, GONE, replace(HEADER, header.before(STUBS).macro(name), "\n/* " + name + " is gone */\n"));
		for (var name : EVENTS)
			table.harmful("rename a constant", name, name, Set.of("CONSTANT_REMOVED", "USED_AFTER_REMOVED"), Set.of("CONSTANT_REMOVED", "USED_AFTER_REMOVED"),
					replace(HEADER, "\t" + name + ",\n", "\t" + name + "_2,\n"));
		for (var name : EVENTS)
			table.harmful("change a constant's value", "one more before " + name, null, Set.of("CONSTANT_VALUE_CHANGED"), Set.of("CONSTANT_VALUE_CHANGED"),
					replace(HEADER, "\t" + name + ",\n", "\tMMU_NOTIFY_NOTHING,\n\t" + name + ",\n"));
		table.harmful("change a constant's value", "blockable", "MMU_NOTIFIER_RANGE_BLOCKABLE", Set.of("CONSTANT_VALUE_CHANGED"),
				replace(HEADER, "#define MMU_NOTIFIER_RANGE_BLOCKABLE (1 << 0)", "#define MMU_NOTIFIER_RANGE_BLOCKABLE (1 << 1)"));
		for (var name : FIELDS) {
			var field = header.after("#ifdef CONFIG_MMU_NOTIFIER\n").field("mmu_notifier_range", name);
			var struct = header.after("#ifdef CONFIG_MMU_NOTIFIER\n").field("mmu_notifier_range", "vma");
			table.harmful("rename a field", name, name, Set.of("FIELD_REMOVED", "USED_AFTER_REMOVED"), Set.of("FIELD_REMOVED", "USED_AFTER_REMOVED"),
					inRange(name, field, field.replaceFirst("\\b" + name + ";", name + "_2;"), struct));
		}
	}

	/** A field of the struct as it is with the guard on: two have namesakes with the guard off. */
	private static Edit inRange(String name, String field, String after, String first) {
		if (!Set.of("mm", "start", "end").contains(name))
			return replace(HEADER, field, after);
		var fields = first + "\tstruct mm_struct *mm;\n\tunsigned long start;\n\tunsigned long end;\n";
		return replace(HEADER, fields, fields.replace(field, after));
	}

	private void raises() {
		table.harmful("raise a callback no longer", "change_pte", null, LOST, ALSO_LOST, in(CORE, "__mmu_notifier_change_pte",
				"\t\tif (subscription->ops->change_pte)\n\t\t\tsubscription->ops->change_pte(subscription, mm, address,\n\t\t\t\t\t\t      pte);\n", "\t\tcontinue;\n"));
		table.harmful("raise a callback no longer", "invalidate_range", null, LOST, ALSO_LOST, in(CORE, "__mmu_notifier_invalidate_range",
				"\t\tif (subscription->ops->invalidate_range)\n\t\t\tsubscription->ops->invalidate_range(subscription, mm,\n\t\t\t\t\t\t\t    start, end);\n", "\t\tcontinue;\n"));
		table.harmful("raise a callback no longer", "release", null, LOST, ALSO_LOST, in(CORE, "mn_hlist_release",
				"\t\tif (subscription->ops->release)\n\t\t\tsubscription->ops->release(subscription, mm);\n", "\t\tcond_resched();\n"));
		table.harmful("raise a callback no longer", "invalidate_range at the end", null, LOST, ALSO_LOST, in(CORE, "mn_hlist_invalidate_end", """
				\t\tif (!only_end && subscription->ops->invalidate_range)
				\t\t\tsubscription->ops->invalidate_range(subscription,
				\t\t\t\t\t\t\t    range->mm,
				\t\t\t\t\t\t\t    range->start,
				\t\t\t\t\t\t\t    range->end);
				""", "\t\tcond_resched();\n"));
		table.harmful("raise a callback no longer", "invalidate_range_end", null, LOST, ALSO_LOST, in(CORE, "mn_hlist_invalidate_end",
				"\t\t\tsubscription->ops->invalidate_range_end(subscription,\n\t\t\t\t\t\t\t\trange);\n", "\t\t\tcond_resched();\n"));
		table.harmful("raise a callback no longer", "invalidate", null, LOST, ALSO_LOST, in(CORE, "mn_itree_invalidate",
				"\t\tret = interval_sub->ops->invalidate(interval_sub, range,\n\t\t\t\t\t\t    cur_seq);\n", "\t\tret = cur_seq != 0;\n"));
		table.harmful("raise a callback no longer", "the call of the list", null, LOST, ALSO_LOST, in(CORE, "__mmu_notifier_invalidate_range_start",
				"\t\treturn mn_hlist_invalidate_range_start(subscriptions, range);\n", "\t\treturn -EAGAIN;\n"));
		for (var name : List.of("change_pte(mm, address, pte)", "invalidate_range(mm, start, end)", "release(mm)"))
			table.harmful("raise a callback no longer", "the wrapper of " + name, null, LOST, ALSO_LOST,
					in(HEADER, "mmu_notifier_" + name.substring(0, name.indexOf('(')), "\t\t__mmu_notifier_" + name + ";\n", "\t\tbarrier();\n"));
		table.harmless("raise a hint no longer", "clear_young", in(CORE, "__mmu_notifier_clear_young",
				"\t\tif (subscription->ops->clear_young)\n\t\t\tyoung |= subscription->ops->clear_young(subscription,\n\t\t\t\t\t\t\t\tmm, start, end);\n", "\t\tcontinue;\n"));
		for (var raise : Map.of("change_pte", "__mmu_notifier_change_pte", "clear_young", "__mmu_notifier_clear_young", "clear_flush_young",
				"__mmu_notifier_clear_flush_young", "invalidate_range", "__mmu_notifier_invalidate_range", "release", "mn_hlist_release").entrySet())
			table.harmful("remove a NULL test", raise.getKey(), raise.getKey(), Set.of("OPS_MEMBER_REQUIRED"),
					in(CORE, raise.getValue(), "\t\tif (subscription->ops->" + raise.getKey() + ")\n", "\t\t/* implemented by all */\n"));
		table.harmful("remove a NULL test", "invalidate_range_end", "invalidate_range_end", Set.of("OPS_MEMBER_REQUIRED"),
				in(CORE, "mn_hlist_invalidate_end", "\t\tif (subscription->ops->invalidate_range_end) {\n", "\t\t{\n"));
		table.harmful("remove a NULL test", "invalidate_range_start", "invalidate_range_start", Set.of("OPS_MEMBER_REQUIRED"),
				in(CORE, "mn_hlist_invalidate_range_start", "\t\tif (ops->invalidate_range_start) {\n", "\t\t{\n"));
	}

	private void contexts() {
		var raise = "\t\tret = interval_sub->ops->invalidate(interval_sub, range,\n\t\t\t\t\t\t    cur_seq);\n";
		table.harmful("raise under a spinlock", "mn_itree_invalidate", "invalidate", Set.of("CONTEXT_TIGHTENED"),
				in(CORE, "mn_itree_invalidate", raise, "\t\tspin_lock(&subscriptions->lock);\n" + raise + "\t\tspin_unlock(&subscriptions->lock);\n"));
		var last = "\t\tret = interval_sub->ops->invalidate(interval_sub, &range,\n\t\t\t\t\t\t    cur_seq);\n";
		table.harmful("raise under a spinlock", "mn_itree_release", "invalidate", Set.of("CONTEXT_TIGHTENED"),
				in(CORE, "mn_itree_release", last, "\t\tspin_lock(&subscriptions->lock);\n" + last + "\t\tspin_unlock(&subscriptions->lock);\n"));
		table.harmless("raise beside a spinlock", "mn_itree_release", in(CORE, "mn_itree_release", last, "\t\tspin_lock(&subscriptions->lock);\n\t\tspin_unlock(&subscriptions->lock);\n" + last));
		table.harmful("ask more of callers", "mmu_notifier_put", "mmu_notifier_put", Set.of("PRECONDITION_ADDED"),
				in(CORE, "mmu_notifier_put", "\tstruct mm_struct *mm = subscription->mm;\n", "\tstruct mm_struct *mm = subscription->mm;\n\n\tmight_sleep();\n"));
		table.harmful("ask more of callers", "mmu_notifier_unregister", "mmu_notifier_unregister", Set.of("PRECONDITION_ADDED"),
				in(CORE, "mmu_notifier_unregister", "{\n\tBUG_ON(atomic_read(&mm->mm_count) <= 0);\n\n\tif", "{\n\tmmap_assert_write_locked(mm);\n\tBUG_ON(atomic_read(&mm->mm_count) <= 0);\n\n\tif"));
		table.harmful("ask more of callers", "mmu_interval_set_seq", "mmu_interval_set_seq", Set.of("PRECONDITION_ADDED"),
				in(HEADER, "mmu_interval_set_seq", "\tWRITE_ONCE(", "\tmight_sleep();\n\tWRITE_ONCE("));
		table.harmless("ask what is promised", "mmu_notifier_synchronize", in(CORE, "mmu_notifier_synchronize", "{\n\tsynchronize_srcu(&srcu);", "{\n\tmight_sleep();\n\tsynchronize_srcu(&srcu);"));
	}

	private void harmless() {
		for (var name : FUNCTIONS.subList(0, 4)) {
			var prototype = header.prototype(name);
			table.harmless("rename parameters", name, replace(HEADER, prototype, prototype.replaceAll("\\bsubscription\\b", "sub").replaceAll("\\bmm\\b(?=\\))", "address_space")));
			table.harmless("change white space", name, replace(HEADER, prototype, prototype.replaceAll("\\s+", " ").trim() + "\n"));
			table.harmless("write or leave out extern", name, replace(HEADER, prototype, prototype.startsWith("extern") ? prototype.replaceFirst("extern ", "") : "extern " + prototype));
			table.harmless("comment a declaration", name, replace(HEADER, prototype, "/* " + name + "() of old */\n" + prototype));
		}
		for (var name : CALLBACKS.subList(0, 6)) {
			var member = header.callback(name);
			table.harmless("rename parameters", name, replace(HEADER, member, member.replaceAll("\\b(?:subscription|interval_sub)\\b", "sub").replaceAll("\\baddress\\b", "addr")));
			table.harmless("change white space", name, replace(HEADER, member, "\t" + member.replaceAll("\\s+", " ").trim() + "\n"));
		}
		var destroy = header.prototype("__mmu_notifier_subscriptions_destroy");
		var blockable = header.before(STUBS).function("mmu_notifier_range_blockable");
		table.harmless("move a prototype", "__mmu_notifier_subscriptions_destroy", replace(HEADER, destroy, ""), replace(HEADER, blockable, destroy + "\n" + blockable));
		var put = header.prototype("mmu_notifier_put");
		table.harmless("move a prototype", "mmu_notifier_put", replace(HEADER, put, ""), replace(HEADER, blockable, put + "\n" + blockable));
		table.harmless("rename a static helper", "mn_hlist_release", words(CORE, "mn_hlist_release", "mn_list_release"));
		table.harmless("rename a static helper", "mn_itree_invalidate", words(CORE, "mn_itree_invalidate", "mn_tree_invalidate"));
		table.harmless("rename a static helper", "mn_hlist_invalidate_range_start", words(CORE, "mn_hlist_invalidate_range_start", "mn_list_start"));
		table.harmless("rename local variables", "subscription", words(CORE, "subscription", "sub"));
		table.harmless("rename local variables", "interval_sub", words(CORE, "interval_sub", "isub"));
		table.harmless("add an unrelated function", "in the core", replace(CORE, "static void mmu_notifier_free_rcu(", "static inline bool mmu_notifier_is_idle(struct mmu_notifier *subscription)\n{\n\treturn !subscription->users;\n}\n\nstatic void mmu_notifier_free_rcu("));
		table.harmless("add an unrelated function", "in the header", replace(HEADER, blockable, "static inline unsigned long\nmmu_notifier_range_size(const struct mmu_notifier_range *range)\n{\n\treturn range->end - range->start;\n}\n\n" + blockable));
		var loop = "\t\tif (subscription->ops->change_pte)\n\t\t\tsubscription->ops->change_pte(subscription, mm, address,\n\t\t\t\t\t\t      pte);\n";
		table.harmless("extract a helper", "change_pte", in(CORE, "__mmu_notifier_change_pte", loop, "\t\tmn_change_pte(subscription, mm, address, pte);\n"),
				replace(CORE, "void __mmu_notifier_change_pte(struct mm_struct *mm, unsigned long address,\n", """
						static void mn_change_pte(struct mmu_notifier *subscription, struct mm_struct *mm,
						\t\t\t  unsigned long address, pte_t pte)
						{
						\tif (subscription->ops->change_pte)
						\t\tsubscription->ops->change_pte(subscription, mm, address, pte);
						}

						void __mmu_notifier_change_pte(struct mm_struct *mm, unsigned long address,
						"""));
		table.harmless("test differently", "release", in(CORE, "mn_hlist_release", "\t\tif (subscription->ops->release)\n", "\t\tif (subscription->ops->release != NULL)\n"));
		table.harmless("test differently", "test_young", in(CORE, "__mmu_notifier_test_young", "\t\tif (subscription->ops->test_young) {\n", "\t\tif (!subscription->ops->test_young)\n\t\t\tcontinue;\n\t\t{\n"));
		table.harmless("append an event", "MMU_NOTIFY_LAST", replace(HEADER, "\tMMU_NOTIFY_EXCLUSIVE,\n", "\tMMU_NOTIFY_EXCLUSIVE,\n\tMMU_NOTIFY_LAST,\n"));
		table.harmless("write a value differently", "blockable", replace(HEADER, "#define MMU_NOTIFIER_RANGE_BLOCKABLE (1 << 0)", "#define MMU_NOTIFIER_RANGE_BLOCKABLE 0x1"));
	}
}

package dev.seriatim.review.mutation;

import static dev.seriatim.review.mutation.Edit.in;
import static dev.seriatim.review.mutation.Edit.replace;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What changes of include/linux/cpuidle.h and its core do. */
final class CpuidleTable {

	private static final String HEADER = "include/linux/cpuidle.h";
	private static final String CORE = "drivers/cpuidle/cpuidle.c";
	private static final Set<String> GONE = Set.of("FUNCTION_REMOVED", "FUNCTION_RENAMED", "USED_AFTER_REMOVED", "CONFIG_STUB_MISSING",
			"CONFIG_GUARD_ADDED");

	private final Table table;
	private final CodeText header;

	CpuidleTable(PlannedSeries carrier, Map<String, String> base) {
		this.table = new Table(carrier);
		this.header = new CodeText(base.get(HEADER));
	}

	List<Mutant> mutants() {
		for (var name : List.of("enable", "disable", "select", "reflect")) {
			var member = header.after("struct cpuidle_governor {").callback(name);
			table.harmful("change a parameter's type", name, name, Set.of("OPS_MEMBER_PARAMS_CHANGED"), Set.of("CALLBACK_TYPE_MISMATCH"),
					replace(HEADER, member, member.replaceFirst("struct cpuidle_device", "const struct cpuidle_device")));
			table.harmful("change a return type", name, name, Set.of("OPS_MEMBER_RETURN_CHANGED"), Set.of("CALLBACK_TYPE_MISMATCH"),
					replace(HEADER, member, member.startsWith("\tvoid") ? member.replaceFirst("void", "bool") : member.replaceFirst("int", "long")));
			table.harmful("remove a callback", name, name, Set.of("OPS_MEMBER_REMOVED"), Set.of("USED_AFTER_REMOVED"), replace(HEADER, member, "\t/* " + name + " is gone */\n"));
			table.harmless("rename parameters", name, replace(HEADER, member, member.replaceAll("\\bdev\\b", "device").replaceAll("\\bdrv\\b", "driver")));
			table.harmless("change white space", name, replace(HEADER, member, "\t" + member.replaceAll("\\s+", " ").trim() + "\n"));
		}
		table.harmful("remove a NULL test", "disable", "disable", Set.of("OPS_MEMBER_REQUIRED"),
				in(CORE, "cpuidle_disable_device", "\tif (cpuidle_curr_governor->disable)\n", "\t/* implemented by all */\n"));
		table.harmful("remove a NULL test", "reflect", "reflect", Set.of("OPS_MEMBER_REQUIRED"),
				in(CORE, "cpuidle_reflect", "\tif (cpuidle_curr_governor->reflect && index >= 0)\n", "\tif (index >= 0)\n"));
		table.harmful("remove a NULL test", "enable", "enable", Set.of("OPS_MEMBER_REQUIRED"),
				in(CORE, "cpuidle_enable_device", "\tif (cpuidle_curr_governor->enable) {\n", "\t{\n"));
		for (var name : List.of("cpuidle_select", "cpuidle_enter", "cpuidle_reflect", "cpuidle_not_available", "cpuidle_get_device", "cpuidle_use_deepest_state", "cpuidle_play_dead"))
			table.harmful("remove a stub", name, name, GONE, GONE, replace(HEADER, header.after("#else\nstatic inline void disable_cpuidle").function(name), "/* " + name + " needs no stub */\n"));
		for (var name : List.of("cpuidle_register_driver", "cpuidle_enable_device", "cpuidle_disable_device", "cpuidle_governor_latency_req")) {
			var prototype = header.prototype(name);
			table.harmful("rename only the declaration", name, name, GONE, GONE, replace(HEADER, prototype, prototype.replace(name, name + "_now")));
		}
		for (var name : List.of("last_state_idx", "last_residency_ns", "poll_limit_ns", "cpu", "enabled")) {
			var field = header.field("cpuidle_device", name);
			table.harmful("rename a field", name, name, Set.of("FIELD_REMOVED", "USED_AFTER_REMOVED"), Set.of("FIELD_REMOVED", "USED_AFTER_REMOVED"),
					replace(HEADER, "struct cpuidle_device {\n" + between(field), "struct cpuidle_device {\n" + between(field) .replace(field, field.replaceFirst("\\b" + name + "\\b(?=[;:\\[])", name + "_2"))));
		}
		table.harmful("change a constant's value", "CPUIDLE_FLAG_POLLING", "CPUIDLE_FLAG_POLLING", Set.of("CONSTANT_VALUE_CHANGED"), replaceValue("CPUIDLE_FLAG_POLLING", "BIT(0)", "BIT(7)"));
		table.harmless("write a value differently", "CPUIDLE_FLAG_POLLING", replaceValue("CPUIDLE_FLAG_POLLING", "BIT(0)", "(1 << 0)"));
		return table.mutants();
	}

	/** The struct from its first line up to the field. */
	private String between(String field) {
		var text = header.toString();
		var begin = text.indexOf("struct cpuidle_device {\n") + "struct cpuidle_device {\n".length();
		return text.substring(begin, text.indexOf(field, begin) + field.length());
	}

	private Edit replaceValue(String name, String before, String after) {
		var macro = header.macro(name);
		return replace(HEADER, macro, macro.replace(before, after));
	}
}

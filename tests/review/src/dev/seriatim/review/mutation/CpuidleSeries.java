package dev.seriatim.review.mutation;

import static dev.seriatim.review.mutation.Edit.replace;
import static dev.seriatim.review.mutation.Edit.words;

import java.util.ArrayList;
import java.util.List;

/** Series around struct cpuidle_governor, an API of four implementations. */
final class CpuidleSeries {

	private static final String HEADER = "include/linux/cpuidle.h";
	private static final String CORE = "drivers/cpuidle/cpuidle.c";
	private static final String FRAMEWORK = "drivers/cpuidle/governor.c";
	private static final String MENU = "drivers/cpuidle/governors/menu.c";
	private static final String LADDER = "drivers/cpuidle/governors/ladder.c";
	private static final String TEO = "drivers/cpuidle/governors/teo.c";
	private static final String HALTPOLL = "drivers/cpuidle/governors/haltpoll.c";
	private static final List<String> GOVERNORS = List.of(MENU, LADDER, TEO, HALTPOLL);

	private final Ground ground;

	CpuidleSeries(Ground cpuidle) {
		this.ground = cpuidle;
	}

	List<PlannedSeries> all() {
		return List.of(renamedCallback(), changedCallback(), replacedFunction(), addedCallback());
	}

	private PlannedSeries series(String name, PlannedPatch... patches) {
		return new PlannedSeries(name, ground, List.of(patches));
	}

	/** Changes nothing of the API. */
	PlannedSeries carrier() {
		return series("three comments", PlannedPatch.of("cpuidle: reword a comment", replace(FRAMEWORK, "governor support", "support of governors")),
				PlannedPatch.of("cpuidle: menu: reword a comment", replace(MENU, " * menu.c - the menu idle governor", " * menu.c - the idle governor that takes from a menu")),
				PlannedPatch.of("cpuidle: haltpoll: reword a comment", replace(HALTPOLL, "haltpoll idle governor", "the idle governor that polls")));
	}

	private PlannedSeries renamedCallback() {
		var edits = new ArrayList<>(List.of(replace(HEADER, "void (*reflect)\t\t(", "void (*entered)\t\t("), words(CORE, "(?<=governor->)reflect", "entered")));
		GOVERNORS.forEach(file -> edits.add(replace(file, "\t.reflect =", "\t.entered =")));
		return series("rename reflect", new PlannedPatch("cpuidle: rename reflect to entered", edits, List.of("OPS_MEMBER_RENAMED reflect")),
				PlannedPatch.of("cpuidle: reword a comment", replace(FRAMEWORK, "governor support", "support of governors")));
	}

	private PlannedSeries changedCallback() {
		return series("reflect gets the driver",
				PlannedPatch.of("cpuidle: reword a comment", replace(FRAMEWORK, "governor support", "support of governors")),
				PlannedPatch.of("cpuidle: give reflect the driver", replace(HEADER, "void (*reflect)\t\t(struct cpuidle_device *dev, int index);", "void (*reflect)\t\t(struct cpuidle_driver *drv,\n\t\t\t\t\tstruct cpuidle_device *dev, int index);"),
						replace(CORE, "cpuidle_curr_governor->reflect(dev, index);", "cpuidle_curr_governor->reflect(cpuidle_get_cpu_driver(dev), dev, index);"),
						replace(MENU, "static void menu_reflect(struct cpuidle_device *dev, int index)", "static void menu_reflect(struct cpuidle_driver *drv, struct cpuidle_device *dev, int index)"),
						replace(LADDER, "static void ladder_reflect(struct cpuidle_device *dev, int index)", "static void ladder_reflect(struct cpuidle_driver *drv, struct cpuidle_device *dev, int index)"),
						replace(TEO, "static void teo_reflect(struct cpuidle_device *dev, int state)", "static void teo_reflect(struct cpuidle_driver *drv, struct cpuidle_device *dev, int state)"),
						replace(HALTPOLL, "static void haltpoll_reflect(struct cpuidle_device *dev, int index)", "static void haltpoll_reflect(struct cpuidle_driver *drv, struct cpuidle_device *dev, int index)"))
						.warns("OPS_MEMBER_PARAMS_CHANGED reflect"));
	}

	/** The new function, its users, the end of the old one. */
	private PlannedSeries replacedFunction() {
		var patches = new ArrayList<PlannedPatch>();
		patches.add(PlannedPatch.of("cpuidle: add cpuidle_device_latency_req", replace(HEADER, "extern s64 cpuidle_governor_latency_req(unsigned int cpu);\n", "extern s64 cpuidle_governor_latency_req(unsigned int cpu);\nextern s64 cpuidle_device_latency_req(struct cpuidle_device *dev);\n"),
				replace(FRAMEWORK, "\treturn (s64)device_req * NSEC_PER_USEC;\n}\n", """
						\treturn (s64)device_req * NSEC_PER_USEC;
						}

						s64 cpuidle_device_latency_req(struct cpuidle_device *dev)
						{
						\treturn cpuidle_governor_latency_req(dev->cpu);
						}
						""")));
		for (var file : GOVERNORS)
			patches.add(PlannedPatch.of("cpuidle: use cpuidle_device_latency_req", replace(file, "cpuidle_governor_latency_req(dev->cpu)", "cpuidle_device_latency_req(dev)")));
		patches.add(PlannedPatch.of("cpuidle: remove cpuidle_governor_latency_req", replace(HEADER, "extern s64 cpuidle_governor_latency_req(unsigned int cpu);\n", ""),
				replace(FRAMEWORK, "s64 cpuidle_governor_latency_req(unsigned int cpu)\n", "s64 cpuidle_device_latency_req(struct cpuidle_device *dev)\n"),
				replace(FRAMEWORK, "get_cpu_device(cpu)", "get_cpu_device(dev->cpu)"), replace(FRAMEWORK, """

						s64 cpuidle_device_latency_req(struct cpuidle_device *dev)
						{
						\treturn cpuidle_governor_latency_req(dev->cpu);
						}
						""", "")).warns("FUNCTION_REMOVED cpuidle_governor_latency_req"));
		return series("replace cpuidle_governor_latency_req", patches.toArray(PlannedPatch[]::new));
	}

	private PlannedSeries addedCallback() {
		return series("add polled",
				PlannedPatch.of("cpuidle: add polled", replace(HEADER, "\tvoid (*reflect)\t\t(struct cpuidle_device *dev, int index);\n", "\tvoid (*reflect)\t\t(struct cpuidle_device *dev, int index);\n\tvoid (*polled)\t\t(struct cpuidle_device *dev);\n")),
				PlannedPatch.of("cpuidle: call polled", replace(CORE, "\t\tcpuidle_curr_governor->reflect(dev, index);\n", "\t\tcpuidle_curr_governor->reflect(dev, index);\n\tif (cpuidle_curr_governor->polled && !index)\n\t\tcpuidle_curr_governor->polled(dev);\n")),
				PlannedPatch.of("cpuidle: haltpoll: implement polled", replace(HALTPOLL, "static struct cpuidle_governor haltpoll_governor = {\n", """
						static void haltpoll_polled(struct cpuidle_device *dev)
						{
						\tdev->poll_time_limit = false;
						}

						static struct cpuidle_governor haltpoll_governor = {
						\t.polled =		haltpoll_polled,
						""")));
	}
}

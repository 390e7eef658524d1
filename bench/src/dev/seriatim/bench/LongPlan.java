package dev.seriatim.bench;

/** A made-up contract and a plan that names what is in it. */
final class LongPlan {

	private LongPlan() {
	}

	/** @param elements of the contract, one half callbacks and the other functions */
	static String text(int patches, int elements) {
		var text = new StringBuilder("api widget {\n\theader \"include/linux/widget.h\"\n\tguard CONFIG_WIDGET\n\n\tops struct widget_ops {\n");
		for (var number = 0; number < elements / 2; number++)
			text.append("\t\t").append(callback(number)).append(number % 2 == 0 ? "pairs with callback%d, may sleep;%n".formatted(number + 1) : "optional, atomic;\n");
		text.append("\t}\n");
		for (var number = 0; number < elements / 2; number++)
			text.append("\t").append(function(number)).append(" : exported gpl, must not hold mmap_lock;\n");
		text.append("}\n\nconsumer lamp of widget in \"drivers/widget/lamp.c\" needs callback1, callback2;\n\nseries \"widgets\" v2 {\n");
		for (var number = 1; number <= patches; number++)
			text.append("\tpatch %d \"widgets, part %d\" { %s site do_%d: callback1 -> callback%d; }%n".formatted(number, number,
					number < elements / 2 ? "adds callback%d, function%d;".formatted(number, number) : "context callback%d may sleep;".formatted(number % 200), number,
					number % 200 + 2));
		return text + "\n\tpromise patches 2..%d keep widget compatible;%n\tpromise lamp works from 1;%n}%n".formatted(patches);
	}

	/** The prototypes alone, as a header has them. */
	static String header(int elements) {
		var text = new StringBuilder("struct widget;\nstruct mm_struct;\nstruct widget_ops {\n");
		for (var number = 0; number < elements / 2; number++)
			text.append("\t").append(callback(number).replace(" : ", ";\n"));
		text.append("};\n");
		for (var number = 0; number < elements / 2; number++)
			text.append(function(number)).append(";\n");
		return text.toString();
	}

	private static String callback(int number) {
		return "void (*callback%d)(struct widget *w, struct mm_struct *mm, unsigned long start, unsigned long end) : ".formatted(number);
	}

	private static String function(int number) {
		return "int function%d(struct widget *w, struct mm_struct *mm, unsigned long address)".formatted(number);
	}
}

package dev.seriatim.model.witness;

import dev.seriatim.model.usage.DeclarationKind;

/** Has the old value of a constant built in, as everything has that was written down or compiled before, and does not load where it is another one. */
final class OldValue implements Shape {

	@Override
	public Witness witness(Break broken) throws NoWitness {
		var constant = broken.declaration();
		var name = CText.name(constant.getName());
		var value = CText.value(constant.getKind() == DeclarationKind.MACRO ? constant.getBody() : constant.getValue());
		var text = new ModuleText().includeThatOf(constant).include("include/linux/errno.h").add("static int __init witness_init(void)\n{\n\tif (" + name + " != (" + value
				+ "))\n\t\treturn -EINVAL;\n\treturn 0;\n}\nmodule_init(witness_init);\n").add("static void __exit witness_exit(void)\n{\n}\nmodule_exit(witness_exit);\n");
		return new Witness(broken.finding(), Seen.RUNNING, broken.configuration(),
				"The module knows " + name + " by the value that it had: it loads before, and does not after (Invalid argument).", text.toString());
	}
}

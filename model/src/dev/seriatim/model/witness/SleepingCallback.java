package dev.seriatim.model.witness;

/** Implements a callback that sleeps, as it was allowed to. */
final class SleepingCallback implements Shape {

	@Override
	public Witness witness(Break broken) throws NoWitness {
		var member = broken.member();
		var result = CText.returnNothing(CText.type(member.signature().result()));
		var tables = new Tables(broken).add(member, "\tmight_sleep();\n" + result);
		return tables.include("include/linux/kernel.h").registered("The module implements " + member.name()
				+ " with a function that may sleep. After the patch a kernel with CONFIG_DEBUG_ATOMIC_SLEEP complains: sleeping function called from invalid context.");
	}
}

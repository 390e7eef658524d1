package dev.seriatim.model.witness;

/** Registers a table without a callback, which was optional. */
final class TableWithout implements Shape {

	@Override
	public Witness witness(Break broken) throws NoWitness {
		var member = broken.member();
		return new Tables(broken).add(member.table(), member.header())
				.registered("The table leaves out " + member.name() + ", for which the kernel looked before. After the patch it calls NULL.");
	}
}

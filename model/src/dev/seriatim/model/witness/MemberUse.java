package dev.seriatim.model.witness;

/** A table that has a function of the old type for a callback which is gone, is called otherwise or has another type. */
final class MemberUse implements Shape {

	@Override
	public Witness witness(Break broken) throws NoWitness {
		var member = broken.member();
		var text = new Tables(broken).add(member, CText.returnNothing(CText.type(member.signature().result()))).text();
		return new Witness(broken.finding(), Seen.COMPILING, broken.configuration(),
				"The table sets " + member.name() + " to a function of the type that struct " + member.table() + " had for it.", text.toString());
	}
}

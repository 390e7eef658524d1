package dev.seriatim.model.witness;

/** Includes a header. */
final class IncludeOfHeader implements Shape {

	@Override
	public Witness witness(Break broken) throws NoWitness {
		return new Witness(broken.finding(), Seen.COMPILING, null, "The module includes the header.", new ModuleText().include(broken.delta().getName()).toString());
	}
}

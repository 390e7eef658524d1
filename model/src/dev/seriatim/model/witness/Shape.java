package dev.seriatim.model.witness;

/** How the modules look that show one kind of break. */
interface Shape {

	/** @throws NoWitness when what the module needs is not known */
	Witness witness(Break broken) throws NoWitness;
}

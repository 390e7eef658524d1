package dev.seriatim.ui.compatibility;

import dev.seriatim.ui.ShippedText;

/** A witness as C text to read. */
record WitnessInput(String text) implements ShippedText {

	@Override
	public String getName() {
		return "witness.c";
	}

	@Override
	public String getToolTipText() {
		return Messages.ShowWitness_title;
	}
}

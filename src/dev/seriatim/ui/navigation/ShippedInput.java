package dev.seriatim.ui.navigation;

import dev.seriatim.language.contracts.Era;
import dev.seriatim.ui.ShippedText;

/** A shipped contract as a text to read. */
record ShippedInput(Era era) implements ShippedText {

	@Override
	public String text() {
		return era.text();
	}

	@Override
	public String getName() {
		return era.fileName();
	}

	@Override
	public String getToolTipText() {
		return Messages.bind(Messages.ShippedInput_tooltip, era.fileName());
	}
}

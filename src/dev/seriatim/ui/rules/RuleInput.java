package dev.seriatim.ui.rules;

import dev.seriatim.ui.ShippedText;

/** A rule's page as a text to read, in Markdown. */
record RuleInput(String id, String text) implements ShippedText {

	@Override
	public String getName() {
		return id;
	}

	@Override
	public String getToolTipText() {
		return RulePage.title(id);
	}
}

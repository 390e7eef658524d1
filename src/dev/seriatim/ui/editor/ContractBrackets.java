package dev.seriatim.ui.editor;

import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

/** Shows which two brackets belong together. */
public final class ContractBrackets extends DefaultCharacterPairMatcher {

	public ContractBrackets() {
		super("(){}[]".toCharArray());
	}
}

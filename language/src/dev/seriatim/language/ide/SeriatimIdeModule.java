package dev.seriatim.language.ide;

import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;

/** What the language uses in editors, in Eclipse and over LSP. */
public class SeriatimIdeModule extends AbstractSeriatimIdeModule {

	public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
		return SeriatimProposalProvider.class;
	}
}

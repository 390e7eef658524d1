package dev.seriatim.language.ide;

import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;

import dev.seriatim.language.ide.fixes.CodeActions;

/** What the language uses in editors, in Eclipse and over LSP. */
public class SeriatimIdeModule extends AbstractSeriatimIdeModule {

	public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
		return SeriatimProposalProvider.class;
	}

	public Class<? extends ICodeActionService2> bindICodeActionService2() {
		return CodeActions.class;
	}
}

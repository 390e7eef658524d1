package dev.seriatim.language.ide;

import java.util.concurrent.ExecutorService;

import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolDetailsProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolKindProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolNameProvider;

import com.google.common.util.concurrent.MoreExecutors;
import com.google.inject.Binder;

import dev.seriatim.language.ide.assist.ContentAssist;
import dev.seriatim.language.ide.assist.SeriatimProposalProvider;
import dev.seriatim.language.ide.fixes.CodeActions;

/** What the language uses in editors, in Eclipse and over LSP. */
public class SeriatimIdeModule extends AbstractSeriatimIdeModule {

	public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
		return SeriatimProposalProvider.class;
	}

	public Class<? extends ContentAssistService> bindContentAssistService() {
		return ContentAssist.class;
	}

	/** Proposals are asked for in the background already. */
	@Override
	public void configureExecutorService(Binder binder) {
		binder.bind(ExecutorService.class).toInstance(MoreExecutors.newDirectExecutorService());
	}

	public Class<? extends ICodeActionService2> bindICodeActionService2() {
		return CodeActions.class;
	}

	public Class<? extends IFoldingRangeProvider> bindIFoldingRangeProvider() {
		return SeriatimFoldingRangeProvider.class;
	}

	public Class<? extends FormattingService> bindFormattingService() {
		return SoundFormattingService.class;
	}

	public Class<? extends DocumentSymbolNameProvider> bindDocumentSymbolNameProvider() {
		return LspSymbols.Names.class;
	}

	public Class<? extends DocumentSymbolKindProvider> bindDocumentSymbolKindProvider() {
		return LspSymbols.Kinds.class;
	}

	public Class<? extends DocumentSymbolDetailsProvider> bindDocumentSymbolDetailsProvider() {
		return LspSymbols.Details.class;
	}
}

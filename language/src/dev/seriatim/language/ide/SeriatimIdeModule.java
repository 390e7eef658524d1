package dev.seriatim.language.ide;

import java.util.concurrent.ExecutorService;

import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolDetailsProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolKindProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolNameProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.validation.IResourceValidator;

import com.google.common.util.concurrent.MoreExecutors;
import com.google.inject.Binder;

import dev.seriatim.language.DocumentValidator;
import dev.seriatim.language.ide.assist.ContentAssist;
import dev.seriatim.language.ide.assist.SeriatimProposalProvider;
import dev.seriatim.language.ide.fixes.CodeActions;
import dev.seriatim.language.ide.server.EncodedUris;
import dev.seriatim.language.ide.server.Highlights;
import dev.seriatim.language.ide.server.HoverTexts;
import dev.seriatim.language.ide.server.Navigation;
import dev.seriatim.language.ide.server.Renames;
import dev.seriatim.language.scoping.ImportingDescriptions;

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

	public Class<? extends IResourceValidator> bindIResourceValidator() {
		return DocumentValidator.class;
	}

	public Class<? extends IResourceDescription.Manager> bindIResourceDescription$Manager() {
		return ImportingDescriptions.class;
	}

	public Class<? extends ISemanticHighlightingCalculator> bindISemanticHighlightingCalculator() {
		return Colouring.class;
	}

	public Class<? extends IHoverService> bindIHoverService() {
		return HoverTexts.class;
	}

	public Class<? extends IDocumentHighlightService> bindIDocumentHighlightService() {
		return Highlights.class;
	}

	public Class<? extends DocumentSymbolService> bindDocumentSymbolService() {
		return Navigation.class;
	}

	public Class<? extends UriExtensions> bindUriExtensions() {
		return EncodedUris.class;
	}

	@Override
	public Class<? extends IRenameService2> bindIRenameService2() {
		return Renames.class;
	}
}

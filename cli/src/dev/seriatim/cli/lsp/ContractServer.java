package dev.seriatim.cli.lsp;

import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.xtext.ide.server.BuildManager.Buildable;
import org.eclipse.xtext.ide.server.LanguageServerImpl;

/** Xtext's server, which is not made for editors that open other files too or no folder at all. */
public final class ContractServer extends LanguageServerImpl {

	private static final URI NO_FOLDER = URI.createURI("none:");

	@Override
	protected ServerCapabilities createServerCapabilities(InitializeParams params) {
		var capabilities = super.createServerCapabilities(params);
		capabilities.setSignatureHelpProvider(null);
		capabilities.getCompletionProvider().setTriggerCharacters(List.of());
		return capabilities;
	}

	/** Something that is no folder, where an editor has none open. */
	@Override
	@Deprecated
	protected URI getBaseDir(InitializeParams params) {
		var folder = super.getBaseDir(params);
		return folder == null ? NO_FOLDER : folder;
	}

	@Override
	protected Buildable toBuildable(DidOpenTextDocumentParams params) {
		return isOurs(getURI(params.getTextDocument())) ? super.toBuildable(params) : Buildable.NO_BUILD;
	}

	@Override
	protected Buildable toBuildable(DidChangeTextDocumentParams params) {
		return isOurs(getURI(params.getTextDocument())) ? super.toBuildable(params) : Buildable.NO_BUILD;
	}

	@Override
	protected Buildable toBuildable(DidCloseTextDocumentParams params) {
		return isOurs(getURI(params.getTextDocument())) ? super.toBuildable(params) : Buildable.NO_BUILD;
	}

	private boolean isOurs(URI uri) {
		return getResourceServiceProvider(uri) != null;
	}
}

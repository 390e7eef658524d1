package dev.seriatim.cli.lsp;

import org.eclipse.xtext.ide.server.IMultiRootWorkspaceConfigFactory;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.util.IFileSystemScanner;

import com.google.inject.AbstractModule;

import dev.seriatim.language.ide.server.EncodedUris;

/** How the server sees the folders that an editor has open. */
public final class FoldersModule extends AbstractModule {

	@Override
	protected void configure() {
		bind(IMultiRootWorkspaceConfigFactory.class).toInstance(Folders::new);
		bind(UriExtensions.class).to(EncodedUris.class);
		bind(IFileSystemScanner.class).to(ContractFiles.class);
	}
}

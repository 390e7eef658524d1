package dev.seriatim.language.ide.server;

import java.util.List;

import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.xtext.findReferences.IReferenceFinder.IResourceAccess;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import dev.seriatim.language.TextResource;
import dev.seriatim.language.ide.Definition;
import dev.seriatim.language.ide.References;

/** Goes to declarations, headers and files, and finds references. Symbols are Xtext's. */
public class Navigation extends DocumentSymbolService {

	@Override
	public List<? extends Location> getDefinitions(Document document, XtextResource resource, DefinitionParams params, IResourceAccess access,
			CancelIndicator cancel) {
		if (document == null)
			return List.of();
		var workspace = new OpenTexts(resource.getResourceSet());
		return Definition.at(TextResource.file(resource), document.getContents(), document.getOffSet(params.getPosition()), workspace).stream()
				.flatMap(mention -> new Places(workspace).location(mention).stream()).toList();
	}

	@Override
	public List<? extends Location> getReferences(Document document, XtextResource resource, ReferenceParams params, IResourceAccess access,
			IResourceDescriptions index, CancelIndicator cancel) {
		if (document == null)
			return List.of();
		var workspace = new OpenTexts(resource.getResourceSet());
		return References.at(TextResource.file(resource), document.getContents(), document.getOffSet(params.getPosition()), workspace).stream()
				.flatMap(references -> references.mentions().stream()).filter(mention -> params.getContext().isIncludeDeclaration() || !mention.declaration())
				.flatMap(mention -> new Places(workspace).location(mention).stream()).toList();
	}
}

package dev.seriatim.language.ide.server;

import java.util.List;

import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import dev.seriatim.language.TextResource;
import dev.seriatim.language.ide.Occurrences;

/** Marks the occurrences of the name at the cursor. */
public class Highlights implements IDocumentHighlightService {

	@Override
	public List<? extends DocumentHighlight> getDocumentHighlights(Document document, XtextResource resource, DocumentHighlightParams params,
			CancelIndicator cancel) {
		return document == null ? List.of()
				: Occurrences.at(TextResource.file(resource), document.getContents(), document.getOffSet(params.getPosition())).stream()
						.map(mention -> new DocumentHighlight(Places.range(document, mention),
								mention.declaration() ? DocumentHighlightKind.Write : DocumentHighlightKind.Read))
						.toList();
	}
}

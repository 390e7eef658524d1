package dev.seriatim.language.ide.server;

import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import dev.seriatim.language.TextResource;
import dev.seriatim.language.ide.Explanation;

/** Explains a name, as plain text: a contract says nothing that is meant as Markdown. */
public class HoverTexts implements IHoverService {

	@Override
	public Hover hover(Document document, XtextResource resource, HoverParams params, CancelIndicator cancel) {
		if (document == null)
			return EMPTY_HOVER;
		return Explanation.at(TextResource.file(resource), document.getContents(), document.getOffSet(params.getPosition()), new OpenTexts(resource.getResourceSet()))
				.map(text -> new Hover(new MarkupContent(MarkupKind.PLAINTEXT, text))).orElse(EMPTY_HOVER);
	}
}

package dev.seriatim.language.ide;

import java.util.List;

import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.resource.XtextResource;

/** Leaves a text with a syntax error alone, of which Xtext would try to make regions first. */
public class SoundFormattingService extends FormattingService {

	@Override
	public List<TextEdit> format(XtextResource resource, Document document, int offset, int length, FormattingOptions options) {
		return resource.getParseResult() == null || resource.getParseResult().hasSyntaxErrors() ? List.of()
				: super.format(resource, document, offset, length, options);
	}
}

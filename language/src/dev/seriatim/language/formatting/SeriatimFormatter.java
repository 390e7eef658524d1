package dev.seriatim.language.formatting;

import org.eclipse.xtext.formatting2.AbstractFormatter2;
import org.eclipse.xtext.formatting2.FormatterPreferenceKeys;
import org.eclipse.xtext.formatting2.IFormattableDocument;
import org.eclipse.xtext.formatting2.ITextReplacer;
import org.eclipse.xtext.formatting2.ITextReplacerContext;
import org.eclipse.xtext.formatting2.regionaccess.ITextSegment;
import org.eclipse.xtext.resource.XtextResource;

/**
 * Lays a text out as the shipped contracts are. Only white space changes. A text with a syntax error stays as it is, and so does one that was
 * put together by Xtext and not parsed.
 */
public class SeriatimFormatter extends AbstractFormatter2 {

	@Override
	public void format(Object resource, IFormattableDocument document) {
		if (resource instanceof XtextResource text && !text.getParseResult().hasSyntaxErrors()
				&& text.getParseResult().getRootNode().getText().equals(document.getRegion().getText()))
			document.addReplacer(new Everything(document.getRegion(), text));
	}

	/** One replacer for all: what stands where a line ends depends on the whole statement. */
	private record Everything(ITextSegment region, XtextResource resource) implements ITextReplacer {

		@Override
		public ITextSegment getRegion() {
			return region;
		}

		@Override
		public ITextReplacerContext createReplacements(ITextReplacerContext context) {
			var root = resource.getParseResult().getRootNode();
			var tab = context.getFormatter().getPreference(FormatterPreferenceKeys.indentation);
			var output = new Output(root.getText(), tab, (offset, length, text) -> context
					.addReplacement(region.getTextRegionAccess().regionForOffset(offset, length).replaceWith(text)));
			Statement.of(root).forEach(statement -> statement.write(output));
			return context;
		}
	}
}

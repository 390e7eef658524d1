package dev.seriatim.language.ide;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;

import dev.seriatim.language.StandaloneLanguage;
import dev.seriatim.language.TextResource;

/** Lays texts out: one statement a line, with tabs; comments and the line breaks of long statements stay. */
public final class Formatting {

	private Formatting() {
	}

	/**
	 * Parses the text: not for the UI thread.
	 *
	 * @return what to change in the whole text, as {@link #changes(Path, String, int, int)}
	 */
	public static Optional<List<TextChange>> changes(Path file, String text) {
		return changes(file, text, 0, text.length());
	}

	/**
	 * Parses the text: not for the UI thread.
	 *
	 * @param offset together with the length a part of the text; all of the lines in which it starts and ends belong to it
	 * @return what to change, in the order of the text; only white space. Empty, as opposed to nothing to change, when the text has a syntax
	 *         error anywhere or cannot be read, see {@link TextResource#refusal}
	 */
	public static Optional<List<TextChange>> changes(Path file, String text, int offset, int length) {
		if (TextResource.refusal(text).isPresent())
			return Optional.empty();
		var resource = TextResource.of(file, text);
		if (resource.getParseResult().hasSyntaxErrors())
			return Optional.empty();
		var start = text.lastIndexOf('\n', offset - 1) + 1;
		var end = text.indexOf('\n', offset + length);
		return Optional.of(changes(resource, new TextRegion(start, (end < 0 ? text.length() : end) - start)));
	}

	private static List<TextChange> changes(XtextResource resource, TextRegion region) {
		var injector = StandaloneLanguage.injector();
		var request = injector.getInstance(FormatterRequest.class).addRegion(region)
				.setTextRegionAccess(injector.getInstance(TextRegionAccessBuilder.class).forNodeModel(resource).create());
		return injector.getInstance(IFormatter2.class).format(request).stream()
				.map(change -> new TextChange(change.getOffset(), change.getLength(), change.getReplacementText())).toList();
	}
}

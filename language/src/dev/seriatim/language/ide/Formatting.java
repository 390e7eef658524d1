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

	/** @param text to write in place of {@code length} chars at {@code offset} */
	public record Edit(int offset, int length, String text) {
	}

	private Formatting() {
	}

	/**
	 * Parses the text: not for the UI thread.
	 *
	 * @return what to change in the whole text, as {@link #edits(Path, String, int, int)}
	 */
	public static Optional<List<Edit>> edits(Path file, String text) {
		return edits(file, text, 0, text.length());
	}

	/**
	 * Parses the text: not for the UI thread.
	 *
	 * @param offset together with the length a part of the text; all of the lines in which it starts and ends belong to it
	 * @return what to change, in the order of the text; only white space. Empty, as opposed to nothing to change, when the text has a syntax
	 *         error anywhere or cannot be read, see {@link TextResource#refusal}
	 */
	public static Optional<List<Edit>> edits(Path file, String text, int offset, int length) {
		if (TextResource.refusal(text).isPresent())
			return Optional.empty();
		var resource = TextResource.of(file, text);
		if (resource.getParseResult().hasSyntaxErrors())
			return Optional.empty();
		var start = text.lastIndexOf('\n', offset - 1) + 1;
		var end = text.indexOf('\n', offset + length);
		return Optional.of(edits(resource, new TextRegion(start, (end < 0 ? text.length() : end) - start)));
	}

	private static List<Edit> edits(XtextResource resource, TextRegion region) {
		var injector = StandaloneLanguage.injector();
		var request = injector.getInstance(FormatterRequest.class).addRegion(region)
				.setTextRegionAccess(injector.getInstance(TextRegionAccessBuilder.class).forNodeModel(resource).create());
		return injector.getInstance(IFormatter2.class).format(request).stream()
				.map(change -> new Edit(change.getOffset(), change.getLength(), change.getReplacementText())).toList();
	}

	/** The text with all edits made; they are those that were computed for it. */
	public static String apply(String text, List<Edit> edits) {
		var result = new StringBuilder();
		var end = 0;
		for (var edit : edits) {
			result.append(text, end, edit.offset()).append(edit.text());
			end = edit.offset() + edit.length();
		}
		return result.append(text, end, text.length()).toString();
	}
}

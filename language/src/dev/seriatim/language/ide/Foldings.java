package dev.seriatim.language.ide;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.xtext.ide.editor.folding.FoldingRange;
import org.eclipse.xtext.util.CancelIndicator;

import dev.seriatim.language.StandaloneLanguage;
import dev.seriatim.language.TextResource;

/** What of a text can be folded: blocks in braces, and comments of several lines. */
public final class Foldings {

	/**
	 * Whole lines, two at least; the first one stays when it is folded.
	 *
	 * @param length up to the start of the next line, or to the end of the text
	 */
	public record Folding(int offset, int length) {
	}

	private Foldings() {
	}

	/**
	 * Parses the text, and reads nothing else: not for the UI thread.
	 *
	 * @return in the order of the text, an outer one before those in it; of a text with syntax errors what could be read; empty when it cannot be
	 *         read at all, see {@link TextResource#refusal}
	 */
	public static List<Folding> of(Path file, String text) {
		if (TextResource.refusal(text).isPresent())
			return List.of();
		return StandaloneLanguage.injector().getInstance(SeriatimFoldingRangeProvider.class).getFoldingRanges(TextResource.of(file, text), CancelIndicator.NullImpl)
				.stream().filter(range -> text.substring(range.getOffset(), end(range)).contains("\n")).map(range -> lines(text, range)).toList();
	}

	private static Folding lines(String text, FoldingRange range) {
		var start = text.lastIndexOf('\n', range.getOffset() - 1) + 1;
		var lineEnd = text.indexOf('\n', end(range));
		return new Folding(start, (lineEnd < 0 ? text.length() : lineEnd + 1) - start);
	}

	private static int end(FoldingRange range) {
		return range.getOffset() + range.getLength();
	}
}

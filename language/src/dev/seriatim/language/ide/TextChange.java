package dev.seriatim.language.ide;

import java.util.Collection;
import java.util.Comparator;

/**
 * A piece of a text that is replaced.
 *
 * @param offset in chars, of the text before any change
 * @param length in chars; 0 to insert
 */
public record TextChange(int offset, int length, String text) {

	/** A text after changes that do not overlap, in any order. */
	public static String apply(Collection<TextChange> changes, String text) {
		var changed = new StringBuilder(text);
		changes.stream().sorted(Comparator.comparingInt(TextChange::offset).reversed())
				.forEach(change -> changed.replace(change.offset(), change.offset() + change.length(), change.text()));
		return changed.toString();
	}
}

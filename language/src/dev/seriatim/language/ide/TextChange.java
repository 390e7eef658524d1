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

	/** A text after changes that do not overlap, in any order. At one place insertions come first, in the order in which they are given. */
	public static String apply(Collection<TextChange> changes, String text) {
		var changed = new StringBuilder();
		var position = 0;
		for (var change : changes.stream().sorted(Comparator.comparingInt(TextChange::offset).thenComparing(change -> change.length() > 0)).toList()) {
			changed.append(text, position, change.offset()).append(change.text());
			position = change.offset() + change.length();
		}
		return changed.append(text, position, text.length()).toString();
	}
}

package dev.seriatim.language.ide.fixes;

import java.util.List;

import dev.seriatim.language.ide.TextChange;

/**
 * A way to mend a problem.
 *
 * @param label a short imperative for a menu
 * @param changes of the text of the file, which do not overlap
 */
public record Fix(String label, List<TextChange> changes) {

	public Fix {
		changes = List.copyOf(changes);
	}
}

package dev.seriatim.model.order;

import java.util.List;

/** How long a diff is. */
public interface DiffLength {

	/** The number of lines of a diff between two texts with three lines of context, those with the two at signs counted; 0 where nothing differs. */
	int between(List<String> before, List<String> after);
}

package dev.seriatim.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes of a text, gathered in any order. Those at one place are made in the order in which they were added. */
final class TextEdits {

	private record Edit(int offset, int length, String replacement) {
	}

	private final List<Edit> edits = new ArrayList<>();

	void insert(int offset, String words) {
		edits.add(new Edit(offset, 0, words));
	}

	void replace(int offset, int end, String words) {
		edits.add(new Edit(offset, end - offset, words));
	}

	/** What lies in a stretch that is removed must not be edited as well. */
	void remove(int offset, int end) {
		edits.removeIf(edit -> edit.offset >= offset && edit.offset < end);
		if (edits.stream().noneMatch(edit -> edit.offset <= offset && end <= edit.offset + edit.length))
			edits.add(new Edit(offset, end - offset, ""));
	}

	String applyTo(String text) {
		var result = new StringBuilder();
		var position = 0;
		edits.sort(Comparator.comparingInt(Edit::offset));
		for (var edit : edits) {
			result.append(text, position, edit.offset).append(edit.replacement);
			position = edit.offset + edit.length;
		}
		return result.append(text, position, text.length()).toString();
	}
}

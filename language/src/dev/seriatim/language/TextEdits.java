package dev.seriatim.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes of a text, gathered in any order. At one place insertions come first, in the order in which they were added. */
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

	/** Lines that are inserted end as those of the text do. */
	String applyTo(String text) {
		var lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
		var result = new StringBuilder();
		var position = 0;
		edits.sort(Comparator.comparingInt(Edit::offset).thenComparing(edit -> edit.length > 0));
		for (var edit : edits) {
			result.append(text, position, edit.offset).append(edit.replacement.replace("\n", lineEnd));
			position = edit.offset + edit.length;
		}
		return result.append(text, position, text.length()).toString();
	}
}

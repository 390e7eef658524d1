package dev.seriatim.series.prefix;

import java.util.ArrayList;
import java.util.List;

import dev.seriatim.model.series.Hunk;

/**
 * The lines of a hunk as git apply counts them.
 *
 * @param old      the lines that must be there
 * @param leading  context lines before the first change
 * @param trailing context lines after the last change
 */
record HunkText(Hunk hunk, List<Edit> edits, List<Line> old, int leading, int trailing) {

	/** @param kind blank, + or - */
	record Edit(char kind, Line line) {
	}

	static HunkText of(Hunk hunk) {
		var edits = new ArrayList<Edit>();
		var old = new ArrayList<Line>();
		int leading = 0;
		int trailing = 0;
		boolean changed = false;
		List<String> lines = hunk.getLines();
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			char kind = line.charAt(0);
			if (kind == '\\') {
				continue;
			}
			boolean endsFile = i + 1 < lines.size() && lines.get(i + 1).charAt(0) == '\\';
			var text = new Line(line.substring(1), !endsFile);
			edits.add(new Edit(kind, text));
			if (kind != '+') {
				old.add(text);
			}
			if (kind == ' ') {
				leading += changed ? 0 : 1;
				trailing++;
			} else {
				changed = true;
				trailing = 0;
			}
		}
		return new HunkText(hunk, edits, old, leading, trailing);
	}

	/** Git takes a hunk that starts at line 0 or 1 for the head of the file. */
	boolean startsFile() {
		return hunk.getOldStart() <= 1;
	}

	/** A hunk whose last change has no context after it stands at the end of the file. */
	boolean endsFile() {
		return trailing == 0;
	}

	/** How many lines longer the file becomes. */
	int growth() {
		return hunk.getNewCount() - hunk.getOldCount();
	}

	/** The lines of the file after the patch; lines that stay are the same objects. */
	List<Line> replacement(List<Line> present) {
		var lines = new ArrayList<Line>();
		int next = 0;
		for (Edit edit : edits) {
			switch (edit.kind) {
			case '+' -> lines.add(new Line(edit.line.text(), edit.line.isEnded()));
			case '-' -> next++;
			default -> lines.add(present.get(next++));
			}
		}
		return lines;
	}
}

package dev.seriatim.series.prefix;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A file of which only some lines are known, while hunks are put into it. Positions count from 0. */
final class Sheet {

	private final List<Piece> pieces;

	Sheet(List<? extends Piece> pieces) {
		this.pieces = Stretch.flatten(pieces);
	}

	/** A copy that shows nothing to the earlier prefixes. */
	Sheet trial() {
		var copies = new ArrayList<Piece>();
		for (Piece piece : pieces) {
			copies.add(piece instanceof Stretch stretch ? new Stretch(stretch.length()) : piece);
		}
		return new Sheet(copies);
	}

	List<Piece> pieces() {
		return pieces;
	}

	NavigableMap<Integer, Line> known() {
		var known = new TreeMap<Integer, Line>();
		int position = 0;
		for (Piece piece : pieces) {
			switch (piece) {
			case Line line -> known.put(position++, line);
			case Stretch stretch -> position += stretch.length();
			}
		}
		return known;
	}

	int length() {
		int length = 0;
		for (Piece piece : pieces) {
			length += Stretch.length(piece);
		}
		return length;
	}

	/**
	 * Puts a hunk where it fits: unknown lines under it become known, in all prefixes; then the lines are changed.
	 *
	 * @param headingAfter the hunk's heading in the words of the file after the patch
	 */
	void apply(HunkText text, int position, String headingAfter) {
		int first = show(position, text.old());
		List<Piece> region = pieces.subList(first, first + text.old().size());
		List<Line> present = region.stream().map(Line.class::cast).toList();
		List<Line> replacement = text.replacement(present);
		if (!present.isEmpty()) {
			present.getFirst().giveHeading(text.hunk().getHeading());
		}
		if (!replacement.isEmpty()) {
			replacement.set(0, replacement.getFirst().withHeading(headingAfter));
		}
		region.clear();
		pieces.addAll(first, replacement);
		if (text.edits().stream().anyMatch(edit -> !edit.line().isEnded())) {
			endAfter(first + replacement.size());
		}
	}

	/** Makes the lines from a position on known and returns the index of the first. */
	private int show(int position, List<Line> lines) {
		int index = 0;
		int start = 0;
		while (index < pieces.size() && start + Stretch.length(pieces.get(index)) <= position) {
			start += Stretch.length(pieces.get(index++));
		}
		int before = position - start;
		int shown = 0;
		int first = before > 0 ? index + 1 : index;
		do {
			if (index < pieces.size() && pieces.get(index) instanceof Stretch stretch) {
				int covered = Math.min(lines.size() - shown, stretch.length() - before);
				List<Piece> parts = stretch.show(before, fresh(lines.subList(shown, shown + covered)));
				pieces.remove(index);
				pieces.addAll(index, parts);
				shown += covered;
				index += covered + (before > 0 ? 1 : 0);
				before = 0;
			} else {
				index++;
				shown++;
			}
		} while (shown < lines.size());
		return first;
	}

	private static List<Line> fresh(List<Line> lines) {
		return lines.stream().map(line -> new Line(line.text(), line.isEnded())).toList();
	}

	/** Nothing follows the piece before this index, if nothing known does. */
	private void endAfter(int index) {
		List<Piece> rest = pieces.subList(index, pieces.size());
		if (rest.stream().allMatch(Stretch.class::isInstance)) {
			rest.forEach(piece -> ((Stretch) piece).end());
			rest.clear();
		}
	}

	/** Nothing is left, if nothing known is: a patch that deletes a file shows all of it. */
	void end() {
		endAfter(0);
	}
}

package dev.seriatim.series.prefix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Lines that no hunk has shown. All prefixes share the stretch, so that what a later patch shows of it is known in the earlier
 * ones too: nobody has touched it in between.
 */
final class Stretch implements Piece {

	/** Longer than any file; the end of a file is not known until something shows it. */
	static final int ENDLESS = Integer.MAX_VALUE / 2;

	private int length;
	private List<Piece> parts = List.of();

	Stretch(int length) {
		this.length = length;
	}

	int length() {
		return length;
	}

	/** Replaces the unknown lines by others of the same number, some of them known. */
	List<Piece> show(int before, List<Line> lines) {
		var shown = new ArrayList<Piece>();
		if (before > 0) {
			shown.add(new Stretch(before));
		}
		shown.addAll(lines);
		int after = length - before - lines.size();
		if (after > 0) {
			shown.add(new Stretch(after));
		}
		parts = shown;
		return shown;
	}

	/** There are no such lines: the file ends before. */
	void end() {
		length = 0;
	}

	/** The known lines and the unknown stretches among pieces, as far as known by now. */
	static List<Piece> flatten(List<? extends Piece> pieces) {
		var flat = new ArrayList<Piece>();
		Deque<Piece> open = new ArrayDeque<>();
		pieces.reversed().forEach(open::addLast);
		while (!open.isEmpty()) {
			Piece piece = open.removeLast();
			if (piece instanceof Stretch stretch && !stretch.parts.isEmpty()) {
				stretch.parts.reversed().forEach(open::addLast);
			} else if (piece instanceof Line || length(piece) > 0) {
				flat.add(piece);
			}
		}
		return flat;
	}

	/** How many lines a piece is long. */
	static int length(Piece piece) {
		return piece instanceof Stretch stretch ? stretch.length : 1;
	}

	static List<Piece> endless() {
		return List.of(new Stretch(ENDLESS));
	}
}

package dev.seriatim.series.prefix;

import java.util.List;

import dev.seriatim.model.series.Hunk;

/** Finds the line of a mail that shows a line of a file. */
final class MailLineFinder {

	private MailLineFinder() {
	}

	/**
	 * @param mailLine from 1
	 * @param index    which of the lines that begin there, from 0
	 */
	record Found(int mailLine, int index, boolean exact) {
	}

	/** @param line from 1, before the patch when removed, otherwise after it */
	static Found find(List<PlacedHunk> hunks, int line, boolean removed) {
		Found best = new Found(1, 0, false);
		int bestDistance = Integer.MAX_VALUE;
		for (PlacedHunk placed : hunks) {
			Hunk hunk = placed.hunk();
			int current = removed ? placed.oldFirst() : placed.newFirst();
			for (int i = 0; i < hunk.getLines().size(); i++) {
				char kind = hunk.getLines().get(i).charAt(0);
				boolean counts = kind == ' ' || kind == (removed ? '-' : '+');
				int distance = Math.abs(current - line);
				if (distance < bestDistance || distance == bestDistance && counts && !best.exact) {
					best = new Found(hunk.getMailLines().get(i), hunk.getMailLineIndexes().get(i), counts && distance == 0);
					bestDistance = distance;
				}
				current += counts ? 1 : 0;
			}
		}
		return best;
	}
}

package dev.seriatim.series.prefix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.MyersDiff;

import dev.seriatim.model.review.Mismatch;
import dev.seriatim.model.review.MismatchKind;
import dev.seriatim.model.review.MismatchLine;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.series.SourceText;

/**
 * The old lines of a hunk beside the lines that stand at a place, matched as a diff does, so that one line too many does not make
 * all below it differ. Of a long hunk it has the part around the first difference. A line that is not known differs from none.
 */
final class Comparison {

	/** Lines of a hunk. */
	private static final int MOST = 20;
	/** Lines among them before the first difference. */
	private static final int BEFORE = 3;
	/** How many lines may have come or gone within the hunk. */
	private static final int SLACK = 3;
	/** Characters of a line. */
	private static final int LONGEST = 200;

	private final Standing standing;
	private final int position;
	private final int above;
	private final int below;
	private final List<Line> expected;
	private final List<Line> present;
	private final List<Edit> edits;

	/**
	 * @param position of the whole hunk
	 * @param above    how many lines of the hunk are left out before the part
	 * @param extra    how many lines of the file more than of the hunk are looked at
	 */
	private Comparison(List<Line> old, Standing standing, int position, int above, int extra) {
		this.standing = standing;
		this.position = position;
		this.above = above;
		this.below = Math.max(0, old.size() - above - MOST);
		this.expected = old.subList(above, old.size() - below);
		this.present = present(expected.size() + extra);
		this.edits = MyersDiff.INSTANCE.diff(LineSequence.COMPARATOR, new LineSequence(expected), new LineSequence(present));
	}

	private List<Line> present(int size) {
		var lines = new ArrayList<Line>();
		for (int i = 0; i < size && place(i) < standing.length(); i++) {
			Line known = standing.lines().get(place(i));
			if (known == null && i >= expected.size()) {
				break;
			}
			lines.add(known == null ? expected.get(i) : known);
		}
		return lines;
	}

	private int place(int index) {
		return position + above + index;
	}

	/** At this position, or some lines beside it where more lines match. */
	static Comparison at(int position, List<Line> old, Standing standing) {
		int above = above(position, old, standing);
		Comparison best = at(position, above, old, standing);
		for (int shift = 1; shift <= SLACK; shift++) {
			best = best.orBetter(at(position + shift, above, old, standing));
			if (position >= shift) {
				best = best.orBetter(at(position - shift, above, old, standing));
			}
		}
		return best.position == position ? best : at(best.position, above(best.position, old, standing), old, standing);
	}

	private static Comparison at(int position, int above, List<Line> old, Standing standing) {
		var best = new Comparison(old, standing, position, above, 0);
		for (int extra = 1; extra <= SLACK; extra++) {
			best = best.orBetter(new Comparison(old, standing, position, above, extra));
		}
		return best;
	}

	/** How many lines of the hunk need not be shown, because line by line the same stands there. */
	private static int above(int position, List<Line> old, Standing standing) {
		for (int i = 0; i < old.size(); i++) {
			Line known = standing.lines().get(position + i);
			if (known == null ? position + i >= standing.length() : !known.matches(old.get(i))) {
				return Math.max(0, i - BEFORE);
			}
		}
		return 0;
	}

	private Comparison orBetter(Comparison other) {
		return other.equalLines() > equalLines() ? other : this;
	}

	private int equalLines() {
		int equal = 0;
		int next = 0;
		for (Edit edit : edits) {
			equal += known(next, edit.getBeginB());
			next = edit.getEndB();
		}
		return equal + known(next, present.size());
	}

	private int known(int from, int to) {
		return standing.lines().subMap(place(from), place(to)).size();
	}

	/** Lines of the file before the first and after the last one of the hunk say nothing. */
	private boolean isOutside(Edit edit) {
		return edit.getType() == Edit.Type.INSERT && (edit.getBeginA() == 0 || edit.getBeginA() == expected.size());
	}

	/** Where the hunk is compared with the file. */
	int position() {
		return position;
	}

	/** @param position of what stands where the line is expected, or where the file ends */
	record Difference(Line expected, int position) {
	}

	/** The first line of the hunk that does not stand where it should; empty when all do, as far as they are known. */
	Optional<Difference> difference() {
		return edits.stream().filter(edit -> !isOutside(edit)).findFirst()
				.map(edit -> new Difference(expected.get(edit.getBeginA()), place(edit.getBeginB())));
	}

	/** To be shown. */
	Mismatch mismatch() {
		Mismatch mismatch = ReviewFactory.eINSTANCE.createMismatch();
		mismatch.setAbove(above);
		mismatch.setBelow(below);
		List<MismatchLine> lines = mismatch.getLines();
		int a = 0;
		int b = 0;
		for (Edit edit : edits) {
			while (a < edit.getBeginA()) {
				lines.add(same(a++, b++));
			}
			while (a < edit.getEndA()) {
				lines.add(line(MismatchKind.EXPECTED, 0, expected.get(a++)));
			}
			for (; b < edit.getEndB(); b++) {
				if (!isOutside(edit)) {
					lines.add(line(MismatchKind.STANDING, standing.number(place(b)), present.get(b)));
				}
			}
		}
		while (a < expected.size()) {
			lines.add(same(a++, b++));
		}
		return mismatch;
	}

	private MismatchLine same(int a, int b) {
		MismatchKind kind = standing.lines().containsKey(place(b)) ? MismatchKind.SAME : MismatchKind.NOT_KNOWN;
		return line(kind, standing.number(place(b)), expected.get(a));
	}

	private static MismatchLine line(MismatchKind kind, int number, Line line) {
		MismatchLine made = ReviewFactory.eINSTANCE.createMismatchLine();
		made.setKind(kind);
		made.setLine(number);
		String text = SourceText.decode(line.text());
		boolean isShort = text.codePointCount(0, text.length()) <= LONGEST;
		made.setText(isShort ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…");
		return made;
	}
}

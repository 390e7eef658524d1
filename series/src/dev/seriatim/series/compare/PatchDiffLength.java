package dev.seriatim.series.compare;

import java.util.List;

import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

import dev.seriatim.model.order.DiffLength;

/** Counts lines of JGit's diffs. */
public final class PatchDiffLength implements DiffLength {

	private static final int CONTEXT = 3;

	@Override
	public int between(List<String> before, List<String> after) {
		List<Edit> edits = MyersDiff.INSTANCE.diff(COMPARATOR, new Lines(before), new Lines(after));
		int length = 0;
		for (int first = 0; first < edits.size();) {
			int last = first;
			while (last + 1 < edits.size() && edits.get(last + 1).getBeginA() - edits.get(last).getEndA() <= 2 * CONTEXT) {
				last++;
			}
			int begin = Math.max(0, edits.get(first).getBeginA() - CONTEXT);
			int end = Math.min(before.size(), edits.get(last).getEndA() + CONTEXT);
			length += 1 + end - begin + edits.subList(first, last + 1).stream().mapToInt(Edit::getLengthB).sum();
			first = last + 1;
		}
		return length;
	}

	private static final class Lines extends Sequence {

		private final List<String> lines;

		Lines(List<String> lines) {
			this.lines = lines;
		}

		@Override
		public int size() {
			return lines.size();
		}
	}

	private static final SequenceComparator<Lines> COMPARATOR = new SequenceComparator<>() {

		@Override
		public boolean equals(Lines a, int indexA, Lines b, int indexB) {
			return a.lines.get(indexA).equals(b.lines.get(indexB));
		}

		@Override
		public int hash(Lines lines, int index) {
			return lines.lines.get(index).hashCode();
		}
	};
}

package dev.seriatim.series.prefix;

import java.util.List;

import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** Lines as JGit's diff takes them. */
final class LineSequence extends Sequence {

	static final SequenceComparator<LineSequence> COMPARATOR = new SequenceComparator<>() {

		@Override
		public boolean equals(LineSequence a, int indexA, LineSequence b, int indexB) {
			return a.lines.get(indexA).matches(b.lines.get(indexB));
		}

		@Override
		public int hash(LineSequence sequence, int index) {
			return sequence.lines.get(index).text().hashCode();
		}
	};

	private final List<Line> lines;

	LineSequence(List<Line> lines) {
		this.lines = lines;
	}

	@Override
	public int size() {
		return lines.size();
	}
}

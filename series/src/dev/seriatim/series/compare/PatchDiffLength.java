package dev.seriatim.series.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

import dev.seriatim.model.order.DiffLength;

/** Counts lines of diffs that are as short as can be, with hunks as git cuts them. */
public final class PatchDiffLength implements DiffLength {

	private static final int CONTEXT = 3;

	@Override
	public int between(List<String> before, List<String> after) {
		List<Edit> edits = edits(before, after);
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

	/** Lines that only one of the texts has are set aside first: most pairs of patches have little in common, and time grows with what differs. */
	private static List<Edit> edits(List<String> before, List<String> after) {
		Set<String> inBefore = new HashSet<>(before);
		Set<String> inAfter = new HashSet<>(after);
		Map<String, Integer> ids = new HashMap<>();
		var old = new Lines(before, inAfter, ids);
		var young = new Lines(after, inBefore, ids);
		int a = 0;
		int b = 0;
		for (Edit edit : MyersDiff.INSTANCE.diff(Lines.COMPARATOR, old, young)) {
			old.keep(a, edit.getBeginA());
			young.keep(b, edit.getBeginB());
			a = edit.getEndA();
			b = edit.getEndB();
		}
		old.keep(a, old.size());
		young.keep(b, young.size());
		return edits(before, old.changed, after, young.changed);
	}

	private static List<Edit> edits(List<String> before, boolean[] removed, List<String> after, boolean[] added) {
		var edits = new ArrayList<Edit>();
		int a = 0;
		int b = 0;
		while (a < removed.length || b < added.length) {
			var edit = new Edit(a, a, b, b);
			for (; a < removed.length && removed[a]; a++) {
				edit.extendA();
			}
			for (; b < added.length && added[b]; b++) {
				edit.extendB();
			}
			if (!edit.isEmpty()) {
				edits.add(edit);
			}
			a++;
			b++;
		}
		for (int i = edits.size() - 1; i >= 0; i--) {
			Edit next = i + 1 < edits.size() ? edits.get(i + 1) : new Edit(before.size(), before.size(), after.size(), after.size());
			slide(edits.get(i), next, before, after);
		}
		return edits;
	}

	/** Of places that a diff may name for lines that are only removed or only added, git takes the last. */
	private static void slide(Edit edit, Edit next, List<String> before, List<String> after) {
		if (edit.getType() == Edit.Type.REPLACE) {
			return;
		}
		boolean removes = edit.getType() == Edit.Type.DELETE;
		List<String> text = removes ? before : after;
		while (edit.getEndA() < next.getBeginA()) {
			int first = removes ? edit.getBeginA() : edit.getBeginB();
			int behind = removes ? edit.getEndA() : edit.getEndB();
			if (!text.get(first).equals(text.get(behind))) {
				return;
			}
			edit.shift(1);
		}
	}

	/** Those lines of a text that another one has, too. */
	private static final class Lines extends Sequence {

		private static final SequenceComparator<Lines> COMPARATOR = new SequenceComparator<>() {

			@Override
			public boolean equals(Lines a, int indexA, Lines b, int indexB) {
				return a.ids[indexA] == b.ids[indexB];
			}

			@Override
			public int hash(Lines lines, int index) {
				return lines.ids[index];
			}
		};

		private final int[] places;
		private final int[] ids;
		private final boolean[] changed;

		Lines(List<String> text, Set<String> other, Map<String, Integer> known) {
			places = IntStream.range(0, text.size()).filter(line -> other.contains(text.get(line))).toArray();
			ids = IntStream.of(places).map(line -> known.computeIfAbsent(text.get(line), same -> known.size())).toArray();
			changed = new boolean[text.size()];
			Arrays.fill(changed, true);
		}

		@Override
		public int size() {
			return ids.length;
		}

		void keep(int first, int end) {
			for (int i = first; i < end; i++) {
				changed[places[i]] = false;
			}
		}
	}
}

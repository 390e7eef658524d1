package dev.seriatim.report;

import java.util.ArrayList;
import java.util.List;

import dev.seriatim.model.review.MismatchKind;

/**
 * A row of two columns: what a patch expects and what stands there.
 *
 * @param expected null for a line that only the file has
 * @param standing null for a line that only the hunk has; the same as expected where both have it, or where nobody knows
 */
record SideBySide(Report.MismatchLine expected, Report.MismatchLine standing) {

	/** The lines in rows; of lines that differ the first expected one stands beside the first that stands there. */
	static List<SideBySide> rows(List<Report.MismatchLine> lines) {
		var rows = new ArrayList<SideBySide>();
		for (var start = 0; start < lines.size();) {
			var middle = end(lines, start, MismatchKind.EXPECTED);
			var end = end(lines, middle, MismatchKind.STANDING);
			for (var i = 0; i < Math.max(middle - start, end - middle); i++)
				rows.add(new SideBySide(start + i < middle ? lines.get(start + i) : null, middle + i < end ? lines.get(middle + i) : null));
			if (start == end)
				rows.add(new SideBySide(lines.get(end), lines.get(end++)));
			start = end;
		}
		return rows;
	}

	private static int end(List<Report.MismatchLine> lines, int start, MismatchKind kind) {
		var end = start;
		while (end < lines.size() && lines.get(end).kind() == kind)
			end++;
		return end;
	}

	boolean differs() {
		return expected != standing;
	}

	boolean isKnown() {
		return standing == null || standing.kind() != MismatchKind.NOT_KNOWN;
	}

	/** Whether the first difference is in this row. */
	boolean here() {
		return expected != null && expected.here() || standing != null && standing.here();
	}
}

package dev.seriatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.seriatim.model.review.MismatchKind;

/**
 * What stands where a hunk does not fit, as text that a terminal, a mail and a tooltip show: a diff from what the patch expects to what stands
 * there. Not yet escaped ({@link Visible}) unless it says so.
 */
public final class MismatchText {

	private MismatchText() {
	}

	/** What the signs of the lines mean. */
	public static String legend(Report.Mismatch mismatch) {
		var unknown = mismatch.lines().stream().anyMatch(line -> line.kind() == MismatchKind.NOT_KNOWN);
		return "- the patch expects, + stands there" + (unknown ? ", ? expected where nobody knows what stands" : "");
	}

	/** The legend and the lines, escaped, in lines of their own. */
	public static String visible(Report.Mismatch mismatch) {
		return Stream.concat(Stream.of(legend(mismatch)), lines(mismatch).stream()).map(Visible::escape).collect(Collectors.joining("\n"));
	}

	/** The lines with their numbers in the file; the first that differs has a mark in front. */
	public static List<String> lines(Report.Mismatch mismatch) {
		var width = mismatch.lines().stream().mapToInt(line -> number(line).length()).max().orElse(0);
		var lines = new ArrayList<String>();
		if (mismatch.above() > 0)
			lines.add("  " + above(mismatch));
		for (var line : mismatch.lines())
			lines.add((line.here() ? "> " : "  ") + " ".repeat(width - number(line).length()) + number(line) + " " + mismatch.shown(line));
		if (mismatch.below() > 0)
			lines.add("  " + below(mismatch));
		return lines;
	}

	private static String number(Report.MismatchLine line) {
		return line.line() == null ? "" : line.line().toString();
	}

	/** What is left out before the lines; empty for nothing. */
	static String above(Report.Mismatch mismatch) {
		return mismatch.above() == 0 ? "" : Headline.count(mismatch.above(), "line", "lines") + " of the hunk before";
	}

	/** What is left out after the lines; empty for nothing. */
	static String below(Report.Mismatch mismatch) {
		return mismatch.below() == 0 ? "" : Headline.count(mismatch.below(), "line", "lines") + " of the hunk after";
	}
}

package dev.seriatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.seriatim.model.review.Severity;

/** What the texts of an order and of a comparison say alike of two reviews. */
final class ChangeText {

	static final String INDENT = "       ";

	private final Lines lines;
	private final boolean verbose;
	private final String was;
	private int quiet;

	/**
	 * @param verbose whether informations are listed and not only counted
	 * @param was     what stands before the former state, for example {@code as posted}
	 */
	ChangeText(Lines lines, boolean verbose, String was) {
		this.lines = lines;
		this.verbose = verbose;
		this.was = was;
	}

	/** How much of the picture changes, and how much of either review was not checked. */
	void counts(int changed, int cells, int notChecked, int notCheckedBefore) {
		counts(changed, cells, notChecked, notCheckedBefore, was).forEach(lines::add);
	}

	static List<String> counts(int changed, int cells, int notChecked, int notCheckedBefore, String was) {
		var counted = changed == 0 ? "no cell of the picture changes" : changed + " of " + cells + " cells of the picture change";
		return notChecked == 0 && notCheckedBefore == 0 ? List.of(counted)
				: List.of(counted, Headline.count(notChecked, "place", "places") + " could not be checked, " + was + " " + notCheckedBefore);
	}

	/** One of the two is null for what is new or gone. */
	void finding(Report.Finding before, Report.Finding after) {
		if (!verbose && isQuiet(before) && isQuiet(after)) {
			quiet++;
			return;
		}
		var shown = after == null ? before : after;
		var heading = new ArrayList<String>();
		heading.add(Lines.pad(change(before, after), 5));
		heading.add(shown.severity().getLiteral());
		heading.add(Visible.escape(Wording.name(shown)));
		if (shown.file() != null && !shown.file().equals(shown.element()))
			heading.add(Visible.escape(Wording.place(shown)));
		lines.blank();
		lines.wrap("", INDENT, "  ", heading);
		var then = before == null || after == null ? lifetime(shown) : lifetime(after) + "; " + was + " " + lifetime(before);
		lines.wrap(INDENT, then + ": " + Visible.escape(shown.message()));
		var hit = consumers(shown);
		if (before != null && after != null && !consumers(before).equals(hit))
			lines.wrap(INDENT, Visible.escape("consumers hit: " + hit + "; " + was + " " + consumers(before)));
		else if (!shown.consumers().isEmpty())
			lines.wrap(INDENT, Visible.escape("consumers hit: " + hit));
	}

	private static String change(Report.Finding before, Report.Finding after) {
		if (before == null)
			return "new";
		if (after == null)
			return "gone";
		return Objects.equals(before.patch(), after.patch()) ? "other" : "moved";
	}

	static String consumers(Report.Finding finding) {
		return finding.consumers().isEmpty() ? "none" : String.join(", ", finding.consumers());
	}

	/** After all findings: how many informations were not listed. */
	void quietFindings() {
		if (quiet > 0) {
			lines.blank();
			lines.add(Headline.count(quiet, "information differs", "informations differ") + " (all of them with --verbose)");
		}
	}

	private static boolean isQuiet(Report.Finding finding) {
		return finding == null || finding.severity() == Severity.INFO;
	}

	/** By which patch, and until which. */
	static String lifetime(Report.Finding finding) {
		var by = finding.patch() == null ? "whole series" : "patch " + finding.patch();
		return Wording.lifetime(finding).isEmpty() ? by : by + ", " + Wording.lifetime(finding);
	}

	/** From which patch on a consumer is served; null for none. */
	void served(String consumer, Integer before, Integer after) {
		lines.wrap("", INDENT, " ", words(Visible.escape(consumer) + " is served " + from(after) + "; " + was + " " + from(before)));
	}

	static String from(Integer patch) {
		if (patch == null)
			return "by no prefix";
		return patch == 0 ? "from the base on" : "from patch " + patch + " on";
	}

	void cutPoints(List<Report.CutPoint> before, List<Report.CutPoint> after) {
		lines.blank();
		lines.wrap("", INDENT, " ", words(Visible.escape("safe to stop after " + points(after) + "; " + was + " after " + points(before))));
	}

	static String points(List<Report.CutPoint> points) {
		return points.isEmpty() ? "no patch" : points.stream()
				.map(point -> point.prefix() + (point.consumers().isEmpty() ? "" : " (" + String.join(", ", point.consumers()) + " served)"))
				.collect(Collectors.joining(", "));
	}

	void promise(String text, String before, String after, String reason) {
		lines.blank();
		lines.wrap("", INDENT, " ", words("promise " + after + ", " + was + " " + before + ": " + Visible.escape(text)));
		if (reason != null)
			lines.wrap(INDENT, Visible.escape(reason));
	}

	/** A row of the picture, and how its cells were and are. */
	void row(Change row) {
		lines.blank();
		lines.wrap("", INDENT, " ", words(Visible.escape(row.what())));
		row.parts().forEach(part -> lines.wrap(INDENT, Visible.escape(part.what() + ": " + part.after() + ", " + was + " " + part.before())));
	}

	/** How a cell is called; null where there is no such patch. */
	static String state(String state) {
		if (state == null)
			return "no such patch";
		return state.isEmpty() ? "nothing" : state.equals("?") ? "not checked" : state;
	}

	static List<String> words(String text) {
		return List.of(text.split(" "));
	}
}

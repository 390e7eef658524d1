package dev.seriatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.seriatim.model.order.RowKind;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Severity;
import dev.seriatim.model.review.Verdict;

/** A what-if as plain text that can go into a mail. */
public final class OrderText {

	private static final String INDENT = "       ";

	private final int width;
	private final boolean verbose;

	/**
	 * @param width   columns to fill
	 * @param verbose lists what is only counted otherwise
	 */
	public OrderText(int width, boolean verbose) {
		this.width = width;
		this.verbose = verbose;
	}

	/** What changes for people comes first, the cells of the picture last. */
	public String write(OrderReport report) {
		var lines = new Lines(width);
		head(report, lines);
		report.splits().forEach(split -> split(split, lines));
		findings(report, lines);
		served(report, lines);
		cutPoints(report, lines);
		promises(report, lines);
		rows(report, lines);
		return lines.toString();
	}

	private static void head(OrderReport report, Lines lines) {
		var title = Visible.escape(report.series().title() == null ? "series without a title" : report.series().title());
		lines.wrap("", "  ", " ", words(title + (report.variant() == null ? "" : " · " + Visible.escape(report.variant())) + " · in the order "
				+ report.order().stream().map(OrderText::place).collect(Collectors.joining(" "))));
		if (report.suggested() != null)
			suggested(report.suggested(), lines);
		lines.add(report.changedCells() == 0 ? "no cell of the picture changes" : report.changedCells() + " of " + report.cells() + " cells of the picture change");
	}

	private static void suggested(OrderReport.Suggested how, Lines lines) {
		lines.wrap("", "  ", " ", words(Headline.count(how.broken(), "prefix is", "prefixes are") + " broken, as posted " + how.brokenAsPosted() + "; "
				+ Headline.count(how.promises(), "promise is", "promises are") + " broken, as posted " + how.promisesAsPosted() + "; "
				+ Headline.count(how.moves(), "patch moves", "patches move") + "; "
				+ (how.proven() ? "no order is better" : "not proven: in every order at least " + how.atLeastBroken() + " broken")));
	}

	private static String place(List<Integer> patches) {
		return patches.stream().map(String::valueOf).collect(Collectors.joining("+"));
	}

	private void split(OrderReport.SplitOff split, Lines lines) {
		lines.blank();
		var until = split.standIns().isEmpty() ? "nothing" : String.join(", ", split.standIns());
		lines.wrap("", INDENT, " ", words(Visible.escape(split.element()) + " comes with patch " + split.to() + " instead of " + split.from() + "; until then its sites raise "
				+ Visible.escape(until)));
		lines.add(INDENT + Headline.count(split.sites().size(), "site is", "sites are") + " to be written anew, and "
				+ Headline.count(split.lines().size(), "place belongs", "places belong") + " to it" + (verbose ? ":" : " (listed with --verbose)"));
		if (verbose) {
			split.sites().forEach(site -> place(site, site.what() == null ? "a function that no hunk shows" : site.what(), lines));
			split.lines().forEach(line -> place(line, line.what(), lines));
		}
	}

	private static void place(OrderReport.Place place, String what, Lines lines) {
		lines.wrap(INDENT + "  ", Visible.escape(place.file() + ":" + place.line() + "  " + what));
	}

	private void findings(OrderReport report, Lines lines) {
		var quiet = 0;
		for (var change : report.findings())
			if (!verbose && isQuiet(change.posted()) && isQuiet(change.other()))
				quiet++;
			else
				finding(change, lines);
		if (quiet > 0) {
			lines.blank();
			lines.add(Headline.count(quiet, "information differs", "informations differ") + " (all of them with --verbose)");
		}
	}

	private static boolean isQuiet(Report.Finding finding) {
		return finding == null || finding.severity() == Severity.INFO;
	}

	private static void finding(OrderReport.FindingChange change, Lines lines) {
		var shown = change.other() == null ? change.posted() : change.other();
		var heading = new ArrayList<String>();
		heading.add(Lines.pad(change.posted() == null ? "new" : change.other() == null ? "gone" : "moved", 5));
		heading.add(shown.severity().getLiteral());
		heading.add(Visible.escape(Wording.name(shown)));
		if (shown.file() != null && !shown.file().equals(shown.element()))
			heading.add(Visible.escape(Wording.place(shown)));
		lines.blank();
		lines.wrap("", INDENT, "  ", heading);
		var then = change.posted() == null || change.other() == null ? lifetime(shown) : lifetime(change.other()) + "; as posted " + lifetime(change.posted());
		lines.wrap(INDENT, then + ": " + Visible.escape(shown.message()));
		if (!shown.consumers().isEmpty())
			lines.wrap(INDENT, "consumers hit: " + Visible.escape(String.join(", ", shown.consumers())));
	}

	/** By which patch, and until which. */
	static String lifetime(Report.Finding finding) {
		var by = finding.patch() == null ? "whole series" : "patch " + finding.patch();
		return Wording.lifetime(finding).isEmpty() ? by : by + ", " + Wording.lifetime(finding);
	}

	private static void served(OrderReport report, Lines lines) {
		if (report.served().isEmpty())
			return;
		lines.blank();
		for (var change : report.served())
			lines.wrap("", INDENT, " ", words(Visible.escape(change.consumer()) + " is served " + from(change.other()) + "; as posted " + from(change.posted())));
	}

	static String from(Integer patch) {
		if (patch == null)
			return "by no prefix";
		return patch == 0 ? "from the base on" : "from patch " + patch + " on";
	}

	private static void cutPoints(OrderReport report, Lines lines) {
		var points = report.cutPoints();
		if (points.posted().equals(points.other()))
			return;
		lines.blank();
		lines.wrap("", INDENT, " ", words("safe to stop after " + points(points.other()) + "; as posted after " + points(points.posted())));
	}

	private static String points(List<OrderReport.CutPoint> points) {
		return points.isEmpty() ? "no patch" : points.stream()
				.map(point -> point.patch() + (point.consumers().isEmpty() ? "" : " (" + Visible.escape(String.join(", ", point.consumers())) + " served)"))
				.collect(Collectors.joining(", "));
	}

	private static void promises(OrderReport report, Lines lines) {
		for (var change : report.promises()) {
			lines.blank();
			lines.wrap("", INDENT, " ", words("promise " + change.other().getLiteral() + ", as posted " + change.posted().getLiteral() + ": " + Visible.escape(change.text())));
			if (change.reason() != null)
				lines.wrap(INDENT, Visible.escape(change.reason()));
		}
	}

	private void rows(OrderReport report, Lines lines) {
		var quiet = 0;
		for (var row : report.rows()) {
			if (!verbose && isOnlyThereLonger(row)) {
				quiet++;
				continue;
			}
			lines.blank();
			lines.wrap("", INDENT, " ", words(row.kind() + " " + (row.name() == null ? "in a function that no hunk shows" : Visible.escape(row.name()))
					+ (row.file() == null ? "" : " (" + Visible.escape(row.file()) + ")") + (row.configuration() == Configuration.N ? ", guard off" : "")));
			for (var i = 0; i < row.states().size();) {
				var first = row.states().get(i);
				var last = i;
				while (last + 1 < row.states().size() && isSame(first, row.states().get(last + 1)))
					last++;
				lines.wrap(INDENT, after(row.states().subList(i, last + 1)) + ": " + state(first.other()) + ", as posted " + state(first.posted()));
				i = last + 1;
			}
		}
		if (quiet > 0) {
			lines.blank();
			lines.add(Headline.count(quiet, "more row is", "more rows are") + " of elements that are only there earlier or later (listed with --verbose)");
		}
	}

	/** Whether no patch does anything else to an element than as posted. */
	private static boolean isOnlyThereLonger(OrderReport.RowChange row) {
		return row.kind().equals(RowKind.ELEMENT.literal()) && row.states().stream().allMatch(state -> isStill(state.posted()) && isStill(state.other()));
	}

	private static boolean isStill(String state) {
		return state == null || state.equals(Verdict.IDENTICAL.getLiteral()) || state.equals(Verdict.ABSENT.getLiteral());
	}

	private static boolean isSame(OrderReport.StateChange one, OrderReport.StateChange other) {
		return Objects.equals(one.posted(), other.posted()) && Objects.equals(one.other(), other.other());
	}

	private static String after(List<OrderReport.StateChange> states) {
		return (states.size() == 1 ? "after patch " : "after patches ") + ranges(states.stream().map(OrderReport.StateChange::patch).toList());
	}

	/** For example {@code 1..4 7}. */
	private static String ranges(List<Integer> patches) {
		var ranges = new ArrayList<String>();
		for (var first = 0; first < patches.size();) {
			var last = first;
			while (last + 1 < patches.size() && patches.get(last + 1) == patches.get(last) + 1)
				last++;
			ranges.add(first == last ? String.valueOf(patches.get(first)) : patches.get(first) + ".." + patches.get(last));
			first = last + 1;
		}
		return String.join(" ", ranges);
	}

	static String state(String state) {
		if (state == null)
			return "no such patch";
		return state.isEmpty() ? "nothing" : state.equals("?") ? "not checked" : Visible.escape(state);
	}

	static List<String> words(String text) {
		return List.of(text.split(" "));
	}
}

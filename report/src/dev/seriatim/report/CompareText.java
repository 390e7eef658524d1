package dev.seriatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Severity;
import dev.seriatim.model.review.Verdict;

/** A comparison of two series as plain text that can go into a mail. */
public final class CompareText {

	private static final String INDENT = "       ";

	private final int width;
	private final boolean verbose;

	/**
	 * @param width   columns to fill
	 * @param verbose lists what is only counted otherwise
	 */
	public CompareText(int width, boolean verbose) {
		this.width = width;
		this.verbose = verbose;
	}

	/** The patches come first, then what changes for people, the cells of the picture last. */
	public String write(CompareReport report) {
		var lines = new Lines(width);
		head(report, lines);
		patches(report, lines);
		ends(report, lines);
		findings(report, lines);
		served(report, lines);
		cutPoints(report, lines);
		promises(report, lines);
		rows(report, lines);
		return lines.toString();
	}

	private static void head(CompareReport report, Lines lines) {
		series("old", report.before().series(), lines);
		series("new", report.after().series(), lines);
		var contracts = report.after().input().contracts();
		if (!contracts.equals(report.before().input().contracts()))
			lines.wrap("", INDENT, " ", OrderText.words("judged by other contracts: " + contracts(contracts) + ", was " + contracts(report.before().input().contracts())));
		if (!report.differs())
			lines.add("nothing differs");
		lines.wrap("", "  ", " ", OrderText.words(counts(report.patches())));
		lines.add(report.changedCells() == 0 ? "no cell of the picture changes" : report.changedCells() + " of " + report.cells() + " cells of the picture change");
		if (report.notCompared() > 0)
			lines.add(Headline.count(report.notCompared(), "row is", "rows are") + " not compared, because only one of the pictures shows " + (report.notCompared() == 1 ? "it" : "them"));
		if (report.carriedOver() > 0)
			lines.add(Headline.count(report.carriedOver(), "finding is", "findings are") + " carried over");
	}

	private static void series(String which, Report.Series series, Lines lines) {
		var missing = series.missing().isEmpty() ? "" : " · missing " + series.missing().stream().map(String::valueOf).collect(Collectors.joining(", "));
		lines.wrap("", INDENT, " ", OrderText.words(which + ": " + Visible.escape(Headline.title(series))
				+ " · " + Headline.count(series.total(), "patch", "patches") + missing + (series.base() == null ? "" : " · on " + Visible.escape(series.base()))));
	}

	private static String contracts(List<String> labels) {
		return labels.isEmpty() ? "none" : Visible.escape(String.join(", ", labels));
	}

	private static String counts(List<CompareReport.PatchPair> patches) {
		var counts = new ArrayList<String>();
		count(patches.stream().filter(CompareReport.PatchPair::isKept).count(), "kept", counts);
		count(patches.stream().filter(patch -> !patch.changes().isEmpty()).count(), "changed", counts);
		count(patches.stream().filter(patch -> patch.before() == null).count(), "new", counts);
		count(patches.stream().filter(patch -> patch.after() == null).count(), "gone", counts);
		count(patches.stream().filter(CompareReport.PatchPair::moved).count(), "moved", counts);
		return "patches: " + String.join(", ", counts);
	}

	private static void count(long count, String what, List<String> counts) {
		if (count > 0)
			counts.add(count + " " + what);
	}

	private void patches(CompareReport report, Lines lines) {
		var shown = report.patches().stream().filter(patch -> verbose || !patch.isKept() || patch.moved() || patch.verdictBefore() != patch.verdictAfter()).toList();
		if (shown.isEmpty())
			return;
		lines.blank();
		for (var patch : shown) {
			var what = new ArrayList<String>();
			what.add(patch.before() == null ? "new" : patch.after() == null ? "gone" : patch.isKept() ? "kept" : "changed: " + String.join(", ", patch.changes()));
			if (patch.moved())
				what.add("moved");
			lines.wrap("", INDENT, " ", OrderText.words(number(patch.before()) + " -> " + number(patch.after()) + "  " + Visible.escape(patch.subject() == null ? "" : patch.subject())
					+ " (" + String.join("; ", what) + ")"));
			if (patch.changes().contains("subject"))
				lines.wrap(INDENT, "was " + Visible.escape(String.valueOf(patch.subjectBefore())));
			if (patch.before() != null && patch.after() != null && patch.verdictBefore() != patch.verdictAfter())
				lines.wrap(INDENT, "verdict " + verdict(patch.verdictAfter()) + ", was " + verdict(patch.verdictBefore()));
		}
	}

	private static String number(Integer patch) {
		return patch == null ? "-" : patch.toString();
	}

	private static String verdict(Verdict verdict) {
		return verdict == null ? "none" : verdict.getLiteral();
	}

	private static void ends(CompareReport report, Lines lines) {
		if (report.ends() == null) {
			lines.blank();
			lines.add("not checked without a tree: what differs in the API after all patches");
			return;
		}
		if (!report.ends().complete()) {
			lines.blank();
			lines.add("not checked after all patches: what patches do that are missing or do not apply");
		}
		for (var change : report.ends().changes()) {
			lines.blank();
			var y = change.y() == null ? change.n() : change.y();
			var verdict = verdict(y) + (change.n() == null || change.n() == y ? "" : ", guard off " + verdict(change.n()));
			lines.wrap("", INDENT, " ", OrderText.words("after all patches: " + change.kind().getLiteral() + " " + Visible.escape(change.name()) + " is " + verdict
					+ " for what fits the old series"));
			if (change.message() != null)
				lines.wrap(INDENT, Visible.escape(change.message()));
		}
	}

	private void findings(CompareReport report, Lines lines) {
		var quiet = 0;
		for (var change : report.findings())
			if (!verbose && isQuiet(change.before()) && isQuiet(change.after()))
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

	private static void finding(CompareReport.FindingChange change, Lines lines) {
		var shown = change.after() == null ? change.before() : change.after();
		var heading = new ArrayList<String>();
		heading.add(Lines.pad(change.before() == null ? "new" : change.after() == null ? "gone" : "moved", 5));
		heading.add(shown.severity().getLiteral());
		heading.add(Visible.escape(Wording.name(shown)));
		if (shown.file() != null && !shown.file().equals(shown.element()))
			heading.add(Visible.escape(Wording.place(shown)));
		lines.blank();
		lines.wrap("", INDENT, "  ", heading);
		var then = change.before() == null || change.after() == null ? OrderText.lifetime(shown) : OrderText.lifetime(change.after()) + "; was " + OrderText.lifetime(change.before());
		lines.wrap(INDENT, then + ": " + Visible.escape(shown.message()));
		if (!shown.consumers().isEmpty())
			lines.wrap(INDENT, "consumers hit: " + Visible.escape(String.join(", ", shown.consumers())));
	}

	private static void served(CompareReport report, Lines lines) {
		if (report.served().isEmpty())
			return;
		lines.blank();
		for (var change : report.served())
			lines.wrap("", INDENT, " ", OrderText.words(Visible.escape(change.consumer()) + " is served " + OrderText.from(change.after()) + "; was " + OrderText.from(change.before())));
	}

	private static void cutPoints(CompareReport report, Lines lines) {
		if (!report.cutPoints().changed())
			return;
		lines.blank();
		lines.wrap("", INDENT, " ", OrderText.words("safe to stop after " + points(report.cutPoints().after()) + "; was after " + points(report.cutPoints().before())));
	}

	private static String points(List<Report.CutPoint> points) {
		return points.isEmpty() ? "no patch" : points.stream()
				.map(point -> point.prefix() + (point.consumers().isEmpty() ? "" : " (" + Visible.escape(String.join(", ", point.consumers())) + " served)"))
				.collect(Collectors.joining(", "));
	}

	private static void promises(CompareReport report, Lines lines) {
		for (var change : report.promises()) {
			lines.blank();
			lines.wrap("", INDENT, " ", OrderText.words("promise " + (change.after() == null ? "not made any more" : change.after().getLiteral()) + ", was "
					+ (change.before() == null ? "not made" : change.before().getLiteral()) + ": " + Visible.escape(change.text())));
			if (change.reason() != null)
				lines.wrap(INDENT, Visible.escape(change.reason()));
		}
	}

	private static void rows(CompareReport report, Lines lines) {
		for (var row : report.rows()) {
			lines.blank();
			lines.wrap("", INDENT, " ", OrderText.words(row.kind() + " " + (row.name() == null ? "in a function that no hunk shows" : Visible.escape(row.name()))
					+ (row.file() == null ? "" : " (" + Visible.escape(row.file()) + ")") + (row.configuration() == Configuration.N ? ", guard off" : "")));
			for (var i = 0; i < row.states().size();) {
				var first = row.states().get(i);
				var same = new ArrayList<String>();
				while (i < row.states().size() && isSame(first, row.states().get(i)))
					same.add(place(row.states().get(i++)));
				lines.wrap(INDENT, "after " + String.join(", ", same) + ": " + OrderText.state(first.after()) + ", was " + OrderText.state(first.before()));
			}
		}
	}

	private static boolean isSame(CompareReport.StateChange one, CompareReport.StateChange other) {
		return Objects.equals(one.before(), other.before()) && Objects.equals(one.after(), other.after());
	}

	private static String place(CompareReport.StateChange state) {
		return Objects.equals(state.patchBefore(), 0) ? "the base" : number(state.patchBefore()) + " -> " + number(state.patchAfter());
	}
}

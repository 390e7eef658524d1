package dev.seriatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.seriatim.model.review.Verdict;

/** A comparison of two series as plain text that can go into a mail. */
public final class CompareText {

	/** Before the former state. */
	static final String WAS = "was";

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
		var changes = new ChangeText(lines, verbose, WAS);
		head(report, changes, lines);
		patches(report, lines);
		ends(report, lines);
		report.findings().forEach(change -> changes.finding(change.before(), change.after()));
		changes.quietFindings();
		if (!report.served().isEmpty())
			lines.blank();
		report.served().forEach(change -> changes.served(change.consumer(), change.before(), change.after()));
		if (report.cutPoints().changed())
			changes.cutPoints(report.cutPoints().before(), report.cutPoints().after());
		report.promises().forEach(change -> changes.promise(change.text(), change.before() == null ? "not made" : change.before().getLiteral(),
				change.after() == null ? "not made any more" : change.after().getLiteral(), change.reason()));
		comments(report, lines);
		Changes.rows(report).forEach(row -> changes.row(Changes.row(row)));
		return lines.toString();
	}

	private static void head(CompareReport report, ChangeText changes, Lines lines) {
		series("old", report.before().series(), lines);
		series("new", report.after().series(), lines);
		otherContracts(report).ifPresent(words -> lines.wrap("", ChangeText.INDENT, " ", ChangeText.words(Visible.escape(words))));
		if (!report.differs())
			lines.add("nothing differs");
		lines.wrap("", "  ", " ", ChangeText.words(counts(report.patches())));
		changes.counts(report.changedCells(), report.cells(), report.after().notChecked(), report.before().notChecked());
		if (report.notCompared() > 0)
			lines.add(notCompared(report));
		if (report.carriedOver() > 0)
			lines.add(Headline.count(report.carriedOver(), "finding is", "findings are") + " carried over");
		CommentText.counts(report).ifPresent(counts -> lines.wrap("", "  ", " ", ChangeText.words(counts)));
	}

	private static void comments(CompareReport report, Lines lines) {
		for (var comment : CommentText.sorted(report)) {
			lines.blank();
			lines.wrap("", ChangeText.INDENT, "  ", Stream.of("comment", CommentText.state(comment.state()), CommentText.place(comment), comment.author()).map(Visible::escape).toList());
			if (!comment.quoted().isEmpty())
				lines.wrap(ChangeText.INDENT, "> " + Visible.escape(CommentText.quoted(comment)));
			lines.wrap(ChangeText.INDENT, Visible.escape(CommentText.firstLine(comment)));
			if (comment.reason() != null)
				lines.wrap(ChangeText.INDENT, Visible.escape(CommentText.state(comment.state()) + ": " + comment.reason()));
		}
	}

	private static void series(String which, Report.Series series, Lines lines) {
		var missing = series.missing().isEmpty() ? "" : " · missing " + series.missing().stream().map(String::valueOf).collect(Collectors.joining(", "));
		lines.wrap("", ChangeText.INDENT, " ", ChangeText.words(which + ": " + Visible.escape(Headline.title(series))
				+ " · " + Headline.count(series.total(), "patch", "patches") + missing + (series.base() == null ? "" : " · on " + Visible.escape(series.base()))));
	}

	/** That what differs may come from the contracts. */
	static Optional<String> otherContracts(CompareReport report) {
		var before = report.before().input().contracts();
		var after = report.after().input().contracts();
		return before.equals(after) ? Optional.empty() : Optional.of("judged by other contracts: " + contracts(after) + ", was " + contracts(before));
	}

	private static String contracts(List<String> labels) {
		return labels.isEmpty() ? "none" : String.join(", ", labels);
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
		var shown = report.patches().stream().filter(patch -> verbose || patch.isChange()).toList();
		if (shown.isEmpty())
			return;
		lines.blank();
		for (var patch : shown) {
			lines.wrap("", ChangeText.INDENT, " ", ChangeText.words(number(patch.before()) + " -> " + number(patch.after()) + "  " + Visible.escape(patch.subject() == null ? "" : patch.subject())
					+ " (" + patch.what() + ")"));
			if (patch.changes().contains("subject"))
				lines.wrap(ChangeText.INDENT, "was " + Visible.escape(String.valueOf(patch.subjectBefore())));
			if (patch.before() != null && patch.after() != null && patch.verdictBefore() != patch.verdictAfter())
				lines.wrap(ChangeText.INDENT, "verdict " + verdict(patch.verdictAfter()) + ", was " + verdict(patch.verdictBefore()));
		}
	}

	static String number(Integer patch) {
		return patch == null ? "-" : patch.toString();
	}

	private static String verdict(Verdict verdict) {
		return verdict == null ? "none" : verdict.getLiteral();
	}

	private static void ends(CompareReport report, Lines lines) {
		endsNotChecked(report).ifPresent(notChecked -> {
			lines.blank();
			lines.add(notChecked);
		});
		if (report.ends() == null)
			return;
		for (var change : report.ends().changes()) {
			lines.blank();
			lines.wrap("", ChangeText.INDENT, " ", ChangeText.words("after all patches: " + change.kind().getLiteral() + " " + Visible.escape(change.name()) + " is " + verdicts(change)
					+ " for what fits the old series"));
			if (change.message() != null)
				lines.wrap(ChangeText.INDENT, Visible.escape(change.message()));
		}
	}

	/** For whom fits the old series. */
	static String verdicts(CompareReport.EndChange change) {
		var y = change.y() == null ? change.n() : change.y();
		return verdict(y) + (change.n() == null || change.n() == y ? "" : ", guard off " + verdict(change.n()));
	}

	/** Of at least one row. */
	static String notCompared(CompareReport report) {
		return Headline.count(report.notCompared(), "row is", "rows are") + " not compared, because only one of the pictures shows " + (report.notCompared() == 1 ? "it" : "them");
	}

	/** What of the API after all patches could not be compared. */
	static Optional<String> endsNotChecked(CompareReport report) {
		if (report.ends() == null)
			return Optional.of("not checked without a tree: what differs in the API after all patches");
		return report.ends().complete() ? Optional.empty() : Optional.of("not checked after all patches: what patches do that are missing or do not apply");
	}
}

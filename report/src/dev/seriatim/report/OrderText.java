package dev.seriatim.report;

import java.util.List;
import java.util.stream.Collectors;

/** A what-if as plain text that can go into a mail. */
public final class OrderText {

	/** Before the former state. */
	static final String WAS = "as posted";

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
		var changes = new ChangeText(lines, verbose, WAS);
		head(report, lines);
		changes.counts(report.changedCells(), report.cells(), report.notChecked(), report.notCheckedAsPosted());
		conflicts(report.conflicts(), lines);
		report.splits().forEach(split -> split(split, lines));
		report.findings().forEach(change -> changes.finding(change.posted(), change.other()));
		changes.quietFindings();
		if (!report.served().isEmpty())
			lines.blank();
		report.served().forEach(change -> changes.served(change.consumer(), change.posted(), change.other()));
		if (!report.cutPoints().posted().equals(report.cutPoints().other()))
			changes.cutPoints(report.cutPoints().posted(), report.cutPoints().other());
		report.promises().forEach(change -> changes.promise(change.text(), change.posted().getLiteral(), change.other().getLiteral(), change.reason()));
		rows(report, changes, lines);
		return lines.toString();
	}

	private static void head(OrderReport report, Lines lines) {
		var title = Visible.escape(Headline.title(report.series()));
		lines.wrap("", "  ", " ", ChangeText.words(title + (report.variant() == null ? "" : " · " + Visible.escape(report.variant())) + " · in the order "
				+ report.order().stream().map(OrderText::place).collect(Collectors.joining(" ")) + missing(report)));
		if (report.suggested() != null)
			lines.wrap("", "  ", " ", ChangeText.words(suggested(report.suggested())));
	}

	private static String missing(OrderReport report) {
		return report.series().missing().isEmpty() ? "" : " · missing " + report.series().missing().stream().map(String::valueOf).collect(Collectors.joining(", "));
	}

	static String suggested(OrderReport.Suggested how) {
		return Headline.count(how.broken(), "prefix is", "prefixes are") + " broken, as posted " + how.brokenAsPosted() + "; " + Headline.count(how.promises(), "promise is", "promises are")
				+ " broken, as posted " + how.promisesAsPosted() + "; " + Headline.count(how.moves(), "patch moves", "patches move") + "; "
				+ (how.proven() ? "no order is better" : "not proven: in every order at least " + how.atLeastBroken() + " broken");
	}

	private static void conflicts(List<OrderReport.Conflict> conflicts, Lines lines) {
		if (conflicts.isEmpty())
			return;
		lines.blank();
		lines.wrap("", ChangeText.INDENT, " ", ChangeText.words(planned(conflicts) + ":"));
		for (var conflict : conflicts)
			lines.wrap(ChangeText.INDENT, Visible.escape("patch " + conflict.patch() + "  " + (conflict.reason().startsWith(conflict.file()) ? "" : place(conflict) + "  ") + conflict.reason()));
	}

	/** How many files are judged as a plan, in words. */
	static String planned(List<OrderReport.Conflict> conflicts) {
		var files = (int) conflicts.stream().map(OrderReport.Conflict::file).distinct().count();
		return Headline.count(files, "file does", "files do") + " not apply as text in this order; what " + Headline.count((int) conflicts.stream().map(OrderReport.Conflict::patch).distinct().count(), "patch changes", "patches change")
				+ " is judged as a plan, by what each patch did to it as posted";
	}

	static String place(OrderReport.Conflict conflict) {
		return conflict.line() == null ? conflict.file() : conflict.file() + ":" + conflict.line();
	}

	private static String place(List<Integer> patches) {
		return patches.stream().map(String::valueOf).collect(Collectors.joining("+"));
	}

	private void split(OrderReport.SplitOff split, Lines lines) {
		lines.blank();
		var until = split.standIns().isEmpty() ? "nothing" : String.join(", ", split.standIns());
		lines.wrap("", ChangeText.INDENT, " ", ChangeText.words(Visible.escape(split.element()) + " comes with patch " + split.to() + " instead of " + split.from() + "; until then its sites raise "
				+ Visible.escape(until)));
		lines.add(ChangeText.INDENT + Headline.count(split.sites().size(), "site is", "sites are") + " to be written anew, and "
				+ Headline.count(split.lines().size(), "place belongs", "places belong") + " to it" + (verbose ? ":" : " (listed with --verbose)"));
		if (verbose) {
			split.sites().forEach(site -> place(site, site.what() == null ? "a function that no hunk shows" : site.what(), lines));
			split.lines().forEach(line -> place(line, line.what(), lines));
		}
	}

	private static void place(OrderReport.Place place, String what, Lines lines) {
		lines.wrap(ChangeText.INDENT + "  ", Visible.escape(place.file() + ":" + place.line() + "  " + what));
	}

	private void rows(OrderReport report, ChangeText changes, Lines lines) {
		var quiet = 0;
		for (var row : Changes.rows(report)) {
			if (!verbose && Changes.isOnlyThereLonger(row)) {
				quiet++;
				continue;
			}
			changes.row(Changes.row(row));
		}
		if (quiet > 0) {
			lines.blank();
			lines.add(Headline.count(quiet, "more row is", "more rows are") + " of elements that are only there earlier or later (listed with --verbose)");
		}
	}
}

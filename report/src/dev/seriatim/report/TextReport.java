package dev.seriatim.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import dev.seriatim.model.review.ClaimOutcome;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.Severity;

/** The report as plain text, as a terminal or a mail shows it. */
public final class TextReport implements ReportWriter {

	/** The width that text has where there is no terminal to ask. */
	public static final int USUAL_WIDTH = 100;

	private static final int NARROWEST = 60;
	private static final int SOME = 5;
	private static final String INDENT = "       ";
	private static final List<ClaimOutcome> RANKS = List.of(ClaimOutcome.CONTRADICTED, ClaimOutcome.NOT_CHECKED, ClaimOutcome.NOT_CONTRADICTED);

	private final int width;
	private final Paint paint;
	private final boolean verbose;

	/**
	 * @param width   columns to fill; fewer than 60 count as 60
	 * @param colours whether ANSI colours repeat what the signs say
	 * @param verbose whether rows in which nothing happens, and everything that was not checked, are listed and not only counted
	 */
	public TextReport(int width, boolean colours, boolean verbose) {
		this.width = Math.max(width, NARROWEST);
		this.paint = colours ? Paint.ANSI : Paint.NONE;
		this.verbose = verbose;
	}

	@Override
	public String write(Report report) {
		var lines = new Lines(width);
		head(report, lines);
		lines.blank();
		new TextStrip(Picture.of(report, verbose), paint, lines).draw();
		promises(report, lines);
		claims(report, lines);
		findings(report, lines);
		notChecked(report, lines);
		suppressed(report, lines);
		remarks(report, lines);
		lines.blank();
		legend(lines);
		return lines.toString();
	}

	private static void head(Report report, Lines lines) {
		var headline = new Headline(report);
		var origin = new ArrayList<String>();
		origin.add(headline.title());
		origin.addAll(headline.origin());
		lines.wrap("", "  ", " · ", visible(origin));
		lines.wrap("", "  ", " · ", visible(headline.judgement()));
	}

	private static List<String> visible(List<String> parts) {
		return parts.stream().map(Visible::escape).toList();
	}

	private void promises(Report report, Lines lines) {
		var open = report.promises().stream().filter(promise -> verbose || !Boolean.TRUE.equals(promise.holds())).toList();
		if (open.isEmpty())
			return;
		lines.blank();
		for (var promise : open) {
			lines.wrap("", "  ", " ", words("promise " + Wording.state(promise) + ": " + Visible.escape(promise.text())));
			if (promise.reason() != null)
				lines.wrap(INDENT, Visible.escape(promise.reason()));
		}
	}

	/** Those that need not be so first. */
	private void claims(Report report, Lines lines) {
		if (report.claims().isEmpty())
			return;
		lines.blank();
		var sorted = report.claims().stream().sorted(Comparator.comparingInt(claim -> RANKS.indexOf(claim.outcome()))).toList();
		var shown = verbose ? sorted : sorted.stream().limit(SOME).toList();
		for (var claim : shown) {
			lines.wrap("", "  ", " ", words("claim " + Wording.state(claim) + ": " + Visible.escape("\"" + claim.text() + "\"") + " (" + Wording.origin(claim) + ")"));
			if (claim.reason() != null)
				lines.wrap(INDENT, Visible.escape(claim.reason()));
		}
		if (shown.size() < sorted.size())
			lines.add("    and " + Headline.count(sorted.size() - shown.size(), "more claim", "more claims") + " (all of them with --verbose)");
	}

	/** Errors and warnings by patch, then informations. */
	private void findings(Report report, Lines lines) {
		var all = new ArrayList<>(report.serious());
		all.addAll(report.informations());
		var groups = verbose ? all.stream().map(List::of).toList() : Alike.groups(all);
		for (var group : groups) {
			lines.blank();
			if (group.size() == 1)
				finding(group.getFirst(), report, lines);
			else
				several(group, report, lines);
		}
	}

	private void several(List<Report.Finding> findings, Report report, Lines lines) {
		var first = findings.getFirst();
		var heading = heading(first, report);
		lines.wrap("", INDENT, "  ", List.of(heading.get(0), heading.get(1), heading.get(2), findings.size() + " times"));
		for (var finding : findings)
			lines.wrap(INDENT, INDENT + "  ", " ", words(Visible.escape(finding.message())));
	}

	private void finding(Report.Finding finding, Report report, Lines lines) {
		var lifetime = Wording.lifetime(finding).isEmpty() ? "" : "; " + Wording.lifetime(finding);
		lines.wrap("", INDENT, "  ", heading(finding, report));
		lines.wrap(INDENT, Visible.escape(finding.message()) + lifetime);
		if (finding.mismatch() != null)
			mismatch(finding.mismatch(), lines);
		if (!finding.consumers().isEmpty())
			lines.wrap(INDENT, INDENT + " ", " ",
					words("consumers hit: " + Visible.escape(String.join(", ", finding.consumers())) + configurations(finding)));
		// Places that were not checked are listed below.
		if (finding.kind() != FindingKind.NOT_CHECKED)
			folded(finding, lines);
	}

	private static void mismatch(Report.Mismatch mismatch, Lines lines) {
		lines.wrap(INDENT, MismatchText.legend(mismatch) + ":");
		for (var line : MismatchText.lines(mismatch))
			lines.cut(INDENT + Visible.escape(line));
	}

	private static Sign.Tone tone(Severity severity) {
		return switch (severity) {
		case Severity.ERROR -> Sign.Tone.BREAK;
		case Severity.WARNING -> Sign.Tone.UNKNOWN;
		case Severity.INFO -> Sign.Tone.FAINT;
		};
	}

	private List<String> heading(Report.Finding finding, Report report) {
		var parts = new ArrayList<String>();
		parts.add(new Headline(report).number(finding));
		parts.add(paint.tone(tone(finding.severity()), Lines.pad(finding.severity().getLiteral(), 7)));
		parts.add(paint.bold(finding.rule()));
		if (finding.element() != null && !finding.element().equals(finding.file()))
			parts.add(Visible.escape(finding.element()));
		if (finding.file() != null)
			parts.add(Visible.escape(Wording.place(finding)));
		return parts;
	}

	private static String configurations(Report.Finding finding) {
		return finding.configurations().equals(List.of(Configuration.N)) ? " (guard off)" : "";
	}

	private void folded(Report.Finding finding, Lines lines) {
		var shown = verbose ? finding.folded() : finding.folded().stream().limit(SOME).toList();
		for (var line : shown)
			lines.wrap(INDENT + "with it: ", INDENT + "  ", " ", words(Visible.escape(line)));
		if (shown.size() < finding.folded().size())
			lines.add(INDENT + "and " + (finding.folded().size() - shown.size()) + " more with it");
	}

	private void notChecked(Report report, Lines lines) {
		if (report.notChecked().isEmpty())
			return;
		lines.blank();
		lines.add(new Headline(report).notCheckedPlaces());
		var shown = verbose ? report.notChecked() : report.notChecked().stream().limit(SOME).toList();
		for (var place : shown)
			lines.wrap("  ", "      ", " ", words(paint.tone(Sign.Tone.UNKNOWN, "?") + " from prefix " + place.prefix() + "  "
					+ Visible.escape(Wording.place(place)) + ": " + Visible.escape(place.reason())));
		if (shown.size() < report.notChecked().size())
			lines.add("    and " + (report.notChecked().size() - shown.size()) + " more (all of them with --verbose)");
	}

	private void suppressed(Report report, Lines lines) {
		if (report.suppressed().isEmpty())
			return;
		var headline = new Headline(report);
		lines.blank();
		lines.add(headline.suppressedCount());
		var shown = verbose ? report.suppressed() : report.suppressed().stream().limit(SOME).toList();
		for (var one : shown)
			lines.wrap("  ", "      ", " ", words(headline.number(one.finding()) + "  " + Visible.escape(Wording.name(one.finding())) + ": " + Visible.escape(one.reason())));
		if (shown.size() < report.suppressed().size())
			lines.add("    and " + (report.suppressed().size() - shown.size()) + " more (all of them with --verbose)");
	}

	private void remarks(Report report, Lines lines) {
		var remarks = report.series().remarks();
		if (remarks.isEmpty())
			return;
		lines.blank();
		lines.add(Headline.count(remarks.size(), "remark", "remarks") + " on the messages");
		var shown = verbose ? remarks : remarks.stream().limit(SOME).toList();
		for (var remark : shown)
			lines.wrap("  ", "      ", " ", words(Visible.escape(Wording.place(remark)) + ": " + Visible.escape(remark.message())));
		if (shown.size() < remarks.size())
			lines.add("    and " + (remarks.size() - shown.size()) + " more (all of them with --verbose)");
	}

	private static void legend(Lines lines) {
		var contract = Arrays.asList(Sign.ABSENT, Sign.ADDED, Sign.IDENTICAL, Sign.COMPATIBLE, Sign.LAYOUT, Sign.BEHAVIOUR, Sign.SOURCE);
		var consumers = Arrays.asList(Sign.WORKS, Sign.NOT_SERVED, Sign.BROKEN, Sign.NOT_CHECKED);
		for (var signs : List.of(contract, consumers))
			lines.wrap("", "", "   ", signs.stream().map(sign -> "%-2s %s".formatted(sign.text(), sign.words())).collect(Collectors.toList()));
	}

	private static List<String> words(String text) {
		return List.of(text.split(" "));
	}
}

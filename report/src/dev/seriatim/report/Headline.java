package dev.seriatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import dev.seriatim.model.review.Severity;
import dev.seriatim.model.review.Verdict;

/**
 * The two lines that tell whether to worry, in parts that are joined or wrapped by the format. Text is what the patches contain,
 * not yet escaped ({@link Visible}).
 */
public final class Headline {

	private final Report report;

	public Headline(Report report) {
		this.report = report;
	}

	/** The name of the series with its version. */
	public String title() {
		return title(report.series());
	}

	static String title(Report.Series series) {
		var title = series.title() == null || series.title().isBlank() ? "series without a title" : series.title();
		if (series.version() == null || title.endsWith("v" + series.version()))
			return title;
		return title + " v" + series.version();
	}

	/** Author, patches and base. */
	public List<String> origin() {
		var parts = new ArrayList<String>();
		var series = report.series();
		if (series.author() != null && !series.author().isBlank())
			parts.add(series.author().replaceFirst(" <[^<>]*>$", ""));
		parts.add(patches());
		parts.add(series.base() == null ? "without a tree" : "on " + series.base());
		return parts;
	}

	private String patches() {
		var text = new StringBuilder(count(report.series().total(), "patch", "patches"));
		var gone = new TreeSet<>(report.series().missing());
		var standIns = report.patches().stream().filter(Report.Patch::standIn).toList();
		standIns.forEach(patch -> gone.add(patch.number()));
		if (!gone.isEmpty())
			text.append(", ").append(String.join(" ", gone.stream().map(this::number).toList())).append(" missing");
		if (!standIns.isEmpty())
			text.append(" (").append(String.join(", ",
					standIns.stream().map(patch -> number(patch.number()) + ": " + fileName(patch.source())).toList())).append(")");
		return text.toString();
	}

	private static String fileName(String path) {
		return path == null ? "stand-in" : path.substring(path.lastIndexOf('/') + 1);
	}

	/** What was reviewed with what: the program, the input, the tree and the contracts. */
	public List<String> provenance() {
		var input = report.input();
		var parts = new ArrayList<String>();
		parts.add(report.tool().name() + " " + report.tool().version());
		parts.add("input " + input.path());
		if (input.tree() != null)
			parts.add("tree " + input.tree() + (input.base() == null ? "" : " at " + input.base()));
		if (!input.contracts().isEmpty())
			parts.add("contract " + String.join(", ", input.contracts()));
		return parts;
	}

	/** Promises, cut points, lasting findings and what was not checked. */
	public List<String> judgement() {
		var parts = new ArrayList<String>();
		if (report.input().contracts().isEmpty())
			parts.add("no contract concerns these patches: only the series itself was checked");
		if (!report.promises().isEmpty())
			parts.add(promises());
		parts.add(cutPoints());
		parts.add(findings());
		parts.add(notChecked());
		parts.removeIf(String::isEmpty);
		return parts;
	}

	private String promises() {
		var parts = new ArrayList<String>();
		addCount(parts, report.promises().stream().filter(promise -> Boolean.TRUE.equals(promise.holds())).count(), "kept");
		addCount(parts, report.promises().stream().filter(promise -> Boolean.FALSE.equals(promise.holds())).count(), "broken");
		addCount(parts, report.promises().stream().filter(promise -> promise.holds() == null).count(), "not checked");
		return "promises " + String.join(", ", parts);
	}

	private static void addCount(List<String> parts, long count, String what) {
		if (count > 0)
			parts.add(count + " " + what);
	}

	private String cutPoints() {
		if (report.cutPoints().isEmpty())
			return "no prefix known to be safe to stop at";
		return "safe to stop after " + String.join(", ", report.cutPoints().stream().map(Headline::cutPoint).toList());
	}

	private static String cutPoint(Report.CutPoint cut) {
		return cut.consumers().isEmpty() ? Integer.toString(cut.prefix())
				: cut.prefix() + " (" + String.join(", ", cut.consumers()) + " served)";
	}

	/** Whether a finding is about something that a later patch can mend. */
	private static boolean isBreak(Report.Finding finding) {
		return switch (finding.kind()) {
		case SOURCE, BEHAVIOUR, LAYOUT, FIT -> true;
		default -> false;
		};
	}

	private String findings() {
		var serious = report.serious();
		var lasting = serious.stream().filter(Report.Finding::lasting).count();
		if (serious.stream().noneMatch(Headline::isBreak))
			return seriousCount();
		if (lasting == serious.size())
			return seriousCount() + (lasting == 1 ? " that lasts" : ", all of them last");
		return seriousCount() + ", " + (lasting == 0 ? "none lasts" : lasting + (lasting == 1 ? " lasts" : " last"));
	}

	/** For example {@code 1 error, 2 warnings}. */
	public String seriousCount() {
		var serious = report.serious().size();
		var errors = (int) report.serious().stream().filter(finding -> finding.severity() == Severity.ERROR).count();
		var parts = new ArrayList<String>();
		if (errors > 0)
			parts.add(count(errors, "error", "errors"));
		if (errors < serious)
			parts.add(count(serious - errors, "warning", "warnings"));
		return parts.isEmpty() ? "no errors or warnings" : String.join(", ", parts);
	}

	/** For example {@code 2 findings for information}. */
	public String informationsCount() {
		return count(report.informations().size(), "finding for information", "findings for information");
	}

	/** For example {@code 2 findings suppressed}. */
	public String suppressedCount() {
		return count(report.suppressed().size(), "finding suppressed", "findings suppressed");
	}

	private String notChecked() {
		var patches = report.patches().stream()
				.filter(patch -> patch.missing() || !patch.applies() || patch.verdict() == Verdict.NOT_CHECKED).count();
		return notChecked((int) patches);
	}

	/** What the list of places not checked holds: places, and whole patches; empty when it is. */
	public String notCheckedPlaces() {
		return notChecked((int) report.notChecked().stream().filter(place -> place.file() == null).count());
	}

	private String notChecked(int patches) {
		var places = (int) report.notChecked().stream().filter(place -> place.file() != null).count();
		var parts = new ArrayList<String>();
		if (patches > 0)
			parts.add(count(patches, "patch", "patches"));
		if (places > 0)
			parts.add(count(places, "place", "places"));
		return parts.isEmpty() ? "" : String.join(" and ", parts) + " not checked";
	}

	/** Where in the series a finding stands, for example {@code 04/12}. */
	public String number(Report.Finding finding) {
		return finding.patch() == null ? "series" : number(finding.patch()) + "/" + number(report.series().total());
	}

	/** A patch number as wide as the total, for example {@code 04} of 12. */
	public String number(int number) {
		var width = Integer.toString(report.series().total()).length();
		return ("%0" + Math.max(width, 1) + "d").formatted(number);
	}

	static String count(int count, String one, String many) {
		return count + " " + (count == 1 ? one : many);
	}
}

package dev.seriatim.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.Severity;
import dev.seriatim.report.Picture.Row;

/** What the template of the HTML report shows. Members are named as in the template. */
final class Page {

	private final Report report;
	private final Function<String, Optional<Own>> rulePages;
	private final Headline headline;
	private final Picture picture;
	final Own css;

	Page(Report report, Function<String, Optional<Own>> rulePages, Own css, boolean everything) {
		this.report = report;
		this.rulePages = rulePages;
		this.headline = new Headline(report);
		this.picture = Picture.of(report, everything);
		this.css = css;
	}

	/** Markup of the program's own, in which nothing comes from a patch. */
	record Own(String text) {
	}

	String title() {
		return headline.title();
	}

	String origin() {
		return String.join(" · ", headline.origin());
	}

	List<String> judgement() {
		return headline.judgement();
	}

	boolean hasRows() {
		return !picture.rows().isEmpty();
	}

	List<Column> columns() {
		return picture.columns().stream().map(this::column).toList();
	}

	private Column column(int number) {
		var subject = report.patches().stream().filter(patch -> patch.number() == number).map(Page::subject).findFirst()
				.orElse("the base");
		return new Column(number, number == 0 ? null : "patch-" + number, subject);
	}

	record Column(int number, String target, String subject) {
	}

	List<RowGroup> groups() {
		return Arrays.stream(Picture.Group.values())
				.map(group -> new RowGroup(group.title(), picture.columns().size() + 2,
						picture.rows().stream().filter(row -> row.group() == group).map(this::tableRow).toList()))
				.filter(group -> !group.rows().isEmpty()).toList();
	}

	record RowGroup(String title, int span, List<TableRow> rows) {
	}

	private TableRow tableRow(Row row) {
		var cells = IntStream.range(0, row.cells().size()).mapToObj(column -> tableCell(row, column)).toList();
		var file = row.detail().substring(row.detail().lastIndexOf('/') + 1);
		var explained = row.explanation().isBlank() ? "" : ": " + row.explanation().replaceAll("\\s+", " ");
		var about = (row.name().strip() + " " + row.detail()).strip() + explained;
		return new TableRow(row.name().strip(), file, about, row.second(), cells, row.note());
	}

	record TableRow(String name, String detail, String about, boolean second, List<TableCell> cells, String note) {
	}

	private TableCell tableCell(Row row, int column) {
		var cell = row.cells().get(column);
		var number = picture.columns().get(column);
		var meaning = row.name().strip() + " at prefix " + number + ": " + cell.words();
		return new TableCell(cell.text(), meaning, tone(cell.tone()), cell.finding() == null ? null : findingId(cell.finding()));
	}

	record TableCell(String text, String meaning, String tone, String target) {
	}

	private static String tone(Sign.Tone tone) {
		return tone.name().toLowerCase(Locale.ROOT);
	}

	List<String> leftOut() {
		return picture.leftOut();
	}

	List<Picture.Letter> letters() {
		return picture.letters();
	}

	List<LegendEntry> legend() {
		return Arrays.stream(Sign.values()).map(sign -> new LegendEntry(sign.text(), sign.words(), tone(sign.tone()))).toList();
	}

	record LegendEntry(String sign, String words, String tone) {
	}

	boolean hasPromises() {
		return !report.promises().isEmpty();
	}

	List<PromiseLine> promises() {
		return report.promises().stream().map(promise -> {
			var tone = promise.holds() == null ? Sign.Tone.UNKNOWN : promise.holds() ? Sign.Tone.GOOD : Sign.Tone.BREAK;
			return new PromiseLine(promise.text(), Wording.state(promise), tone(tone), promise.reason());
		}).toList();
	}

	record PromiseLine(String text, String state, String tone, String reason) {
	}

	boolean hasClaims() {
		return !report.claims().isEmpty();
	}

	List<ClaimLine> claims() {
		return report.claims().stream()
				.map(claim -> new ClaimLine(claim.text(), Wording.origin(claim), Wording.state(claim), tone(Wording.tone(claim)), claim.reason())).toList();
	}

	record ClaimLine(String text, String origin, String state, String tone, String reason) {
	}

	String findingsTitle() {
		var count = headline.seriousCount();
		return count.substring(0, 1).toUpperCase(Locale.ROOT) + count.substring(1);
	}

	List<FindingCard> findings() {
		return cards(report.serious());
	}

	boolean hasInformations() {
		return !report.informations().isEmpty();
	}

	String informationsTitle() {
		return headline.informationsCount();
	}

	List<FindingCard> informations() {
		return cards(report.informations());
	}

	private List<FindingCard> cards(List<Report.Finding> findings) {
		return findings.stream().map(this::card).toList();
	}

	private String findingId(Report.Finding finding) {
		return "finding-" + (report.findings().indexOf(finding) + 1);
	}

	private FindingCard card(Report.Finding finding) {
		// What asks for nothing takes little room.
		List<DiffLine> excerpt = finding.severity() == Severity.INFO ? List.of() : finding.excerpt().stream().map(Page::diffLine).toList();
		return new FindingCard(findingId(finding), headline.number(finding), finding.patch() == null ? null : "patch-" + finding.patch(),
				finding.severity().getLiteral(), finding.rule(), rulePages.apply(finding.rule()).isPresent(),
				Objects.equals(finding.element(), finding.file()) ? null : finding.element(),
				Wording.place(finding), finding.message(), Wording.lifetime(finding),
				String.join(", ", finding.consumers()), finding.configurations().equals(List.of(Configuration.N)),
				finding.kind() == FindingKind.NOT_CHECKED ? List.of() : finding.folded(), excerpt, !excerpt.isEmpty(),
				Optional.ofNullable(finding.mismatch()).map(Page::comparison).orElse(null));
	}

	record FindingCard(String id, String number, String patchTarget, String severity, String rule, boolean hasPage, String element,
			String place, String message, String lifetime, String consumers, boolean guardOff, List<String> folded,
			List<DiffLine> excerpt, boolean hasExcerpt, Comparison comparison) {
	}

	private static DiffLine diffLine(Report.ExcerptLine line) {
		var sign = line.text().isEmpty() ? ' ' : line.text().charAt(0);
		var kind = switch (sign) {
		case '+' -> "added";
		case '-' -> "removed";
		default -> "context";
		};
		return new DiffLine(kind, line.here(), line.shown());
	}

	record DiffLine(String kind, boolean here, String text) {
	}

	private static Comparison comparison(Report.Mismatch mismatch) {
		var rows = SideBySide.rows(mismatch.lines()).stream().map(row -> new ComparisonRow(row.here(), row.differs(), shown(mismatch, row.expected()), line(row),
				row.isKnown() ? shown(mismatch, row.standing()) : "not known"));
		return new Comparison(MismatchText.above(mismatch), MismatchText.below(mismatch), rows.toList());
	}

	private static String shown(Report.Mismatch mismatch, Report.MismatchLine line) {
		return line == null ? "" : mismatch.shown(line);
	}

	private static String line(SideBySide row) {
		return row.standing() == null || row.standing().line() == null ? "" : row.standing().line().toString();
	}

	record Comparison(String above, String below, List<ComparisonRow> rows) {
	}

	record ComparisonRow(boolean here, boolean differs, String expected, String line, String standing) {
	}

	List<PatchLine> patches() {
		return report.patches().stream().map(this::patchLine).toList();
	}

	private PatchLine patchLine(Report.Patch patch) {
		var remarks = new ArrayList<String>();
		if (patch.standIn())
			remarks.add("stand-in");
		if (!patch.applies())
			remarks.add("does not apply");
		var sign = patch.missing() ? Sign.NOT_CHECKED : Sign.of(patch.verdict());
		var serious = report.findings().stream().filter(finding -> Objects.equals(finding.patch(), patch.number())
				&& finding.severity() != Severity.INFO).count();
		return new PatchLine("patch-" + patch.number(), headline.number(patch.number()), subject(patch), patch.missing(),
				patch.author() == null ? "" : patch.author(), patch.source() == null ? "" : patch.source(), sign.text(), sign.words(),
				tone(sign.tone()), String.join(", ", remarks), serious == 0 ? "" : Long.toString(serious));
	}

	private static String subject(Report.Patch patch) {
		return patch.subject() == null ? "no message for this patch" : patch.subject();
	}

	record PatchLine(String id, String number, String subject, boolean missing, String author, String source, String sign,
			String verdict, String tone, String remarks, String serious) {
	}

	boolean hasNotChecked() {
		return !report.notChecked().isEmpty();
	}

	String notCheckedTitle() {
		return headline.notCheckedPlaces();
	}

	List<UncheckedLine> notChecked() {
		return report.notChecked().stream()
				.map(place -> new UncheckedLine(place.prefix(), Wording.place(place), place.reason())).toList();
	}

	record UncheckedLine(int prefix, String place, String reason) {
	}

	boolean hasSuppressed() {
		return !report.suppressed().isEmpty();
	}

	String suppressedTitle() {
		return headline.suppressedCount();
	}

	List<SuppressedLine> suppressed() {
		return report.suppressed().stream().map(one -> new SuppressedLine(headline.number(one.finding()), one.finding().rule(), one.finding().element(),
				one.finding().message(), one.reason())).toList();
	}

	record SuppressedLine(String number, String rule, String element, String message, String reason) {
	}

	boolean hasRemarks() {
		return !report.series().remarks().isEmpty();
	}

	List<RemarkLine> remarks() {
		return report.series().remarks().stream()
				.map(remark -> new RemarkLine(remark.severity().getLiteral(), Wording.place(remark), remark.message())).toList();
	}

	record RemarkLine(String severity, String place, String message) {
	}

	boolean hasRules() {
		return !rules().isEmpty();
	}

	List<RulePage> rules() {
		return report.findings().stream().map(Report.Finding::rule).distinct().sorted()
				.flatMap(rule -> rulePages.apply(rule).map(html -> new RulePage(rule, html)).stream()).toList();
	}

	record RulePage(String rule, Own html) {
	}

	String footer() {
		return String.join(" · ", headline.provenance());
	}
}

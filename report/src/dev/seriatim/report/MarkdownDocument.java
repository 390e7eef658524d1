package dev.seriatim.report;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.series.DiagnosticSeverity;

/** What the Markdown report shows, as the tree that the renderer writes down. */
final class MarkdownDocument {

	private static final int SOME = 5;

	private final Report report;
	private final boolean verbose;
	private final Headline headline;
	private final Document document = new Document();

	MarkdownDocument(Report report, boolean verbose) {
		this.report = report;
		this.verbose = verbose;
		this.headline = new Headline(report);
	}

	Document document() {
		head();
		picture();
		promises();
		claims();
		findings();
		informations();
		notChecked();
		suppressed();
		remarks();
		provenance();
		return document;
	}

	private void head() {
		document.appendChild(heading(1).words(headline.title()).end());
		document.appendChild(joined(headline.origin()));
		document.appendChild(list(headline.judgement(), Prose::words));
	}

	private void picture() {
		var lines = new Lines(TextReport.USUAL_WIDTH);
		new TextStrip(Picture.of(report, verbose), Paint.NONE, lines).draw();
		fence("text", lines.toString());
		legend();
	}

	private void legend() {
		var legend = paragraph();
		for (var sign : Sign.values())
			legend.own(sign.ordinal() == 0 ? "" : ", ").code(sign.text()).own(" " + sign.words());
		document.appendChild(legend.end());
	}

	private void promises() {
		if (report.promises().isEmpty())
			return;
		document.appendChild(heading(2).own("Promises").end());
		document.appendChild(list(report.promises(), (line, promise) -> {
			line.strong(Wording.state(promise)).own(": ").words(promise.text());
			if (promise.reason() != null)
				line.own(" (").words(promise.reason()).own(")");
		}));
	}

	private void claims() {
		if (report.claims().isEmpty())
			return;
		document.appendChild(heading(2).own("Claims").end());
		document.appendChild(list(report.claims(), (line, claim) -> {
			line.strong(Wording.state(claim)).own(": \"").words(claim.text()).own("\", ").words(Wording.origin(claim));
			if (claim.reason() != null)
				line.own(" (").words(claim.reason()).own(")");
		}));
	}

	private void findings() {
		if (report.serious().isEmpty())
			return;
		document.appendChild(heading(2).own(headline.seriousCount()).end());
		report.serious().forEach(this::finding);
	}

	private void finding(Report.Finding finding) {
		var title = heading(3).own(headline.number(finding) + " " + finding.severity().getLiteral() + " ").code(finding.rule());
		if (finding.element() != null && !finding.element().equals(finding.file()))
			title.own(" ").code(finding.element());
		document.appendChild(title.end());
		document.appendChild(statement(finding));
		if (finding.mismatch() != null)
			mismatch(finding.mismatch());
		if (!finding.consumers().isEmpty())
			document.appendChild(paragraph().own("Consumers hit: ").words(String.join(", ", finding.consumers())).end());
		// Places that were not checked are listed below.
		if (finding.kind() != FindingKind.NOT_CHECKED)
			some(finding.folded(), " with it", (line, folded) -> line.own("with it: ").words(folded));
		if (!finding.excerpt().isEmpty())
			fence("diff", finding.excerpt().stream().map(line -> Visible.escape(line.shown()) + "\n").collect(Collectors.joining()));
	}

	private void mismatch(Report.Mismatch mismatch) {
		document.appendChild(paragraph().words(MismatchText.legend(mismatch)).own(":").end());
		var diff = new StringBuilder();
		mark(diff, MismatchText.above(mismatch));
		for (var line : mismatch.lines()) {
			mark(diff, line.here() ? "the first difference" : "");
			diff.append(Visible.escape(mismatch.shown(line))).append('\n');
		}
		mark(diff, MismatchText.below(mismatch));
		fence("diff", diff.toString());
	}

	/** Where a diff names lines it says something about them. */
	private static void mark(StringBuilder diff, String words) {
		if (!words.isEmpty())
			diff.append("@@ ").append(words).append(" @@\n");
	}

	private static Node statement(Report.Finding finding) {
		var statement = paragraph();
		if (finding.file() != null)
			statement.words(Wording.place(finding)).own(": ");
		statement.words(finding.message(), finding.element());
		if (!Wording.lifetime(finding).isEmpty())
			statement.own("; ").strong(Wording.lifetime(finding));
		if (finding.configurations().equals(List.of(Configuration.N)))
			statement.own("; with the guard off");
		return statement.end();
	}

	private void informations() {
		if (report.informations().isEmpty())
			return;
		document.appendChild(heading(2).own(headline.informationsCount()).end());
		document.appendChild(items(Alike.groups(report.informations()), this::information));
	}

	private void information(ListItem item, List<Report.Finding> alike) {
		var first = alike.getFirst();
		var line = paragraph().own(headline.number(first) + " ").code(first.rule());
		if (alike.size() > 1) {
			item.appendChild(line.own(", " + alike.size() + " times").end());
			item.appendChild(list(alike, (nested, finding) -> nested.words(finding.message(), finding.element())));
			return;
		}
		line.own(": ").words(first.message(), first.element());
		if (first.kind() != FindingKind.NOT_CHECKED && !first.folded().isEmpty())
			line.own("; " + first.folded().size() + " more with it");
		item.appendChild(line.end());
	}

	private void notChecked() {
		if (report.notChecked().isEmpty())
			return;
		document.appendChild(heading(2).own(headline.notCheckedPlaces()).end());
		some(report.notChecked(), "", (line, place) -> line.own("from prefix " + place.prefix() + ", ").words(Wording.place(place)).own(": ")
				.words(place.reason()));
	}

	private void suppressed() {
		if (report.suppressed().isEmpty())
			return;
		document.appendChild(heading(2).own(headline.suppressedCount()).end());
		some(report.suppressed(), "", (line, one) -> {
			line.own(headline.number(one.finding()) + " ").code(one.finding().rule());
			if (one.finding().element() != null)
				line.own(" ").code(one.finding().element());
			line.own(": ").words(one.reason());
		});
	}

	private void remarks() {
		var remarks = report.series().remarks();
		if (remarks.isEmpty())
			return;
		document.appendChild(heading(2).own(Headline.count(remarks.size(), "remark", "remarks") + " on the messages").end());
		some(remarks, "", (line, remark) -> line.own(remark.severity() == DiagnosticSeverity.INFO ? "" : remark.severity().getLiteral() + ", ")
				.words(Wording.place(remark)).own(": ").words(remark.message()));
	}

	private void provenance() {
		document.appendChild(joined(headline.provenance()));
	}

	/** The first ones in a list, or all of them. */
	private <T> void some(List<T> entries, String more, Line<T> line) {
		if (entries.isEmpty())
			return;
		var shown = verbose ? entries : entries.stream().limit(SOME).toList();
		var list = list(shown, line);
		if (shown.size() < entries.size())
			list.appendChild(item(item -> item.appendChild(
					paragraph().own("and " + (entries.size() - shown.size()) + " more" + more).end())));
		document.appendChild(list);
	}

	private interface Line<T> {
		void write(Prose line, T entry);
	}

	private interface Item<T> {
		void fill(ListItem item, T entry);
	}

	private static <T> BulletList list(List<T> entries, Line<T> line) {
		return items(entries, (item, entry) -> {
			var paragraph = paragraph();
			line.write(paragraph, entry);
			item.appendChild(paragraph.end());
		});
	}

	private static <T> BulletList items(List<T> entries, Item<T> content) {
		var list = new BulletList();
		list.setMarker("-");
		list.setTight(true);
		entries.forEach(entry -> list.appendChild(item(item -> content.fill(item, entry))));
		return list;
	}

	private static ListItem item(Consumer<ListItem> content) {
		var item = new ListItem();
		content.accept(item);
		return item;
	}

	private static Node joined(List<String> parts) {
		var paragraph = paragraph();
		for (var i = 0; i < parts.size(); i++)
			paragraph.own(i == 0 ? "" : " · ").words(parts.get(i));
		return paragraph.end();
	}

	private static Prose paragraph() {
		return new Prose(new Paragraph());
	}

	private static Prose heading(int level) {
		var heading = new Heading();
		heading.setLevel(level);
		return new Prose(heading);
	}

	/** The renderer makes the fence longer than any run of its characters inside. */
	private void fence(String info, String content) {
		var block = new FencedCodeBlock();
		block.setInfo(info);
		block.setLiteral(content);
		document.appendChild(block);
	}
}

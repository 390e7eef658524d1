package dev.seriatim.report;

import java.util.List;
import java.util.Locale;

/** What patches need of each other, drawn on a page that needs no other file and no script, in light and dark. */
public final class DependencyHtml {

	private static final int ROW = 26;
	private static final int LANE = 16;
	private static final int MARGIN = 12;
	private static final int CORNER = 8;
	/** Between the lines that leave a row and those that end at it. */
	private static final int APART = 4;
	private static final int ARROW = 6;

	public String write(DependencyReport report) {
		return HtmlReport.template("dependencies.mustache").execute(new Sheet(report, DependencyPicture.of(report)));
	}

	/** What the template shows; lengths are in pixels. */
	private record Sheet(DependencyReport report, DependencyPicture picture) {

		Page.Own css() {
			return new Page.Own(HtmlReport.resource("report.css"));
		}

		String title() {
			return Headline.title(report.series());
		}

		String origin() {
			return report.series().base() == null ? "known from hunks alone" : "on " + report.series().base();
		}

		List<String> gaps() {
			return report.gaps();
		}

		int edge() {
			return MARGIN + picture.lanes() * LANE;
		}

		int width() {
			return edge() + ARROW;
		}

		int height() {
			return picture.rows().size() * ROW;
		}

		List<Curve> curves() {
			return picture.lines().stream().map(this::curve).toList();
		}

		private Curve curve(DependencyPicture.Line line) {
			var edge = edge();
			var x = edge - MARGIN - line.lane() * LANE;
			var from = line.from() * ROW + ROW / 2 - APART;
			var to = line.to() * ROW + ROW / 2 + APART;
			return new Curve(String.format(Locale.ROOT, "M%d %d H%d Q%d %d %d %d V%d Q%d %d %d %d H%d", edge, from, x + CORNER, x, from, x, from - CORNER, to + CORNER, x, to, x + CORNER, to, edge),
					String.format(Locale.ROOT, "M%d %d l-%d -%d v%d z", edge + ARROW, to, ARROW, ARROW / 2, ARROW), line.needed().kind().toLowerCase(Locale.ROOT),
					line.needed().patch() + " needs " + line.needed().on() + ", " + line.needed().kind() + ": " + line.needed().reason());
		}

		List<Row> rows() {
			return report.patches().stream().map(patch -> new Row(patch.number(), patch.subject() == null ? "" : patch.subject(),
					report.dependencies().stream().filter(needed -> needed.patch() == patch.number()).toList())).toList();
		}
	}

	/** @param kind for the style */
	private record Curve(String path, String arrow, String kind, String words) {
	}

	private record Row(int number, String subject, List<DependencyReport.Needed> needs) {

		boolean free() {
			return needs.isEmpty();
		}
	}
}

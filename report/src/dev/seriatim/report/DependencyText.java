package dev.seriatim.report;

/** What patches need of each other as plain text: each patch, and below it what it needs and why. */
public final class DependencyText {

	private final int width;

	/** @param width columns to fill */
	public DependencyText(int width) {
		this.width = width;
	}

	public String write(DependencyReport report) {
		var lines = new Lines(width);
		lines.wrap("", "  ", " ", ChangeText.words(Visible.escape(Headline.title(report.series())) + " · "
				+ (report.series().base() == null ? "known from hunks alone" : "on " + Visible.escape(report.series().base()))));
		report.gaps().forEach(lines::add);
		for (var patch : report.patches()) {
			lines.wrap("", "    ", " ", ChangeText.words("%3d ".formatted(patch.number()) + Visible.escape(patch.subject() == null ? "" : patch.subject())));
			report.dependencies().stream().filter(needed -> needed.patch() == patch.number())
					.forEach(needed -> lines.wrap("      ", "        ", " ", ChangeText.words("needs " + needed.on() + ", " + needed.kind() + ": " + Visible.escape(needed.reason()))));
		}
		return lines.toString();
	}
}

package dev.seriatim.review;

import java.util.Locale;
import java.util.Optional;

import dev.seriatim.model.rules.Rules;
import dev.seriatim.report.HtmlReport;
import dev.seriatim.report.JsonReport;
import dev.seriatim.report.MarkdownReport;
import dev.seriatim.report.ReportWriter;
import dev.seriatim.report.TextReport;

/** A format that can be asked for. The name in lower case is how the command line calls it. */
public enum ReportFormat {

	TEXT("txt"), JSON("json"), HTML("html"), MARKDOWN("md");

	private final String extension;

	ReportFormat(String extension) {
		this.extension = extension;
	}

	/** The name of its file in the output folder. */
	public String fileName() {
		return "review." + extension;
	}

	/**
	 * As it goes into a file, where neither width nor colours of a terminal count.
	 *
	 * @param verbose lists what is only counted otherwise
	 */
	public ReportWriter writer(boolean verbose) {
		return switch (this) {
		case TEXT -> new TextReport(TextReport.USUAL_WIDTH, false, verbose);
		case JSON -> new JsonReport();
		case HTML -> new HtmlReport(ReportFormat::rulePage, verbose);
		case MARKDOWN -> new MarkdownReport(verbose);
		};
	}

	private static Optional<String> rulePage(String id) {
		return Rules.find(id).map(Rules::page);
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}
}

package dev.seriatim.cli;

import java.util.Locale;
import java.util.Optional;

import dev.seriatim.model.rules.Rules;
import dev.seriatim.report.HtmlReport;
import dev.seriatim.report.JsonReport;
import dev.seriatim.report.ReportWriter;
import dev.seriatim.report.TextReport;

/** A format that can be asked for. */
enum Format {

	TEXT("txt"), JSON("json"), HTML("html");

	private final String extension;

	Format(String extension) {
		this.extension = extension;
	}

	/** The name of its file in the output folder. */
	String fileName() {
		return "review." + extension;
	}

	/** For standard output. */
	ReportWriter writer(Terminal terminal, boolean verbose) {
		return this == TEXT ? new TextReport(terminal.width(), terminal.colours(), verbose) : fileWriter(verbose);
	}

	/** For a file, where neither width nor colours of a terminal count. */
	ReportWriter fileWriter(boolean verbose) {
		return switch (this) {
		case TEXT -> new TextReport(TextReport.USUAL_WIDTH, false, verbose);
		case JSON -> new JsonReport();
		case HTML -> new HtmlReport(Format::rulePage, verbose);
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

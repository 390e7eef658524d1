package dev.seriatim.report;

/** One format of the report. A writer keeps no state and may be used again. */
public interface ReportWriter {

	/** The whole report, ending with a line end. Everything that came from a patch is escaped for the format. */
	String write(Report report);
}

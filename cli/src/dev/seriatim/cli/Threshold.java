package dev.seriatim.cli;

import dev.seriatim.model.review.Severity;
import dev.seriatim.report.Report;

/** From which severity on findings make the exit status 1. */
enum Threshold {

	ERROR, WARNING, NEVER;

	boolean isReachedBy(Report report) {
		return switch (this) {
		case ERROR -> report.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
		case WARNING -> report.findings().stream().anyMatch(finding -> finding.severity() != Severity.INFO);
		case NEVER -> false;
		};
	}
}

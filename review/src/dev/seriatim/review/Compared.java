package dev.seriatim.review;

import dev.seriatim.report.CompareReport;
import dev.seriatim.report.Report;

/**
 * The result of a comparison.
 *
 * @param before the report of the old series
 * @param after  that of the new one; findings of {@code report} are of these two
 */
public record Compared(CompareReport report, Report before, Report after) {
}

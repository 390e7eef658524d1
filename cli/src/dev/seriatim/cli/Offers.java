package dev.seriatim.cli;

import dev.seriatim.report.Report;

/** Says of what a report tells to be left out with which option it is taken. */
final class Offers {

	private Offers() {
	}

	static Report inOptions(Report report) {
		return report.withRemarks(report.series().remarks().stream().map(remark -> remark.withMessage(remark.message() + offer(remark))).toList());
	}

	private static String offer(Report.Remark remark) {
		if (remark.reroll() != null)
			return "; --reroll " + remark.reroll() + " takes it";
		return remark.standIn() == null ? "" : "; --as K=" + remark.standIn() + " takes it as patch K";
	}
}

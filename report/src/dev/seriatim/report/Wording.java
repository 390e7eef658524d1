package dev.seriatim.report;

/** The words that text and page share: how a place is written and how sure it is, and what becomes of a finding. */
final class Wording {

	private Wording() {
	}

	static String place(Report.Finding finding) {
		var place = place(finding.file(), finding.line());
		if (finding.approximate())
			return "near " + place;
		return finding.removed() ? place + " before the patch" : place;
	}

	static String place(Report.NotChecked place) {
		return place.file() == null ? "whole patch" : place(place.file(), place.line());
	}

	static String place(Report.Remark remark) {
		return place(remark.source() == null ? "the series" : remark.source(), remark.line());
	}

	private static String place(String file, Integer line) {
		return line == null ? file : file + ":" + line;
	}

	/** For example {@code lasts}; empty for what is no break. */
	static String lifetime(Report.Finding finding) {
		if (finding.repairedBy() != null)
			return "repaired by " + finding.repairedBy();
		return finding.lasting() ? "lasts" : "";
	}

	static String state(Report.Promise promise) {
		if (promise.holds() == null)
			return "not checked";
		if (promise.holds())
			return "kept";
		return promise.by() == null ? "broken" : "broken by " + promise.by();
	}
}

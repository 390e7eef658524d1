package dev.seriatim.report;

/** A comparison as JSON, with the members of {@link CompareReport} in their order, written as {@link JsonReport} writes those of a review. */
public final class CompareJson {

	public String write(CompareReport report) {
		return JsonReport.json(report);
	}
}

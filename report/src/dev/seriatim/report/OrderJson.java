package dev.seriatim.report;

import java.util.List;

/** What-ifs as JSON: a list, with the members of {@link OrderReport} in their order, written as {@link JsonReport} writes those of a review. */
public final class OrderJson {

	public String write(List<OrderReport> reports) {
		return JsonReport.json(reports);
	}
}

package dev.seriatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.seriatim.model.order.Dependency;

/**
 * The neutral form of what patches of a series need of each other. As in {@link Report}, text is not yet escaped.
 *
 * @param patches      those that are there, in the posted order
 * @param notChecked   how many places of the series could not be checked: what needs another patch there is not known
 * @param dependencies those that do not follow from others, in the order of patches, then of those that they need
 */
public record DependencyReport(Report.Tool tool, Report.Input input, Report.Series series, List<Patch> patches, int notChecked, List<Needed> dependencies) {

	public record Patch(int number, String subject) {
	}

	/** @param kind textual, API or declared */
	public record Needed(int patch, int on, String kind, String reason) {
	}

	/** Of a series with the report of its review. */
	public static DependencyReport of(Report posted, List<Dependency> dependencies) {
		return new DependencyReport(posted.tool(), posted.input(), posted.series(),
				posted.patches().stream().filter(patch -> !patch.missing()).map(patch -> new Patch(patch.number(), patch.subject())).toList(), posted.notChecked().size(),
				dependencies.stream().map(one -> new Needed(one.patch(), one.on(), one.kind().literal(), one.reason())).toList());
	}

	/** What nobody could look at, in words; empty for nothing. */
	public List<String> gaps() {
		var gaps = new ArrayList<String>();
		if (!series.missing().isEmpty())
			gaps.add("missing: " + series.missing().stream().map(String::valueOf).collect(Collectors.joining(", ")));
		if (notChecked > 0)
			gaps.add(Headline.count(notChecked, "place", "places") + " could not be checked");
		return gaps;
	}

	/** As JSON: the members in their order. */
	public String toJson() {
		return JsonReport.json(this);
	}
}

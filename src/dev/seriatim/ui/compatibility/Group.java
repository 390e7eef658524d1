package dev.seriatim.ui.compatibility;

import java.util.List;
import java.util.Optional;

import dev.seriatim.report.Report;

/**
 * Findings that stand together.
 *
 * @param name  what they have in common, {@link #REST} when that is nothing; stays the same from one review to the next
 * @param label for people, with nothing hidden in it
 */
record Group(Grouping grouping, String name, String label, List<Report.Finding> findings) {

	/** No name in a patch, an element or a consumer is empty. */
	static final String REST = "";

	Group {
		findings = List.copyOf(findings);
	}

	List<Row> rows() {
		return findings.stream().map(finding -> new Row(this, finding)).toList();
	}

	/** The patch that all of them are about, when they are grouped so. */
	Optional<Integer> patch() {
		return grouping == Grouping.PATCH && !name.equals(REST) ? Optional.of(Integer.valueOf(name)) : Optional.empty();
	}
}

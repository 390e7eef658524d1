package dev.seriatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.seriatim.model.review.Severity;

/** Informations that share a heading: they must not push out of sight what matters. */
final class Alike {

	private static final int FEWEST = 3;

	private Alike() {
	}

	/** The findings in their order: alone, but informations of one rule and patch with nothing but a message together. */
	static List<List<Report.Finding>> groups(List<Report.Finding> findings) {
		var groups = new ArrayList<List<Report.Finding>>();
		for (var start = 0; start < findings.size();) {
			var alike = alike(findings.subList(start, findings.size()));
			var end = start + (alike < FEWEST ? 1 : alike);
			groups.add(findings.subList(start, end));
			start = end;
		}
		return groups;
	}

	private static int alike(List<Report.Finding> findings) {
		var first = findings.getFirst();
		return (int) findings.stream().takeWhile(finding -> finding.severity() == Severity.INFO && finding.rule().equals(first.rule())
				&& Objects.equals(finding.patch(), first.patch()) && finding.consumers().isEmpty() && finding.folded().isEmpty()).count();
	}
}

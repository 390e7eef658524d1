package dev.seriatim.ui.compatibility;

import java.util.Objects;

import dev.seriatim.report.Report;

/** A finding where it stands in a group; one that hits several consumers has several rows. */
record Row(Group group, Report.Finding finding) {

	/** Whether it stands for the same finding of the same group, perhaps in another review of the series. */
	boolean isAgain(Row other) {
		return group.name().equals(other.group.name()) && finding.rule().equals(other.finding.rule())
				&& Objects.equals(finding.fingerprint(), other.finding.fingerprint());
	}
}

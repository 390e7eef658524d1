package dev.seriatim.ui.compatibility;

import java.util.Comparator;

import dev.seriatim.report.Headline;
import dev.seriatim.report.Report;
import dev.seriatim.report.Visible;
import dev.seriatim.report.Wording;

/** What the view tells of a finding. */
enum Column {

	MESSAGE(50, 220, Comparator.comparing(Report.Finding::message)) {

		@Override
		String title() {
			return Messages.Column_message;
		}

		@Override
		String raw(Report report, Report.Finding finding) {
			return finding.message();
		}
	},

	RULE(20, 140, Comparator.comparing(Report.Finding::rule)) {

		@Override
		String title() {
			return Messages.Column_rule;
		}

		@Override
		String raw(Report report, Report.Finding finding) {
			return finding.rule();
		}
	},

	PATCH(6, 60, Comparator.comparing(Report.Finding::patch, Comparator.nullsFirst(Comparator.naturalOrder()))) {

		@Override
		String title() {
			return Messages.Column_patch;
		}

		@Override
		String raw(Report report, Report.Finding finding) {
			return finding.patch() == null ? Messages.Column_series : new Headline(report).number(finding.patch());
		}
	},

	CONSUMERS(14, 100, Comparator.comparing(finding -> String.join(", ", finding.consumers()))) {

		@Override
		String title() {
			return Messages.Column_consumers;
		}

		@Override
		String raw(Report report, Report.Finding finding) {
			return String.join(", ", finding.consumers());
		}
	},

	/** What is no break comes first, then what is repaired soon, and what lasts at the end. */
	REPAIR(10, 110, Comparator.comparing(Report.Finding::lasting)
			.thenComparing(Report.Finding::repairedBy, Comparator.nullsFirst(Comparator.naturalOrder()))) {

		@Override
		String title() {
			return Messages.Column_repair;
		}

		@Override
		String raw(Report report, Report.Finding finding) {
			return Wording.lifetime(finding);
		}
	};

	private final int weight;
	private final int narrowest;
	private final Comparator<Report.Finding> order;

	Column(int weight, int narrowest, Comparator<Report.Finding> order) {
		this.weight = weight;
		this.narrowest = narrowest;
		this.order = order;
	}

	abstract String title();

	abstract String raw(Report report, Report.Finding finding);

	/** On one line, with nothing hidden in it. */
	String text(Report report, Report.Finding finding) {
		return Visible.escape(raw(report, finding));
	}

	/** How findings follow each other when they are sorted by the column. */
	Comparator<Report.Finding> order() {
		return order;
	}

	/** Its share of the width. */
	int weight() {
		return weight;
	}

	/** In pixels. */
	int narrowest() {
		return narrowest;
	}
}

package dev.seriatim.ui.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;

import dev.seriatim.model.review.Severity;
import dev.seriatim.report.Headline;
import dev.seriatim.report.Report;
import dev.seriatim.report.Sign;

/** The columns of the list of patches, in their order. */
enum PatchColumn {

	NUMBER(Messages.PatchColumn_number, SWT.RIGHT), VERDICT(Messages.PatchColumn_verdict, SWT.LEFT), FINDINGS(Messages.PatchColumn_findings, SWT.RIGHT),
	SUBJECT(Messages.PatchColumn_subject, SWT.LEFT), AUTHOR(Messages.PatchColumn_author, SWT.LEFT), REMARKS(Messages.PatchColumn_remarks, SWT.LEFT);

	private final String heading;
	private final int style;

	PatchColumn(String heading, int style) {
		this.heading = heading;
		this.style = style;
	}

	String heading() {
		return heading;
	}

	int style() {
		return style;
	}

	String text(Report report, Report.Patch patch) {
		return Shown.line(switch (this) {
		case NUMBER -> new Headline(report).number(patch.number()) + "/" + patch.total();
		case VERDICT -> verdict(patch).text() + "  " + verdict(patch).words();
		case FINDINGS -> findings(report, patch);
		case SUBJECT -> patch.subject() == null ? Messages.PrefixColumns_missing : patch.subject();
		case AUTHOR -> patch.author() == null ? "" : patch.author();
		case REMARKS -> remarks(patch);
		});
	}

	private static String findings(Report report, Report.Patch patch) {
		long serious = report.findings().stream().filter(finding -> Objects.equals(finding.patch(), patch.number()) && finding.severity() != Severity.INFO).count();
		return serious == 0 ? "" : Long.toString(serious);
	}

	private static String remarks(Report.Patch patch) {
		List<String> remarks = new ArrayList<>();
		if (patch.standIn()) {
			remarks.add(Messages.PatchColumn_standIn);
		}
		if (!patch.applies()) {
			remarks.add(Messages.PatchColumn_doesNotApply);
		}
		return String.join(", ", remarks);
	}

	private static Sign verdict(Report.Patch patch) {
		return patch.missing() ? Sign.NOT_CHECKED : Sign.of(patch.verdict());
	}

	/** The verdict in its color. */
	static final class VerdictLabels extends ColumnLabelProvider {

		@Override
		public String getText(Object patch) {
			return VERDICT.text(null, (Report.Patch) patch);
		}

		@Override
		public Color getForeground(Object patch) {
			return Tones.color(verdict((Report.Patch) patch).tone());
		}
	}
}

package dev.seriatim.ui.series;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;

import dev.seriatim.model.review.Severity;
import dev.seriatim.report.Headline;
import dev.seriatim.report.Report;
import dev.seriatim.report.Sign.Tone;
import dev.seriatim.report.Wording;
import dev.seriatim.ui.review.SeriesReview;

/** What a reviewer wants to know first: whether to worry, what was promised, where merging may stop, and what nobody could check. */
final class OverviewPage extends ReviewPage {

	/** Longer lists are cut: the report and the view have them whole. */
	private static final int MOST_LINES = 25;

	private FormToolkit toolkit;
	private ScrolledForm form;

	OverviewPage(Composite parent, IWorkbenchPartSite site, SeriesReview review) {
		super(parent, site, review);
	}

	@Override
	String title() {
		return Messages.OverviewPage_title;
	}

	@Override
	void setFocus() {
		form.setFocus();
	}

	@Override
	void createContent(Composite parent) {
		toolkit = new FormToolkit(parent.getDisplay());
		parent.addListener(SWT.Dispose, event -> toolkit.dispose());
		form = toolkit.createScrolledForm(parent);
		form.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
		TableWrapLayout layout = new TableWrapLayout();
		layout.verticalSpacing = 12;
		form.getBody().setLayout(layout);
	}

	@Override
	void showReport(Report report) {
		for (Control old : form.getBody().getChildren()) {
			old.dispose();
		}
		Headline headline = new Headline(report);
		addPromises(report);
		addClaims(report);
		addCutPoints(report);
		addFindings(report, headline);
		addNotChecked(report, headline);
		addRemarks(report);
		addInput(report);
		form.reflow(true);
	}

	private void addPromises(Report report) {
		List<Report.Promise> promises = report.promises();
		if (!promises.isEmpty()) {
			Composite lines = section(Messages.OverviewPage_promises);
			for (Report.Promise promise : promises.subList(0, Math.min(MOST_LINES, promises.size()))) {
				Tone tone = promise.holds() == null ? Tone.UNKNOWN : promise.holds() ? Tone.GOOD : Tone.BREAK;
				String text = Wording.state(promise) + ": " + promise.text();
				if (promise.by() == null) {
					line(lines, text, tone);
				} else {
					link(lines, text, tone, () -> open(promise.by()));
				}
				if (promise.reason() != null) {
					line(lines, "      " + promise.reason(), Tone.FAINT);
				}
			}
			more(lines, promises.size());
		}
	}

	private void addClaims(Report report) {
		List<Report.Claim> claims = report.claims();
		if (!claims.isEmpty()) {
			Composite lines = section(Messages.OverviewPage_claims);
			for (Report.Claim claim : claims.subList(0, Math.min(MOST_LINES, claims.size()))) {
				Tone tone = Wording.tone(claim);
				String text = Wording.state(claim) + ": \"" + claim.text() + "\" (" + Wording.origin(claim) + ")";
				if (claim.by() == null) {
					line(lines, text, tone);
				} else {
					link(lines, text, tone, () -> open(claim.by()));
				}
				if (claim.reason() != null) {
					line(lines, "      " + claim.reason(), Tone.FAINT);
				}
			}
			more(lines, claims.size());
		}
	}

	private void addCutPoints(Report report) {
		Composite lines = section(Messages.OverviewPage_cutPoints);
		List<Report.CutPoint> cuts = report.cutPoints();
		for (Report.CutPoint cut : cuts.subList(0, Math.min(MOST_LINES, cuts.size()))) {
			String subject = report.patches().stream().filter(patch -> patch.number() == cut.prefix() && patch.subject() != null).map(Report.Patch::subject)
					.findFirst().orElse(Messages.PrefixColumns_base);
			String served = cut.consumers().isEmpty() ? "" : "  " + Messages.bind(Messages.OverviewPage_served, String.join(", ", cut.consumers()));
			line(lines, cut.prefix() + "  " + subject + served, Tone.GOOD);
		}
		more(lines, cuts.size());
		if (cuts.isEmpty()) {
			line(lines, Messages.OverviewPage_noCutPoint, Tone.FAINT);
		}
	}

	private void addFindings(Report report, Headline headline) {
		List<Report.Finding> serious = report.serious();
		Composite lines = section(Messages.bind(Messages.OverviewPage_findings, headline.seriousCount()));
		for (Report.Finding finding : serious.subList(0, Math.min(MOST_LINES, serious.size()))) {
			Tone tone = finding.severity() == Severity.ERROR ? Tone.BREAK : Tone.UNKNOWN;
			String lifetime = Wording.lifetime(finding);
			link(lines, headline.number(finding) + "  " + finding.rule() + "  " + finding.message() + (lifetime.isEmpty() ? "" : "; " + lifetime), tone,
					() -> open(finding));
		}
		more(lines, serious.size());
	}

	private void addNotChecked(Report report, Headline headline) {
		if (!report.notChecked().isEmpty()) {
			Composite lines = section(headline.notCheckedPlaces());
			for (Report.NotChecked place : report.notChecked().subList(0, Math.min(MOST_LINES, report.notChecked().size()))) {
				line(lines, Messages.bind(Messages.OverviewPage_place, new Object[] { place.prefix(), Wording.place(place), place.reason() }), Tone.PLAIN);
			}
			more(lines, report.notChecked().size());
		}
	}

	private void addRemarks(Report report) {
		List<Report.Remark> remarks = report.series().remarks();
		if (!remarks.isEmpty()) {
			Composite lines = section(Messages.OverviewPage_remarks);
			for (Report.Remark remark : remarks.subList(0, Math.min(MOST_LINES, remarks.size()))) {
				line(lines, Wording.place(remark) + ": " + withOffer(remark), Tone.PLAIN);
			}
			more(lines, remarks.size());
		}
	}

	/** What is left out, with the words in the series that take it. */
	private static String withOffer(Report.Remark remark) {
		if (remark.reroll() != null) {
			return Messages.bind(Messages.OverviewPage_reroll, remark.message(), remark.reroll());
		}
		return remark.standIn() == null ? remark.message() : Messages.bind(Messages.OverviewPage_standIn, remark.message(), remark.standIn());
	}

	private void addInput(Report report) {
		Composite lines = section(Messages.OverviewPage_input);
		Report.Input input = report.input();
		List<String> parts = new ArrayList<>();
		parts.add(Messages.bind(Messages.OverviewPage_tree, input.tree() == null ? Messages.OverviewPage_noTree : input.tree()));
		if (report.series().base() != null) {
			parts.add(Messages.bind(Messages.OverviewPage_base, report.series().base()));
		}
		parts.add(Messages.bind(Messages.OverviewPage_contracts,
				input.contracts().isEmpty() ? Messages.OverviewPage_noContract : String.join(", ", input.contracts())));
		parts.forEach(part -> line(lines, part, Tone.PLAIN));
	}

	private Composite section(String title) {
		Section section = toolkit.createSection(form.getBody(), ExpandableComposite.TITLE_BAR | ExpandableComposite.TWISTIE | ExpandableComposite.EXPANDED);
		section.setText(Shown.label(title));
		section.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		Composite lines = toolkit.createComposite(section);
		TableWrapLayout layout = new TableWrapLayout();
		layout.verticalSpacing = 3;
		lines.setLayout(layout);
		section.setClient(lines);
		return lines;
	}

	private void line(Composite parent, String text, Tone tone) {
		Label label = toolkit.createLabel(parent, Shown.label(text), SWT.WRAP);
		label.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		Tones.color(label, tone);
	}

	private void link(Composite parent, String text, Tone tone, Runnable action) {
		Hyperlink link = toolkit.createHyperlink(parent, Shown.line(text), SWT.WRAP);
		link.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> action.run()));
		Tones.color(link, tone);
	}

	private void more(Composite lines, int all) {
		if (all > MOST_LINES) {
			line(lines, Messages.bind(Messages.OverviewPage_more, all - MOST_LINES), Tone.FAINT);
		}
	}
}

package dev.seriatim.ui.series;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPartSite;

import dev.seriatim.report.DependencyDot;
import dev.seriatim.report.DependencyReport;
import dev.seriatim.report.DependencyText;
import dev.seriatim.report.Report;
import dev.seriatim.ui.order.Copied;
import dev.seriatim.ui.order.Inquiry;
import dev.seriatim.ui.order.InquiryLine;
import dev.seriatim.ui.order.NeedsTable;
import dev.seriatim.ui.order.PushButton;
import dev.seriatim.ui.order.WhatIf;
import dev.seriatim.ui.review.SeriesReview;

/** Which patches need which others before them. It takes so long to find out that somebody has to ask. */
final class DependenciesPage extends ReviewPage {

	private Button find;
	private Button copy;
	private Button copyDot;
	private InquiryLine line;
	private NeedsTable table;
	private Inquiry<DependencyReport> inquiry;
	private DependencyReport answer;

	DependenciesPage(Composite parent, IWorkbenchPartSite site, SeriesReview review) {
		super(parent, site, review);
	}

	@Override
	String title() {
		return Messages.DependenciesPage_title;
	}

	@Override
	void setFocus() {
		if (answer == null) {
			find.setFocus();
		} else {
			table.viewer().getControl().setFocus();
		}
	}

	@Override
	void createContent(Composite parent) {
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 4).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		find = PushButton.create(bar, Messages.DependenciesPage_find, this::find);
		copy = PushButton.create(bar, Messages.DependenciesPage_copy, () -> Copied.text(parent.getDisplay(), new DependencyText(Copied.MAIL_WIDTH).write(answer)));
		copyDot = PushButton.create(bar, Messages.DependenciesPage_copyDot, () -> Copied.text(parent.getDisplay(), new DependencyDot().write(answer)));
		line = new InquiryLine(parent, () -> inquiry.giveUp());
		table = new NeedsTable(parent, this::open);
		inquiry = new Inquiry<>(Messages.DependenciesPage_job, parent.getDisplay(), this::answered, this::failed);
		parent.addListener(SWT.Dispose, event -> inquiry.forget());
		updateButtons(false);
		find.setEnabled(false);
	}

	/** What was found before was found in another state of the series; what is being looked for is looked for anew. */
	@Override
	void showReport(Report report) {
		boolean again = inquiry.isPending();
		inquiry.forget();
		answer = null;
		table.show(null);
		line.say(List.of(Messages.DependenciesPage_hint));
		updateButtons(false);
		if (again) {
			find();
		}
	}

	private void find() {
		inquiry.ask(new WhatIf(review().plan()).dependencies());
		line.running(Messages.DependenciesPage_looking);
		updateButtons(true);
	}

	private void answered(DependencyReport report) {
		answer = report;
		table.show(report);
		List<String> words = new ArrayList<>(List.of(report.dependencies().isEmpty() ? Messages.DependenciesPage_none : Messages.DependenciesPage_found));
		words.addAll(report.gaps());
		line.say(words);
		updateButtons(false);
	}

	private void failed(List<String> reasons) {
		line.fail(reasons);
		updateButtons(false);
	}

	private void updateButtons(boolean running) {
		find.setEnabled(!running);
		copy.setEnabled(answer != null);
		copyDot.setEnabled(answer != null);
	}
}

package dev.seriatim.ui.series;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.statushandlers.StatusManager;

import dev.seriatim.report.Report;
import dev.seriatim.review.Reviewed;
import dev.seriatim.ui.review.OpenMail;
import dev.seriatim.ui.review.ReviewState;
import dev.seriatim.ui.review.SeriesReview;

/** A page of the Series Editor that shows a review, below the report's head lines and one that says how far the review is. On the UI thread; only shows what it is given. */
abstract class ReviewPage {

	private final Composite control;
	private final PageHead head;
	private final StateLine stateLine;
	private final IWorkbenchPartSite site;
	private SeriesReview review;
	private Reviewed shown;

	ReviewPage(Composite parent, IWorkbenchPartSite site, SeriesReview review) {
		this.site = site;
		this.review = review;
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
		head = new PageHead(control, site, () -> this.review);
		stateLine = new StateLine(control, () -> this.review);
		Composite content = new Composite(control, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
		GridLayoutFactory.fillDefaults().applyTo(content);
		createContent(content);
	}

	Composite control() {
		return control;
	}

	abstract String title();

	abstract void setFocus();

	/** @param parent with a grid layout of one column */
	abstract void createContent(Composite parent);

	/** Replaces what is shown. */
	abstract void showReport(Report report);

	final void setReview(SeriesReview other) {
		review = other;
	}

	final SeriesReview review() {
		return review;
	}

	final IWorkbenchPartSite site() {
		return site;
	}

	final Optional<Report> report() {
		return Optional.ofNullable(shown).map(Reviewed::report);
	}

	/** An old result stays in sight until there is a new one. */
	final void show(ReviewState state) {
		stateLine.show(state);
		if (state.result().isPresent() && state.result().get() != shown) {
			shown = state.result().get();
			head.show(shown.report());
			showReport(shown.report());
		}
		control.layout(true, true);
	}

	/** Opens the mail at the finding's line; does nothing where no mail of the workspace shows it. */
	final void open(Report.Finding finding) {
		report().ifPresent(report -> open(() -> new OpenMail(site.getPage(), review.plan(), report).at(finding)));
	}

	/** Opens the mail of a patch; does nothing for the base and for a patch that is missing. */
	final void open(int patch) {
		report().ifPresent(report -> open(() -> new OpenMail(site.getPage(), review.plan(), report).at(patch)));
	}

	/** What can fail when a mail is opened. */
	private interface Opening {

		Object open() throws PartInitException;
	}

	private static void open(Opening opening) {
		try {
			opening.open();
		} catch (PartInitException gone) {
			StatusManager.getManager().handle(gone.getStatus(), StatusManager.SHOW);
		}
	}
}

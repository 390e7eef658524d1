package dev.seriatim.ui.series;

import java.util.function.Supplier;

import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

import dev.seriatim.report.Headline;
import dev.seriatim.report.Report;
import dev.seriatim.report.Sign.Tone;
import dev.seriatim.ui.review.SeriesReview;

/** The head lines of the report, which tell whether to worry, above every page, and what can be done with the review as a whole. */
final class PageHead {

	private static final String EXPORT = "dev.seriatim.ui.export";
	private static final String BETWEEN = " · ";
	/** Wraps at the width that there is, not at the one that the text would like. */
	private static final int ANY_WIDTH = 1;

	private final Composite head;
	private final Label title;
	private final Label origin;
	private final Label judgement;

	PageHead(Composite parent, IWorkbenchPartSite site, Supplier<SeriesReview> review) {
		head = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 5).spacing(8, 2).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		title = label();
		title.setFont(JFaceResources.getBannerFont());
		ToolBarManager tools = new ToolBarManager(SWT.FLAT | SWT.HORIZONTAL);
		tools.add(new ReviewAgain(review));
		tools.add(new CommandContributionItem(new CommandContributionItemParameter(site, null, EXPORT, CommandContributionItem.STYLE_PUSH)));
		ToolBar bar = tools.createControl(head);
		bar.getAccessible().addAccessibleListener(new Named(Messages.PageHead_tools));
		GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).span(1, 3).applyTo(bar);
		head.addListener(SWT.Dispose, event -> tools.dispose());
		origin = label();
		Tones.color(origin, Tone.FAINT);
		judgement = label();
	}

	private Label label() {
		Label label = new Label(head, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(ANY_WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}

	/** The layout of the parent is out of date afterwards. */
	void show(Report report) {
		Headline headline = new Headline(report);
		title.setText(Shown.label(headline.title()));
		origin.setText(Shown.label(String.join(BETWEEN, headline.origin())));
		judgement.setText(Shown.label(String.join(BETWEEN, headline.judgement())));
	}
}

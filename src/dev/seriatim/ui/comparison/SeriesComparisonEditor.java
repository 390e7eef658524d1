package dev.seriatim.ui.comparison;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.statushandlers.StatusManager;

import dev.seriatim.report.Changes;
import dev.seriatim.report.CompareText;
import dev.seriatim.report.Report;
import dev.seriatim.review.Compared;
import dev.seriatim.ui.order.ChangeTree;
import dev.seriatim.ui.order.Copied;
import dev.seriatim.ui.order.Inquiry;
import dev.seriatim.ui.order.InquiryLine;
import dev.seriatim.ui.order.PushButton;
import dev.seriatim.ui.review.OpenMail;
import dev.seriatim.ui.series.Shown;

/** What differs between two series: rerolls of one, or rivals. Nothing can be edited. */
public final class SeriesComparisonEditor extends EditorPart {

	public static final String ID = "dev.seriatim.ui.comparison.editor";

	private Label title;
	private Button copy;
	private InquiryLine line;
	private ChangeTree changes;
	private Inquiry<Compared> inquiry;
	private Compared answer;

	@Override
	public void init(IEditorSite site, IEditorInput input) {
		setSite(site);
		setInput(input);
	}

	private SeriesComparison comparison() {
		return (SeriesComparison) getEditorInput();
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		title = new Label(area, SWT.NONE);
		title.setFont(JFaceResources.getBannerFont());
		GridDataFactory.fillDefaults().grab(true, false).indent(8, 5).applyTo(title);
		Composite bar = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 4).applyTo(bar);
		PushButton.create(bar, Messages.SeriesComparisonEditor_swap, this::swap);
		PushButton.create(bar, Messages.SeriesComparisonEditor_again, this::compare);
		copy = PushButton.create(bar, Messages.SeriesComparisonEditor_copy, () -> Copied.text(parent.getDisplay(), new CompareText(Copied.MAIL_WIDTH, false).write(answer.report())));
		line = new InquiryLine(area, () -> inquiry.giveUp());
		changes = new ChangeTree(area, Messages.SeriesComparisonEditor_before, Messages.SeriesComparisonEditor_after);
		changes.onOpen(this::open);
		inquiry = new Inquiry<>(Messages.SeriesComparisonEditor_job, parent.getDisplay(), this::answered, this::failed);
		parent.addListener(SWT.Dispose, event -> inquiry.forget());
		compare();
	}

	private void swap() {
		setInputWithNotify(comparison().swapped());
		answer = null;
		changes.show(List.of());
		compare();
	}

	private void compare() {
		setPartName(Shown.line(comparison().getName()));
		title.setText(Shown.label(comparison().getName()));
		setTitleToolTip(Shown.line(getEditorInput().getToolTipText()));
		inquiry.ask(comparison().question());
		line.running(Messages.SeriesComparisonEditor_comparing);
		copy.setEnabled(false);
	}

	private void answered(Compared compared) {
		answer = compared;
		changes.show(Changes.of(compared.report()));
		line.say(Changes.summary(compared.report()));
		copy.setEnabled(true);
	}

	/** What was found before stays in sight. */
	private void failed(List<String> reasons) {
		line.fail(reasons);
		copy.setEnabled(answer != null);
	}

	/** Opens the mail of the series that has the finding, the newer one where both have it. */
	private void open(Report.Finding finding) {
		boolean newer = answer.after().findings().contains(finding);
		try {
			new OpenMail(getSite().getPage(), newer ? comparison().after() : comparison().before(), newer ? answer.after() : answer.before()).at(finding);
		} catch (PartInitException gone) {
			StatusManager.getManager().handle(gone.getStatus(), StatusManager.SHOW);
		}
	}

	@Override
	public void setFocus() {
		changes.viewer().getControl().setFocus();
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// There is nothing to save.
	}

	@Override
	public void doSaveAs() {
		// There is nothing to save.
	}
}

package dev.seriatim.ui.series;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.IWorkbenchPartSite;

import dev.seriatim.report.Report;
import dev.seriatim.ui.patch.PatchPresentationReconciler;
import dev.seriatim.ui.review.SeriesReview;

/** The patches with their verdicts, and below them the text of the one that is selected. */
final class PatchesPage extends ReviewPage {

	private static final int[] SHARES = { 40, 60 };
	/** A hostile subject is not to push the other columns out of sight. */
	private static final int WIDEST = 560;

	private TableViewer patches;
	private SourceViewer text;
	private PatchTextJob reading;

	PatchesPage(Composite parent, IWorkbenchPartSite site, SeriesReview review) {
		super(parent, site, review);
	}

	@Override
	String title() {
		return Messages.PatchesPage_title;
	}

	@Override
	void setFocus() {
		patches.getControl().setFocus();
	}

	@Override
	void createContent(Composite parent) {
		SashForm sash = new SashForm(parent, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		patches = new TableViewer(sash, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		patches.setContentProvider(ArrayContentProvider.getInstance());
		Table table = patches.getTable();
		table.setHeaderVisible(true);
		table.getAccessible().addAccessibleListener(new Named(Messages.PatchesPage_table));
		for (PatchColumn column : PatchColumn.values()) {
			addColumn(column);
		}
		patches.addSelectionChangedListener(event -> showText(selected(event.getStructuredSelection())));
		patches.addDoubleClickListener(event -> {
			Report.Patch patch = selected((IStructuredSelection) event.getSelection());
			if (patch != null) {
				open(patch.number());
			}
		});
		text = new SourceViewer(sash, null, SWT.H_SCROLL | SWT.V_SCROLL);
		text.setEditable(false);
		text.getTextWidget().setFont(JFaceResources.getTextFont());
		text.getTextWidget().getAccessible().addAccessibleListener(new Named(Messages.PatchesPage_text));
		new PatchPresentationReconciler().install(text);
		text.setDocument(new Document());
		sash.setWeights(SHARES);
		reading = new PatchTextJob(parent.getDisplay(), this::setText);
		parent.addListener(SWT.Dispose, event -> reading.cancel());
	}

	private void addColumn(PatchColumn column) {
		TableViewerColumn shown = new TableViewerColumn(patches, column.style());
		shown.getColumn().setText(column.heading());
		shown.setLabelProvider(ColumnLabelProvider.createTextProvider(patch -> report().map(report -> column.text(report, (Report.Patch) patch)).orElse("")));
		if (column == PatchColumn.VERDICT) {
			shown.setLabelProvider(new PatchColumn.VerdictLabels());
		}
	}

	@Override
	void showReport(Report report) {
		Report.Patch before = selected(patches.getStructuredSelection());
		List<Report.Patch> all = report.patches();
		patches.setInput(all);
		for (PatchColumn column : PatchColumn.values()) {
			TableColumn shown = patches.getTable().getColumn(column.ordinal());
			shown.pack();
			shown.setWidth(Math.min(shown.getWidth(), WIDEST));
		}
		all.stream().filter(patch -> before == null ? !patch.missing() : patch.number() == before.number()).findFirst()
				.ifPresent(patch -> patches.setSelection(new StructuredSelection(patch), true));
	}

	private static Report.Patch selected(IStructuredSelection selection) {
		return (Report.Patch) selection.getFirstElement();
	}

	/** Selects a patch as a click on it does. */
	void select(int number) {
		report().ifPresent(report -> report.patches().stream().filter(patch -> patch.number() == number).findFirst()
				.ifPresent(patch -> patches.setSelection(new StructuredSelection(patch), true)));
	}

	private void showText(Report.Patch patch) {
		if (patch == null || patch.source() == null) {
			reading.cancel();
			setText(patch == null ? "" : Messages.PatchesPage_missing);
		} else {
			reading.read(patch);
		}
	}

	private void setText(String patch) {
		// A job may come to its end after the editor was closed.
		if (text.getTextWidget() != null && !text.getTextWidget().isDisposed()) {
			text.setDocument(new Document(patch));
		}
	}
}

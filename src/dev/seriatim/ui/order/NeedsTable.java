package dev.seriatim.ui.order;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import dev.seriatim.report.DependencyPicture;
import dev.seriatim.report.DependencyReport;
import dev.seriatim.ui.series.Named;
import dev.seriatim.ui.series.Shown;

/** The patches with lines to those that they need, as a table whose first column is drawn. On the UI thread. */
public final class NeedsTable {

	/** The column with the lines. */
	private static final int DRAWN = 0;
	/** A hostile subject is not to push the reasons out of sight. */
	private static final int WIDEST = 460;

	private final TableViewer viewer;
	private DependencyPicture picture = new DependencyPicture(List.of(), List.of(), 0);
	private List<DependencyReport.Needed> needs = List.of();

	/**
	 * @param parent with a grid of one column
	 * @param open   called with the number of a patch that is opened
	 */
	public NeedsTable(Composite parent, Consumer<Integer> open) {
		viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		ColumnViewerToolTipSupport.enableFor(viewer);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getTable());
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().getAccessible().addAccessibleListener(new Named(Messages.NeedsTable_name));
		column("", SWT.LEFT, patch -> "");
		column(Messages.NeedsTable_patch, SWT.RIGHT, patch -> Integer.toString(patch.number()));
		column(Messages.NeedsTable_subject, SWT.LEFT, patch -> patch.subject() == null ? "" : patch.subject());
		column(Messages.NeedsTable_needs, SWT.LEFT, patch -> needs(patch, "; "));
		viewer.getTable().addListener(SWT.PaintItem, this::paint);
		viewer.addOpenListener(event -> {
			if (viewer.getStructuredSelection().getFirstElement() instanceof DependencyReport.Patch patch) {
				open.accept(patch.number());
			}
		});
	}

	private void column(String heading, int style, Function<DependencyReport.Patch, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, style);
		column.getColumn().setText(heading);
		column.setLabelProvider(new ColumnLabelProvider() {

			@Override
			public String getText(Object patch) {
				return Shown.line(text.apply((DependencyReport.Patch) patch));
			}

			@Override
			public String getToolTipText(Object patch) {
				String reasons = needs((DependencyReport.Patch) patch, "\n");
				return reasons.isEmpty() ? null : reasons.lines().map(Shown::line).collect(Collectors.joining("\n"));
			}
		});
	}

	private String needs(DependencyReport.Patch patch, String between) {
		return needs.stream().filter(needed -> needed.patch() == patch.number()).map(needed -> needed.on() + ", " + needed.kind() + ": " + needed.reason()).collect(Collectors.joining(between));
	}

	private void paint(Event event) {
		if (event.index == DRAWN) {
			int row = viewer.getTable().indexOf((TableItem) event.item);
			new NeedsPainter(picture).paint(event, row, viewer.getTable().getItemHeight());
		}
	}

	public TableViewer viewer() {
		return viewer;
	}

	/** Null for nothing. */
	public void show(DependencyReport report) {
		picture = report == null ? new DependencyPicture(List.of(), List.of(), 0) : DependencyPicture.of(report);
		needs = report == null ? List.of() : report.dependencies();
		viewer.setInput(picture.rows());
		TableColumn[] columns = viewer.getTable().getColumns();
		for (TableColumn column : columns) {
			column.pack();
			column.setWidth(Math.min(column.getWidth(), WIDEST));
		}
		columns[DRAWN].setWidth(NeedsPainter.width(picture));
	}
}

package dev.seriatim.ui.series;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TableViewerFocusCellManager;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.IWorkbenchPartSite;

import dev.seriatim.report.Picture;
import dev.seriatim.report.Picture.Cell;
import dev.seriatim.report.Picture.Row;
import dev.seriatim.report.Report;
import dev.seriatim.report.Visible;
import dev.seriatim.ui.review.SeriesReview;

/** The picture of a review as a table: one column a prefix, one row for what changes on the way. Cells are reached with the arrow keys. */
final class MatrixPage extends ReviewPage {

	private static final int CELL_PADDING = 16;
	/** Before the prefixes stand the group and the name of a row. */
	private static final int FIRST_PREFIX = 2;

	private TableViewer viewer;
	private TableViewerFocusCellManager cells;
	private Button everything;
	private Label legend;
	private PrefixColumns columns;

	MatrixPage(Composite parent, IWorkbenchPartSite site, SeriesReview review) {
		super(parent, site, review);
	}

	@Override
	String title() {
		return Messages.MatrixPage_title;
	}

	@Override
	void setFocus() {
		viewer.getControl().setFocus();
	}

	@Override
	void createContent(Composite parent) {
		viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		Table table = viewer.getTable();
		table.setHeaderVisible(true);
		table.getAccessible().addAccessibleListener(new Named(Messages.MatrixPage_table));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		cells = new TableViewerFocusCellManager(viewer, new CellFrame(viewer));
		ColumnViewerToolTipSupport.enableFor(viewer);
		// A double click goes to the cell under the pointer, Enter to the one that the keys have reached.
		table.addListener(SWT.MouseDoubleClick, event -> openCell(viewer.getCell(new Point(event.x, event.y))));
		table.addListener(SWT.KeyDown, event -> {
			if (event.character == SWT.CR) {
				openCell(cells.getFocusCell());
			}
		});
		Composite below = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 6).applyTo(below);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
		everything = new Button(below, SWT.CHECK);
		everything.setText(Messages.MatrixPage_everything);
		everything.addListener(SWT.Selection, event -> report().ifPresent(this::showReport));
		legend = new Label(below, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(legend);
	}

	@Override
	void showReport(Report report) {
		Picture picture = Picture.of(report, everything.getSelection());
		PrefixColumns wanted = PrefixColumns.of(report, picture);
		Table table = viewer.getTable();
		table.setRedraw(false);
		try {
			if (!wanted.equals(columns)) {
				viewer.setInput(List.of());
				for (TableColumn column : table.getColumns()) {
					column.dispose();
				}
				columns = wanted;
				createColumns();
			}
			viewer.setInput(picture.rows());
			table.getColumn(0).pack();
			table.getColumn(1).pack();
			table.getColumn(table.getColumnCount() - 1).pack();
		} finally {
			table.setRedraw(true);
		}
		if (!picture.rows().isEmpty()) {
			viewer.setSelection(new StructuredSelection(picture.rows().getFirst()));
		}
		legend.setText(String.join("\n", Legend.lines(picture, columns.hidden())).replace("&", "&&"));
		legend.getParent().getParent().layout(true, true);
	}

	private void createColumns() {
		addColumn("", SWT.LEFT, new MatrixLabels.Group(() -> (List<?>) viewer.getInput()));
		addColumn(Messages.MatrixPage_nameColumn, SWT.LEFT, new MatrixLabels.Name());
		int width = cellWidth();
		for (int shown = 0; shown < columns.size(); shown++) {
			TableColumn column = addColumn(columns.heading(shown), SWT.CENTER, new MatrixLabels.Sign(shown, () -> columns));
			column.setToolTipText(Visible.escape(columns.subject(shown)));
			column.setWidth(width);
		}
		addColumn("", SWT.LEFT, new MatrixLabels.Note());
	}

	private TableColumn addColumn(String heading, int style, CellLabelProvider labels) {
		TableViewerColumn column = new TableViewerColumn(viewer, style);
		column.setLabelProvider(labels);
		column.getColumn().setText(heading);
		return column.getColumn();
	}

	private int cellWidth() {
		GC gc = new GC(viewer.getTable());
		try {
			int width = gc.textExtent("ok").x;
			for (int shown = 0; shown < columns.size(); shown++) {
				width = Math.max(width, gc.textExtent(columns.heading(shown)).x);
			}
			return width + CELL_PADDING;
		} finally {
			gc.dispose();
		}
	}

	private void openCell(ViewerCell cell) {
		if (cell == null || !(cell.getElement() instanceof Row row) || cell.getColumnIndex() < FIRST_PREFIX || cell.getColumnIndex() >= FIRST_PREFIX + columns.size()) {
			return;
		}
		int shown = cell.getColumnIndex() - FIRST_PREFIX;
		Cell shownCell = row.cells().get(columns.index(shown));
		if (shownCell.finding() != null) {
			open(shownCell.finding());
		} else if (columns.number(shown) > 0) {
			open(columns.number(shown));
		}
	}
}

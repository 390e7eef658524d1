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
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.IWorkbenchPartSite;

import dev.seriatim.report.Picture;
import dev.seriatim.report.Picture.Cell;
import dev.seriatim.report.Picture.Row;
import dev.seriatim.report.Report;
import dev.seriatim.ui.review.SeriesReview;

/** The picture of a review as a table: one column a prefix, one row for what changes on the way. Cells are reached with the arrow keys. */
final class MatrixPage extends ReviewPage {

	private static final int CELL_PADDING = 16;
	/** A hostile name is not to push the prefixes out of sight. */
	private static final int WIDEST = 420;
	/** Before the prefixes stand the group and the name of a row. */
	private static final int FIRST_PREFIX = 2;

	private TableViewer viewer;
	private TableViewerFocusCellManager cells;
	private Button everything;
	private Combo part;
	private Label legend;
	/** Those of the report, and the one that is shown. */
	private List<PrefixColumns> parts = List.of();
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
		cells = new TableViewerFocusCellManager(viewer, new CellPainter(viewer), new RowEnds());
		ColumnViewerToolTipSupport.enableFor(viewer);
		// A double click goes to the cell under the pointer, Enter to the one that the keys have reached.
		table.addListener(SWT.MouseDoubleClick, event -> openCell(viewer.getCell(new Point(event.x, event.y))));
		table.addListener(SWT.KeyDown, event -> {
			if (event.character == SWT.CR) {
				openCell(cells.getFocusCell());
			}
		});
		Composite below = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 6).applyTo(below);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
		everything = new Button(below, SWT.CHECK);
		everything.setText(Messages.MatrixPage_everything);
		GridDataFactory.fillDefaults().applyTo(everything);
		everything.addListener(SWT.Selection, event -> report().ifPresent(this::showReport));
		part = new Combo(below, SWT.READ_ONLY);
		part.getAccessible().addAccessibleListener(new Named(Messages.MatrixPage_part));
		part.setToolTipText(Messages.MatrixPage_part);
		part.addListener(SWT.Selection, event -> report().ifPresent(this::showReport));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(part);
		legend = new Label(below, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(300, SWT.DEFAULT).applyTo(legend);
	}

	@Override
	void showReport(Report report) {
		Picture picture = Picture.of(report, everything.getSelection());
		PrefixColumns wanted = part(report, picture);
		Table table = viewer.getTable();
		int row = Math.max(0, table.getSelectionIndex());
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
			pack(table.getColumn(0));
			pack(table.getColumn(1));
			pack(table.getColumn(table.getColumnCount() - 1));
		} finally {
			table.setRedraw(true);
		}
		if (!picture.rows().isEmpty()) {
			viewer.setSelection(new StructuredSelection(picture.rows().get(Math.min(row, picture.rows().size() - 1))));
		}
		legend.setText(String.join("\n", Legend.lines(picture, columns.hidden())).replace("&", "&&"));
		legend.getParent().getParent().layout(true, true);
	}

	/** The part that the user has chosen, or the first of a report that has others. */
	private PrefixColumns part(Report report, Picture picture) {
		List<PrefixColumns> now = PrefixColumns.parts(report, picture);
		int chosen = now.equals(parts) ? part.getSelectionIndex() : 0;
		parts = now;
		part.setItems(parts.stream().map(PrefixColumns::range).toArray(String[]::new));
		part.select(chosen);
		part.setVisible(parts.size() > 1);
		((GridData) part.getLayoutData()).exclude = parts.size() == 1;
		((GridData) everything.getLayoutData()).horizontalSpan = parts.size() == 1 ? 2 : 1;
		return parts.get(chosen);
	}

	private static void pack(TableColumn column) {
		column.pack();
		column.setWidth(Math.min(column.getWidth(), WIDEST));
	}

	private void createColumns() {
		addColumn("", SWT.LEFT, new MatrixLabels.Group(() -> (List<?>) viewer.getInput()));
		addColumn(Messages.MatrixPage_nameColumn, SWT.LEFT, new MatrixLabels.Name());
		int width = cellWidth();
		for (int shown = 0; shown < columns.size(); shown++) {
			TableColumn column = addColumn(columns.heading(shown), SWT.CENTER, new MatrixLabels.Sign(shown, () -> columns));
			column.setToolTipText(Shown.line(columns.subject(shown)));
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

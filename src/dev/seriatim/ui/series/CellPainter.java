package dev.seriatim.ui.series;

import org.eclipse.jface.viewers.FocusCellHighlighter;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * Draws the texts of a table's cells, and a frame around the cell that the keys have reached. The texts are drawn here because GTK forgets their
 * colors as soon as anything is drawn into a table; in a selected row they have the color of the selection, on which they can be read.
 */
final class CellPainter extends FocusCellHighlighter {

	private static final int PADDING = 2;

	private final Table table;

	CellPainter(TableViewer viewer) {
		super(viewer);
		table = viewer.getTable();
		table.addListener(SWT.EraseItem, event -> event.detail &= ~SWT.FOREGROUND);
		table.addListener(SWT.PaintItem, this::paint);
	}

	private void paint(Event event) {
		TableItem item = (TableItem) event.item;
		int width = table.getColumn(event.index).getWidth();
		if ((event.detail & SWT.SELECTED) == 0) {
			event.gc.setForeground(item.getForeground(event.index));
		}
		String text = item.getText(event.index);
		Point size = event.gc.textExtent(text);
		boolean centered = table.getColumn(event.index).getAlignment() == SWT.CENTER;
		event.gc.drawText(text, centered ? event.x + (width - size.x) / 2 : event.x + PADDING, event.y + (event.height - size.y) / 2, true);
		ViewerCell focus = getFocusCell();
		if (focus != null && focus.getItem() == item && focus.getColumnIndex() == event.index) {
			event.gc.drawRectangle(event.x, event.y, width - 1, event.height - 1);
		}
	}

	@Override
	protected void focusCellChanged(ViewerCell now, ViewerCell before) {
		redraw(before);
		redraw(now);
	}

	private void redraw(ViewerCell cell) {
		if (cell != null && !cell.getItem().isDisposed()) {
			Rectangle bounds = cell.getBounds();
			table.redraw(bounds.x, bounds.y, bounds.width, bounds.height, true);
		}
	}
}

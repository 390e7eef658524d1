package dev.seriatim.ui.series;

import org.eclipse.jface.viewers.ColumnViewer;
import org.eclipse.jface.viewers.FocusCellHighlighter;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;

/** Draws a frame around the cell that the keys have reached. The platform's highlighter paints whole cells instead, and takes their colors from all of them. */
final class CellFrame extends FocusCellHighlighter {

	private final ColumnViewer viewer;

	CellFrame(ColumnViewer viewer) {
		super(viewer);
		this.viewer = viewer;
		viewer.getControl().addListener(SWT.PaintItem, this::paint);
	}

	private void paint(Event event) {
		ViewerCell focus = getFocusCell();
		if (focus != null && focus.getItem() == event.item && focus.getColumnIndex() == event.index) {
			Rectangle cell = ((TableItem) event.item).getBounds(event.index);
			event.gc.setForeground(viewer.getControl().getForeground());
			event.gc.drawRectangle(cell.x, cell.y, cell.width - 1, cell.height - 1);
		}
	}

	@Override
	protected void focusCellChanged(ViewerCell now, ViewerCell before) {
		redraw(before);
		redraw(now);
	}

	private void redraw(ViewerCell cell) {
		Control table = viewer.getControl();
		if (cell != null && !cell.getItem().isDisposed()) {
			Rectangle bounds = cell.getBounds();
			table.redraw(bounds.x, bounds.y, bounds.width, bounds.height, true);
		}
	}
}

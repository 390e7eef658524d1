package dev.seriatim.ui.series;

import org.eclipse.jface.viewers.CellNavigationStrategy;
import org.eclipse.jface.viewers.ColumnViewer;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** Moves by cells with the arrow keys, and with Home and End to the ends of the row; the table alone would go to its first and last row. */
final class RowEnds extends CellNavigationStrategy {

	@Override
	public boolean isNavigationEvent(ColumnViewer viewer, Event event) {
		return isRowEnd(event) || super.isNavigationEvent(viewer, event);
	}

	@Override
	public boolean shouldCancelEvent(ColumnViewer viewer, Event event) {
		return isRowEnd(event) || super.shouldCancelEvent(viewer, event);
	}

	@Override
	public ViewerCell findSelectedCell(ColumnViewer viewer, ViewerCell current, Event event) {
		if (!isRowEnd(event)) {
			return super.findSelectedCell(viewer, current, event);
		}
		ViewerCell end = current;
		for (ViewerCell next = current; next != null; next = next.getNeighbor(event.keyCode == SWT.HOME ? ViewerCell.LEFT : ViewerCell.RIGHT, true)) {
			end = next;
		}
		return end;
	}

	private static boolean isRowEnd(Event event) {
		return event.stateMask == SWT.NONE && (event.keyCode == SWT.HOME || event.keyCode == SWT.END);
	}
}

package dev.seriatim.ui.exporting;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPage;

/** The status line of a page's active part. */
final class StatusLine {

	private final IWorkbenchPage page;

	StatusLine(IWorkbenchPage page) {
		this.page = page;
	}

	/** Without an active part there is no status line to tell it. */
	void tell(String message) {
		IStatusLineManager line = page == null || page.getActivePart() == null ? null : switch (page.getActivePart().getSite()) {
		case IEditorSite editor -> editor.getActionBars().getStatusLineManager();
		case IViewSite view -> view.getActionBars().getStatusLineManager();
		default -> null;
		};
		if (line != null) {
			line.setMessage(message);
		}
	}
}

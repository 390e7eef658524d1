package dev.seriatim.ui.navigation;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Leads from a word to one place. */
record DeclarationLink(IRegion region, String label, Opening opening) implements IHyperlink {

	/** Shows the place in a page. */
	interface Opening {
		void in(IWorkbenchPage page) throws PartInitException;
	}

	@Override
	public IRegion getHyperlinkRegion() {
		return region;
	}

	@Override
	public String getTypeLabel() {
		return null;
	}

	@Override
	public String getHyperlinkText() {
		return label;
	}

	@Override
	public void open() {
		try {
			opening.in(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage());
		} catch (PartInitException unopened) {
			Platform.getLog(getClass()).log(unopened.getStatus());
		}
	}
}

package dev.seriatim.ui.navigation;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.eclipse.ui.texteditor.ITextEditor;

/** References in the Search view: the files, each with the number of its places. */
public final class ReferencesPage extends AbstractTextSearchViewPage {

	public ReferencesPage() {
		super(FLAG_LAYOUT_FLAT);
	}

	@Override
	protected void configureTreeViewer(TreeViewer viewer) {
		throw new IllegalStateException("the layout is flat");
	}

	@Override
	protected void configureTableViewer(TableViewer viewer) {
		viewer.setLabelProvider(new FileLabel());
		viewer.setContentProvider((IStructuredContentProvider) input -> ((AbstractTextSearchResult) input).getElements());
	}

	private final class FileLabel extends WorkbenchLabelProvider {

		@Override
		protected String decorateText(String text, Object element) {
			return Messages.bind(Messages.ReferencesPage_file, new Object[] { text, ((IFile) element).getParent().getFullPath().makeRelative(), getDisplayedMatchCount(element) });
		}
	}

	@Override
	protected void elementsChanged(Object[] changed) {
		getViewer().refresh();
	}

	@Override
	protected void clear() {
		getViewer().refresh();
	}

	@Override
	protected void showMatch(Match match, int offset, int length, boolean activate) throws PartInitException {
		IWorkbenchPage page = getSite().getPage();
		ITextEditor editor = IDE.openEditor(page, (IFile) match.getElement(), activate).getAdapter(ITextEditor.class);
		if (editor != null) {
			editor.selectAndReveal(offset, length);
		}
	}
}

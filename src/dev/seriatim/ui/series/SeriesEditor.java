package dev.seriatim.ui.series;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;

import dev.seriatim.ui.review.Reviews;
import dev.seriatim.ui.review.SeriesReview;

/**
 * Shows a {@code .seriatim} file that states a series: what its review says, as overview, matrix and list of patches, what another order
 * would change, which patches need which others, and the text itself in the Generic Editor. A file outside the workspace has only its text, because nothing there can be watched or marked.
 */
public final class SeriesEditor extends MultiPageEditorPart {

	public static final String ID = "dev.seriatim.ui.series.editor";

	/** The pages in their order. A file outside the workspace has the last one alone. */
	public enum Page {
		OVERVIEW, MATRIX, PATCHES, ORDER, DEPENDENCIES, SOURCE
	}

	private final Consumer<SeriesReview> onChange = this::reviewChanged;
	private static final QualifiedName LAST_PAGE = new QualifiedName("dev.seriatim.ui", "seriesEditor.page");

	private List<ReviewPage> pages = List.of();
	private Display display;
	private IEditorPart text;
	private Closing closing;

	/** The review of the file; null for one outside the workspace. */
	private SeriesReview review;

	@Override
	protected void createPages() {
		setPartName(getEditorInput().getName());
		display = getContainer().getDisplay();
		if (getEditorInput() instanceof IFileEditorInput input) {
			review = Reviews.ofWorkspace().of(input.getFile());
			Composite parent = getContainer();
			pages = List.of(new OverviewPage(parent, getSite(), review), new MatrixPage(parent, getSite(), review), new PatchesPage(parent, getSite(), review),
					new OrderPage(parent, getSite(), review), new DependenciesPage(parent, getSite(), review));
			for (ReviewPage page : pages) {
				setPageText(addPage(page.control()), page.title());
			}
		}
		addTextPage();
		if (review != null) {
			closing = new Closing(this);
			Reviews.ofWorkspace().addListener(onChange);
			getSite().getService(IHandlerService.class).activateHandler(IWorkbenchCommandConstants.FILE_REFRESH, new ActionHandler(new ReviewAgain(() -> review)));
			review.startOnce();
			refresh();
		}
		setActivePage(pageUsedLast());
	}

	private void addTextPage() {
		try {
			text = GenericEditor.create();
			setPageText(addPage(text, getEditorInput()), Messages.SeriesEditor_source);
		} catch (CoreException impossible) {
			throw new IllegalStateException("the Generic Editor is part of the platform that this plug-in requires", impossible);
		}
	}

	/** By any thread. */
	private void reviewChanged(SeriesReview changed) {
		if (changed == review && !display.isDisposed()) {
			display.asyncExec(this::refresh);
		}
	}

	private void refresh() {
		if (!getContainer().isDisposed()) {
			pages.forEach(page -> page.show(review.state()));
		}
	}

	/** Follows a file that was renamed or moved. */
	void follow(IEditorInput moved) {
		if (getContainer().isDisposed()) {
			return;
		}
		// The text page follows by itself.
		setInputWithNotify(moved);
		setPartName(moved.getName());
		showReviewOfFile();
	}

	private void showReviewOfFile() {
		review = Reviews.ofWorkspace().of(file());
		pages.forEach(page -> page.setReview(review));
		review.startOnce();
		refresh();
	}

	/** Of this file, since the workbench started. */
	private int pageUsedLast() {
		try {
			return !pages.isEmpty() && file().getSessionProperty(LAST_PAGE) instanceof Page page ? page.ordinal() : 0;
		} catch (CoreException gone) {
			return 0;
		}
	}

	@Override
	protected void pageChange(int page) {
		super.pageChange(page);
		if (pages.isEmpty()) {
			return;
		}
		try {
			file().setSessionProperty(LAST_PAGE, Page.values()[page]);
		} catch (CoreException gone) {
			// There is no file to remember a page of.
			return;
		}
	}

	public void show(Page page) {
		setActivePage(pages.isEmpty() ? 0 : page.ordinal());
	}

	public Page shownPage() {
		return pages.isEmpty() ? Page.SOURCE : Page.values()[getActivePage()];
	}

	IFile file() {
		return ((IFileEditorInput) getEditorInput()).getFile();
	}

	@Override
	public void setFocus() {
		int active = getActivePage();
		if (active >= 0 && active < pages.size()) {
			pages.get(active).setFocus();
		} else {
			super.setFocus();
		}
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		text.doSave(monitor);
		saved();
	}

	@Override
	public void doSaveAs() {
		text.doSaveAs();
		saved();
	}

	/** The text page asks for another file where the old one was deleted; a file that is there again has a new review. */
	private void saved() {
		if (text.getEditorInput() instanceof IFileEditorInput input) {
			if (!input.equals(getEditorInput())) {
				follow(input);
			} else if (input.getFile().exists() && Reviews.ofWorkspace().known(input.getFile()).filter(known -> known == review).isEmpty()) {
				showReviewOfFile();
			}
		}
	}

	@Override
	public boolean isSaveAsAllowed() {
		return text.isSaveAsAllowed();
	}

	/** Markers and text belong to the text page, whichever page is shown. */
	@Override
	public <T> T getAdapter(Class<T> type) {
		if (type == IGotoMarker.class) {
			return type.cast((IGotoMarker) this::gotoMarker);
		}
		if (type == ITextEditor.class) {
			return type.cast(text);
		}
		T adapter = super.getAdapter(type);
		return adapter != null || text == null ? adapter : text.getAdapter(type);
	}

	private void gotoMarker(IMarker marker) {
		setActiveEditor(text);
		text.getAdapter(IGotoMarker.class).gotoMarker(marker);
	}

	@Override
	protected void setInput(IEditorInput input) {
		super.setInput(input);
		setTitleToolTip(input.getToolTipText());
	}

	@Override
	public void dispose() {
		Reviews.ofWorkspace().removeListener(onChange);
		if (closing != null) {
			closing.dispose();
		}
		super.dispose();
	}
}

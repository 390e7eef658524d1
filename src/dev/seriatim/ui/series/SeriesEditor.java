package dev.seriatim.ui.series;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;

import dev.seriatim.ui.review.Reviews;
import dev.seriatim.ui.review.SeriesReview;

/**
 * Shows a {@code .seriatim} file that states a series: what its review says, as overview, matrix and list of patches, and the text itself in the
 * Generic Editor. A file outside the workspace has only its text, because nothing there can be watched or marked.
 */
public final class SeriesEditor extends MultiPageEditorPart {

	public static final String ID = "dev.seriatim.ui.series.editor";

	/** The pages in their order. A file outside the workspace has the last one alone. */
	public enum Page {
		OVERVIEW, MATRIX, PATCHES, SOURCE
	}

	private final Consumer<SeriesReview> onChange = this::reviewChanged;
	private List<ReviewPage> pages = List.of();
	private IEditorPart text;
	private Closing closing;

	/** The review of the file; null for one outside the workspace. */
	private SeriesReview review;

	@Override
	protected void createPages() {
		setPartName(getEditorInput().getName());
		if (getEditorInput() instanceof IFileEditorInput input) {
			review = Reviews.ofWorkspace().of(input.getFile());
			Composite parent = getContainer();
			pages = List.of(new OverviewPage(parent, getSite(), review), new MatrixPage(parent, getSite(), review), new PatchesPage(parent, getSite(), review));
			for (ReviewPage page : pages) {
				setPageText(addPage(page.control()), page.title());
			}
		}
		addTextPage();
		if (review != null) {
			closing = new Closing(this);
			Reviews.ofWorkspace().addListener(onChange);
			review.startOnce();
			refresh();
		}
		setActivePage(0);
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
		if (changed == review && !getContainer().isDisposed()) {
			getContainer().getDisplay().asyncExec(this::refresh);
		}
	}

	private void refresh() {
		if (!getContainer().isDisposed()) {
			pages.forEach(page -> page.show(review.state()));
		}
	}

	/** Follows a file that was renamed or moved. */
	void follow(IEditorInput moved) {
		// The text page follows by itself.
		setInputWithNotify(moved);
		setPartName(moved.getName());
		review = Reviews.ofWorkspace().of(((IFileEditorInput) moved).getFile());
		pages.forEach(page -> page.setReview(review));
		review.startOnce();
		refresh();
	}

	public void show(Page page) {
		setActivePage(review == null ? 0 : page.ordinal());
	}

	public Page shownPage() {
		return review == null ? Page.SOURCE : Page.values()[getActivePage()];
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
	}

	@Override
	public void doSaveAs() {
		text.doSaveAs();
		if (text.getEditorInput() instanceof IFileEditorInput) {
			follow(text.getEditorInput());
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

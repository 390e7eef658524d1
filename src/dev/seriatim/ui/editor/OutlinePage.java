package dev.seriatim.ui.editor;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.osgi.framework.FrameworkUtil;

/** The outline of a text: what is selected there is selected in the editor, and while linked the other way round. */
final class OutlinePage extends Page implements IContentOutlinePage {

	private static final String UNLINKED = "unlinked";

	private final ITextEditor editor;
	private final IDialogSettings settings = DialogSettings
			.getOrCreateSection(PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(OutlinePage.class)).getDialogSettings(), "Outline");
	private final ISelectionChangedListener cursorMoved = event -> follow();
	private final IPropertyListener inputChanged = (source, property) -> {
		if (property == IEditorPart.PROP_INPUT) {
			read();
		}
	};

	private OutlineTree tree;
	private SymbolsReader reader;

	/** While the selection of the tree is set by the program. */
	private boolean isFollowing;

	OutlinePage(ITextEditor editor) {
		this.editor = editor;
	}

	@Override
	public void createControl(Composite parent) {
		tree = new OutlineTree(parent);
		tree.getViewer().addPostSelectionChangedListener(this::selected);
		editor.addPropertyListener(inputChanged);
		if (editor.getSelectionProvider() instanceof IPostSelectionProvider cursor) {
			cursor.addPostSelectionChangedListener(cursorMoved);
		}
		read();
	}

	@Override
	public void setActionBars(IActionBars bars) {
		Action link = new Action(Messages.OutlinePage_link, IAction.AS_CHECK_BOX) {

			@Override
			public void run() {
				settings.put(UNLINKED, !isChecked());
				follow();
			}
		};
		link.setChecked(!settings.getBoolean(UNLINKED));
		link.setImageDescriptor(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ELCL_SYNCED));
		Action collapse = new Action(Messages.OutlinePage_collapse) {

			@Override
			public void run() {
				tree.getViewer().collapseAll();
			}
		};
		collapse.setImageDescriptor(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ELCL_COLLAPSEALL));
		bars.getToolBarManager().add(collapse);
		bars.getToolBarManager().add(link);
		bars.updateActionBars();
	}

	/** Of the document that the editor has now. */
	private void read() {
		if (reader != null) {
			reader.close();
		}
		IDocument document = EditedFile.document(editor);
		reader = document == null ? null : new SymbolsReader(document, this::show);
	}

	private void show(OutlineNode root) {
		if (tree.isDisposed()) {
			return;
		}
		isFollowing = true;
		try {
			tree.show(root);
		} finally {
			isFollowing = false;
		}
		follow();
	}

	/** Selects what the cursor is in. */
	private void follow() {
		if (!settings.getBoolean(UNLINKED) && !tree.isDisposed() && !tree.getViewer().getTree().isFocusControl()
				&& editor.getSelectionProvider().getSelection() instanceof ITextSelection cursor) {
			isFollowing = true;
			try {
				tree.select(cursor.getOffset());
			} finally {
				isFollowing = false;
			}
		}
	}

	private void selected(SelectionChangedEvent event) {
		if (!isFollowing && event.getStructuredSelection().getFirstElement() instanceof OutlineNode node) {
			Selecting.in(editor, node.symbol());
		}
	}

	@Override
	public Control getControl() {
		return tree;
	}

	@Override
	public void setFocus() {
		tree.getViewer().getTree().setFocus();
	}

	@Override
	public void dispose() {
		if (reader != null) {
			reader.close();
		}
		editor.removePropertyListener(inputChanged);
		if (editor.getSelectionProvider() instanceof IPostSelectionProvider cursor) {
			cursor.removePostSelectionChangedListener(cursorMoved);
		}
		super.dispose();
	}

	@Override
	public ISelection getSelection() {
		return tree == null ? StructuredSelection.EMPTY : tree.getViewer().getSelection();
	}

	@Override
	public void setSelection(ISelection selection) {
		if (tree != null) {
			tree.getViewer().setSelection(selection);
		}
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		if (tree != null) {
			tree.getViewer().addSelectionChangedListener(listener);
		}
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		if (tree != null) {
			tree.getViewer().removeSelectionChangedListener(listener);
		}
	}
}

package dev.seriatim.ui.editor;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.osgi.framework.FrameworkUtil;

/** The outline above the text: type to filter, Enter goes to what is selected, Escape closes it. */
final class QuickOutline extends PopupDialog {

	private static final Point SIZE = new Point(520, 420);

	private final ITextEditor editor;
	private OutlineTree tree;
	private SymbolsReader reader;

	QuickOutline(ITextEditor editor) {
		super(editor.getSite().getShell(), SWT.RESIZE, true, true, false, true, true, null, null);
		this.editor = editor;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		tree = new OutlineTree(parent);
		tree.setQuickSelectionMode(true);
		TreeViewer viewer = tree.getViewer();
		viewer.addDoubleClickListener(event -> go());
		viewer.getTree().addKeyListener(KeyListener.keyPressedAdapter(this::pressed));
		tree.getFilterControl().addKeyListener(KeyListener.keyPressedAdapter(this::pressed));
		reader = new SymbolsReader(EditedFile.document(editor), root -> {
			if (!tree.isDisposed()) {
				tree.show(root);
			}
		});
		return tree;
	}

	private void pressed(KeyEvent event) {
		if (event.character == SWT.CR) {
			go();
		}
	}

	private void go() {
		Object selected = tree.getViewer().getStructuredSelection().getFirstElement();
		close();
		if (selected instanceof OutlineNode node) {
			Selecting.in(editor, node.symbol());
		}
	}

	@Override
	public boolean close() {
		if (reader != null) {
			reader.close();
		}
		return super.close();
	}

	@Override
	protected Control getFocusControl() {
		return tree.getFilterControl();
	}

	@Override
	protected Point getDefaultSize() {
		return SIZE;
	}

	@Override
	protected IDialogSettings getDialogSettings() {
		return DialogSettings.getOrCreateSection(PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(getClass())).getDialogSettings(), "QuickOutline");
	}
}

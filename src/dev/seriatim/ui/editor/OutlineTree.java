package dev.seriatim.ui.editor;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.dialogs.FilteredTree;
import org.eclipse.ui.dialogs.PatternFilter;

/** Symbols as a tree below a field that filters them. What is open and selected stays so when they are read again. */
final class OutlineTree extends FilteredTree {

	/** Of so many the innermost ones are not shown at once. */
	private static final int MANY = 500;

	OutlineTree(Composite parent) {
		super(parent, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL, new SymbolFilter(), true, true);
		setInitialText(Messages.OutlineTree_filter);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(this);
		TreeViewer viewer = getViewer();
		viewer.setContentProvider(new Content());
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineLabels()));
	}

	/** On the UI thread. */
	void show(OutlineNode root) {
		TreeViewer viewer = getViewer();
		boolean isFirst = viewer.getInput() == null;
		Object[] expanded = viewer.getExpandedElements();
		ISelection selection = viewer.getStructuredSelection();
		viewer.getTree().setRedraw(false);
		try {
			viewer.setInput(root);
			if (isFirst) {
				viewer.expandToLevel(root.size() > MANY ? 2 : 3);
			} else {
				viewer.setExpandedElements(expanded);
				viewer.setSelection(selection, false);
			}
		} finally {
			viewer.getTree().setRedraw(true);
		}
	}

	/** Null before anything was read. */
	OutlineNode root() {
		return (OutlineNode) getViewer().getInput();
	}

	/** Selects and reveals the symbol at an offset, or none. */
	void select(int offset) {
		StructuredSelection wanted = root() == null ? StructuredSelection.EMPTY : root().at(offset).map(StructuredSelection::new).orElse(StructuredSelection.EMPTY);
		if (!wanted.equals(getViewer().getStructuredSelection())) {
			getViewer().setSelection(wanted, true);
		}
	}

	/** By name and by what stands beside it. */
	private static final class SymbolFilter extends PatternFilter {

		private SymbolFilter() {
			setIncludeLeadingWildcard(true);
		}

		@Override
		protected boolean isLeafMatch(Viewer viewer, Object element) {
			OutlineNode node = (OutlineNode) element;
			return wordMatches(node.symbol().name() + " " + node.symbol().detail());
		}
	}

	private static final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object root) {
			return getChildren(root);
		}

		@Override
		public Object[] getChildren(Object node) {
			return ((OutlineNode) node).children().toArray();
		}

		@Override
		public Object getParent(Object node) {
			OutlineNode parent = ((OutlineNode) node).parent();
			return parent == null || parent.symbol() == null ? null : parent;
		}

		@Override
		public boolean hasChildren(Object node) {
			return !((OutlineNode) node).children().isEmpty();
		}
	}
}

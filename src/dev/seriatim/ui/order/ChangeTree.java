package dev.seriatim.ui.order;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;

import dev.seriatim.report.Change;
import dev.seriatim.report.ChangeGroup;
import dev.seriatim.report.Report;
import dev.seriatim.report.Visible;
import dev.seriatim.ui.compatibility.Icon;
import dev.seriatim.ui.series.Named;
import dev.seriatim.ui.series.Shown;

/** What differs between two reviews as a tree with columns; quiet groups are closed at first. On the UI thread. */
public final class ChangeTree {

	private static final int WIDE = 5;
	private static final int NARROW = 3;
	private static final int NARROWEST = 90;
	private static final String NOTHING = "\u2013";

	private final TreeViewer viewer;

	/**
	 * @param parent with a grid of one column
	 * @param before the heading above how things were
	 * @param after  the heading above how they are
	 */
	public ChangeTree(Composite parent, String before, String after) {
		Composite area = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		TreeColumnLayout layout = new TreeColumnLayout();
		area.setLayout(layout);
		viewer = new TreeViewer(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.setContentProvider(new Content());
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.getTree().setHeaderVisible(true);
		viewer.getTree().getAccessible().addAccessibleListener(new Named(Messages.ChangeTree_name));
		column(layout, Messages.ChangeTree_change, WIDE, true, Change::what);
		column(layout, before, NARROW, false, change -> orNothing(change, change.before()));
		column(layout, after, NARROW, false, change -> orNothing(change, change.after()));
		column(layout, Messages.ChangeTree_detail, WIDE, false, Change::detail);
		viewer.getTree().addListener(SWT.KeyDown, event -> {
			if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1 && event.keyCode == 'c') {
				copy();
			}
		});
	}

	private void column(TreeColumnLayout layout, String heading, int weight, boolean first, Function<Change, String> text) {
		TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(heading);
		column.setLabelProvider(new Labels(first, text));
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, NARROWEST));
	}

	/** Of a row that consists of others these tell it. */
	private static String orNothing(Change change, String text) {
		return text.isEmpty() && change.parts().isEmpty() ? NOTHING : text;
	}

	public TreeViewer viewer() {
		return viewer;
	}

	/** @param open called with the finding of a row that is opened */
	public void onOpen(Consumer<Report.Finding> open) {
		viewer.addOpenListener(event -> {
			Object selected = viewer.getStructuredSelection().getFirstElement();
			if (selected instanceof Change change && change.finding() != null) {
				open.accept(change.finding());
			} else if (selected != null) {
				viewer.setExpandedState(selected, !viewer.getExpandedState(selected));
			}
		});
	}

	public void show(List<ChangeGroup> groups) {
		viewer.getTree().setRedraw(false);
		try {
			viewer.setInput(groups);
			viewer.setExpandedElements(groups.stream().filter(group -> !group.quiet()).toArray());
		} finally {
			viewer.getTree().setRedraw(true);
		}
	}

	/** A line each, its cells between tabs. */
	private void copy() {
		String text = ((List<?>) viewer.getStructuredSelection().toList()).stream().map(ChangeTree::line).collect(Collectors.joining(System.lineSeparator()));
		Copied.text(viewer.getTree().getDisplay(), text);
	}

	private static String line(Object element) {
		return element instanceof Change change
				? Stream.of(change.what(), change.before(), change.after(), change.detail()).map(Visible::escape).collect(Collectors.joining("\t"))
				: Visible.escape(((ChangeGroup) element).title());
	}

	private static final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getChildren(Object element) {
			return (element instanceof ChangeGroup group ? group.changes() : ((Change) element).parts()).toArray();
		}

		@Override
		public Object getParent(Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return getChildren(element).length > 0;
		}
	}

	private static final class Labels extends ColumnLabelProvider {

		private final boolean first;
		private final Function<Change, String> text;

		Labels(boolean first, Function<Change, String> text) {
			this.first = first;
			this.text = text;
		}

		@Override
		public String getText(Object element) {
			if (element instanceof ChangeGroup group) {
				return first ? Messages.bind(Messages.ChangeTree_group, Shown.line(group.title()), group.changes().size()) : "";
			}
			return Shown.line(text.apply((Change) element));
		}

		@Override
		public Image getImage(Object element) {
			return first && element instanceof Change change && change.finding() != null ? PlatformUI.getWorkbench().getSharedImages().getImage(Icon.shared(change.finding().severity())) : null;
		}

		@Override
		public String getToolTipText(Object element) {
			return element instanceof Change change ? Shown.line(change.detail().isEmpty() ? change.what() : change.detail()) : null;
		}
	}
}

package dev.seriatim.ui.compatibility;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

import dev.seriatim.report.Report;

/** The groups of findings as a tree with columns. A click on a column's head sorts by it, then the other way, then as the report does. */
final class FindingTree {

	private final Composite area;
	private final TreeViewer viewer;
	private final LocalResourceManager images;
	private final Set<String> collapsed = new HashSet<>();
	private Report report;
	private List<Group> groups = List.of();

	/** @param parent with a grid of one column, whose layout is out of date after {@link #show} */
	FindingTree(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		viewer = new TreeViewer(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		images = new LocalResourceManager(JFaceResources.getResources(), viewer.getControl());
		viewer.setContentProvider(new Content());
		ColumnViewerToolTipSupport.enableFor(viewer);
		TreeColumnLayout layout = new TreeColumnLayout();
		area.setLayout(layout);
		for (Column column : Column.values()) {
			layout.setColumnData(create(column), new ColumnWeightData(column.weight(), column.narrowest()));
		}
		viewer.getTree().setHeaderVisible(true);
		viewer.addTreeListener(new Collapsing(collapsed));
	}

	private TreeColumn create(Column column) {
		TreeViewerColumn created = new TreeViewerColumn(viewer, SWT.LEFT);
		created.setLabelProvider(new CellLabels(column, () -> report, images));
		created.getColumn().setText(column.title());
		created.getColumn().setMoveable(true);
		created.getColumn().addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sort(column, created.getColumn())));
		return created.getColumn();
	}

	private void sort(Column column, TreeColumn head) {
		Tree tree = viewer.getTree();
		int direction = tree.getSortColumn() != head ? SWT.DOWN : tree.getSortDirection() == SWT.DOWN ? SWT.UP : SWT.NONE;
		tree.setSortColumn(direction == SWT.NONE ? null : head);
		tree.setSortDirection(direction);
		viewer.setComparator(direction == SWT.NONE ? null : new InsideGroups(column, direction == SWT.UP));
	}

	TreeViewer viewer() {
		return viewer;
	}

	/** Shows other groups; those with a name that was collapsed stay so, and what was selected is selected again where it is still there. */
	void show(Report shown, List<Group> shownGroups) {
		List<Row> selected = selectedRows();
		report = shown;
		groups = shownGroups;
		area.setVisible(report != null);
		((GridData) area.getLayoutData()).exclude = report == null;
		viewer.getTree().setRedraw(false);
		try {
			viewer.setInput(groups);
			viewer.setExpandedElements(groups.stream().filter(group -> !collapsed.contains(Collapsing.key(group))).toArray());
			viewer.setSelection(new StructuredSelection(rows().stream().filter(row -> selected.stream().anyMatch(row::isAgain)).toList()));
		} finally {
			viewer.getTree().setRedraw(true);
		}
	}

	void expandAll() {
		collapsed.clear();
		viewer.expandAll();
	}

	void collapseAll() {
		groups.forEach(group -> collapsed.add(Collapsing.key(group)));
		viewer.collapseAll();
	}

	private List<Row> rows() {
		return groups.stream().flatMap(group -> group.rows().stream()).toList();
	}

	/** Selects one of the findings unless one of them is selected already. */
	void select(List<Report.Finding> findings) {
		if (selectedRows().stream().noneMatch(row -> findings.contains(row.finding()))) {
			rows().stream().filter(row -> findings.contains(row.finding())).findFirst()
					.ifPresent(row -> viewer.setSelection(new StructuredSelection(row), true));
		}
	}

	void toggle(Group group) {
		boolean expand = !viewer.getExpandedState(group);
		viewer.setExpandedState(group, expand);
		if (expand) {
			collapsed.remove(Collapsing.key(group));
		} else {
			collapsed.add(Collapsing.key(group));
		}
	}

	/** Empty unless one row and nothing else is selected. */
	Optional<Row> selectedRow() {
		return selection().size() == 1 && selection().getFirst() instanceof Row row ? Optional.of(row) : Optional.empty();
	}

	/** Empty unless one group and nothing else is selected. */
	Optional<Group> selectedGroup() {
		return selection().size() == 1 && selection().getFirst() instanceof Group group ? Optional.of(group) : Optional.empty();
	}

	private List<Row> selectedRows() {
		return selection().stream().filter(Row.class::isInstance).map(Row.class::cast).toList();
	}

	private List<?> selection() {
		return viewer.getStructuredSelection().toList();
	}

	/** What is selected as text: a line each with its cells between tabs, a group by its label with its rows below. */
	String selectedText() {
		return selection().stream().map(this::text).collect(Collectors.joining(System.lineSeparator()));
	}

	private String text(Object element) {
		if (element instanceof Group group) {
			List<String> lines = group.rows().stream().filter(row -> !selection().contains(row)).map(this::text).toList();
			return lines.isEmpty() ? group.label() : group.label() + System.lineSeparator() + String.join(System.lineSeparator(), lines);
		}
		Row row = (Row) element;
		return List.of(Column.values()).stream().map(column -> column.text(report, row.finding())).collect(Collectors.joining("\t"));
	}

	private static final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getChildren(Object element) {
			return element instanceof Group group ? group.rows().toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof Row row ? row.group() : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof Group;
		}
	}

	/** Sorts rows; groups keep their order. */
	private static final class InsideGroups extends ViewerComparator {

		private final Column column;
		private final boolean descending;

		InsideGroups(Column column, boolean descending) {
			this.column = column;
			this.descending = descending;
		}

		@Override
		public int compare(Viewer sorted, Object one, Object other) {
			if (!(one instanceof Row first) || !(other instanceof Row second)) {
				return 0;
			}
			int order = column.order().compare(first.finding(), second.finding());
			return descending ? -order : order;
		}
	}
}

package dev.seriatim.ui.order;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;

import dev.seriatim.report.Report;
import dev.seriatim.report.Sign.Tone;
import dev.seriatim.review.NamedSplit;
import dev.seriatim.ui.series.Named;
import dev.seriatim.ui.series.Shown;
import dev.seriatim.ui.series.Tones;

/** The patches of an order, with what can be done to it: patches that were dropped stand at the end, to be put back. On the UI thread. */
public final class OrderTable {

	private static final int PLACE_WIDTH = 48;
	private static final int PATCH_WIDTH = 64;
	private static final int MARGIN = 6;
	private static final String SQUASHED = "+";

	/**
	 * @param place  from 0; -1 for what cannot be moved
	 * @param number of the first patch
	 */
	private record Row(int place, int number, String patches, String subject, Tone tone) {

		boolean isDropped() {
			return place < 0 && tone == Tone.FAINT;
		}
	}

	private final TableViewer viewer;
	private final Consumer<Arrangement> edited;
	private final Button up;
	private final Button down;
	private final Button drop;
	private final Button squash;
	private final Button split;
	private final Button posted;
	private Arrangement arrangement;
	private Report report;

	/**
	 * @param parent with a grid of one column
	 * @param edited told the new order after each edit, which is not shown before {@link #show}
	 */
	public OrderTable(Composite parent, Consumer<Arrangement> edited) {
		this.edited = edited;
		Composite area = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(0, MARGIN, 0, MARGIN).applyTo(area);
		Composite list = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(list);
		TableColumnLayout layout = new TableColumnLayout();
		list.setLayout(layout);
		viewer = new TableViewer(list, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().getAccessible().addAccessibleListener(new Named(Messages.OrderTable_name));
		layout.setColumnData(column(Messages.OrderTable_place, row -> row.place() < 0 ? "" : Integer.toString(row.place() + 1)), new ColumnPixelData(PLACE_WIDTH));
		layout.setColumnData(column(Messages.OrderTable_patch, Row::patches), new ColumnPixelData(PATCH_WIDTH));
		layout.setColumnData(column(Messages.OrderTable_subject, Row::subject), new ColumnWeightData(1));
		viewer.addSelectionChangedListener(event -> updateButtons());
		Composite buttons = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().applyTo(buttons);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		up = PushButton.create(buttons, Messages.OrderTable_up, () -> edit(arrangement.up(selected().place()), selected().number()));
		down = PushButton.create(buttons, Messages.OrderTable_down, () -> edit(arrangement.down(selected().place()), selected().number()));
		drop = PushButton.create(buttons, Messages.OrderTable_drop, this::dropOrPutBack);
		squash = PushButton.create(buttons, Messages.OrderTable_squash, () -> edit(arrangement.squash(selected().place()), arrangement.order().places().get(selected().place() - 1).getFirst()));
		split = PushButton.create(buttons, Messages.OrderTable_split, this::split);
		posted = PushButton.create(buttons, Messages.OrderTable_posted, () -> edit(Arrangement.asPosted(arrangement.posted()), 0));
		updateButtons();
	}

	private TableColumn column(String heading, Function<Row, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(heading);
		column.setLabelProvider(new Labels(text));
		return column.getColumn();
	}

	public TableViewer viewer() {
		return viewer;
	}

	/** @param of the series in the posted order */
	public void show(Arrangement shown, Report of) {
		Row before = selected();
		arrangement = shown;
		report = of;
		List<Row> rows = rows();
		viewer.setInput(rows);
		rows.stream().filter(row -> before != null && row.number() == before.number()).findFirst().ifPresent(row -> viewer.setSelection(new StructuredSelection(row), true));
		updateButtons();
	}

	private List<Row> rows() {
		List<Row> rows = new ArrayList<>();
		Set<Integer> moved = new HashSet<>(arrangement.moved());
		List<List<Integer>> places = arrangement.order().places();
		for (int place = 0; place < places.size(); place++) {
			List<Integer> patches = places.get(place);
			boolean changed = patches.size() > 1 || moved.contains(patches.getFirst())
					|| arrangement.splits().stream().anyMatch(split -> patches.contains(split.from()) || patches.contains(split.to()));
			rows.add(new Row(place, patches.getFirst(), patches.stream().map(String::valueOf).collect(Collectors.joining(SQUASHED)),
					patches.stream().map(this::content).collect(Collectors.joining(" " + SQUASHED + " ")), changed ? Tone.CHANGE : Tone.PLAIN));
		}
		for (NamedSplit added : arrangement.added()) {
			rows.add(new Row(-1, added.to(), Integer.toString(added.to()), Messages.bind(Messages.OrderTable_splitOff, added.element(), added.from()), Tone.CHANGE));
		}
		for (int number : arrangement.dropped()) {
			rows.add(new Row(-1, number, Integer.toString(number), Messages.bind(Messages.OrderTable_dropped, subject(number)), Tone.FAINT));
		}
		return rows;
	}

	/** The subject, with what splits take out of the patch and bring to it. */
	private String content(int number) {
		String content = subject(number);
		for (NamedSplit split : arrangement.splits()) {
			if (split.from() == number) {
				content = Messages.bind(Messages.OrderTable_splitFrom, content, split.element());
			} else if (split.to() == number) {
				content = Messages.bind(Messages.OrderTable_splitTo, new Object[] { content, split.element(), split.from() });
			}
		}
		return content;
	}

	private String subject(int number) {
		return report.patches().stream().filter(patch -> patch.number() == number).map(Report.Patch::subject).filter(Objects::nonNull).findFirst().orElse(Messages.OrderTable_missing);
	}

	private Row selected() {
		return (Row) viewer.getStructuredSelection().getFirstElement();
	}

	private void updateButtons() {
		Row row = selected();
		int last = arrangement == null ? 0 : arrangement.order().places().size() - 1;
		up.setEnabled(row != null && row.place() > 0);
		down.setEnabled(row != null && row.place() >= 0 && row.place() < last);
		drop.setText(row != null && row.isDropped() ? Messages.OrderTable_putBack : Messages.OrderTable_drop);
		drop.setEnabled(row != null && (row.isDropped() || row.place() >= 0 && last > 0));
		squash.setEnabled(row != null && row.place() > 0);
		split.setEnabled(arrangement != null && !SplitDialog.elements(report, arrangement).isEmpty());
		posted.setEnabled(arrangement != null && !arrangement.isAsPosted());
	}

	private void dropOrPutBack() {
		Row row = selected();
		edit(row.isDropped() ? arrangement.putBack(row.number()) : arrangement.drop(row.place()), row.number());
	}

	private void split() {
		Row row = selected();
		SplitDialog dialog = new SplitDialog(viewer.getTable().getShell(), report, arrangement, row == null ? 0 : row.number());
		if (dialog.open() == Window.OK) {
			edit(arrangement.split(dialog.split()), dialog.split().to());
		}
	}

	/** @param number of the patch that is selected afterwards, whichever place it has then */
	private void edit(Arrangement changed, int number) {
		if (!changed.equals(arrangement)) {
			edited.accept(changed);
			for (Object row : (List<?>) viewer.getInput()) {
				if (((Row) row).number() == number) {
					viewer.setSelection(new StructuredSelection(row), true);
				}
			}
		}
	}

	private static final class Labels extends ColumnLabelProvider {

		private final Function<Row, String> text;

		Labels(Function<Row, String> text) {
			this.text = text;
		}

		@Override
		public String getText(Object row) {
			return Shown.line(text.apply((Row) row));
		}

		@Override
		public Color getForeground(Object row) {
			return Tones.color(((Row) row).tone());
		}

		@Override
		public String getToolTipText(Object row) {
			return Shown.line(((Row) row).subject());
		}
	}
}

package dev.seriatim.ui.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.PlatformUI;

import dev.seriatim.report.MismatchText;
import dev.seriatim.report.Report;
import dev.seriatim.report.Visible;

/** The cells of one column. The first carries the icons and the labels of groups; the second counts what is in a group. */
final class CellLabels extends CellLabelProvider {

	/** A tooltip must fit on the screen. */
	private static final int SOME = 12;

	private final Column column;
	private final Supplier<Report> report;
	private final ResourceManager images;

	CellLabels(Column column, Supplier<Report> report, ResourceManager images) {
		this.column = column;
		this.report = report;
		this.images = images;
	}

	@Override
	public void update(ViewerCell cell) {
		cell.setText(text(cell.getElement()));
		cell.setImage(image(cell.getElement()));
	}

	private String text(Object element) {
		if (element instanceof Row row) {
			return column.text(report.get(), row.finding());
		}
		Group group = (Group) element;
		return switch (column) {
		case MESSAGE -> group.label();
		case RULE -> count(group);
		default -> "";
		};
	}

	private static String count(Group group) {
		int count = group.findings().size();
		return count == 1 ? Messages.CellLabels_countOne : Messages.bind(Messages.CellLabels_count, Integer.toString(count));
	}

	private Image image(Object element) {
		if (column != Column.MESSAGE) {
			return null;
		}
		if (element instanceof Row row) {
			return PlatformUI.getWorkbench().getSharedImages().getImage(Icon.shared(row.finding().severity()));
		}
		return images.get(Icon.of(((Group) element).grouping()).descriptor());
	}

	@Override
	public String getToolTipText(Object element) {
		if (!(element instanceof Row row)) {
			return ((Group) element).label();
		}
		List<String> lines = new ArrayList<>(List.of(Visible.escape(row.finding().message())));
		if (row.finding().mismatch() != null) {
			lines.add(MismatchText.visible(row.finding().mismatch()));
		}
		row.finding().folded().stream().limit(SOME).map(line -> Messages.bind(Messages.CellLabels_alsoHit, Visible.escape(line))).forEach(lines::add);
		if (row.finding().folded().size() > SOME) {
			lines.add("…");
		}
		return String.join("\n", lines);
	}
}

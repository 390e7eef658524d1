package dev.seriatim.ui.series;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;

import dev.seriatim.report.Picture.Cell;
import dev.seriatim.report.Picture.Row;
import dev.seriatim.report.Report;
import dev.seriatim.report.Sign.Tone;
import dev.seriatim.report.Wording;

/** What stands in the columns of the matrix. */
final class MatrixLabels {

	private MatrixLabels() {
	}

	/** The group of a row, in its first row alone. */
	static final class Group extends CellLabelProvider {

		private final Supplier<List<?>> rows;

		/** @param rows of the table, in order */
		Group(Supplier<List<?>> rows) {
			this.rows = rows;
		}

		@Override
		public void update(ViewerCell cell) {
			Row row = (Row) cell.getElement();
			boolean first = rows.get().stream().map(Row.class::cast).filter(other -> other.group() == row.group()).findFirst().filter(other -> other == row).isPresent();
			cell.setText(first ? row.group().title() : "");
			cell.setForeground(Tones.color(Tone.FAINT));
		}
	}

	/** The name of a row, with what tells namesakes apart. */
	static final class Name extends CellLabelProvider {

		@Override
		public void update(ViewerCell cell) {
			Row row = (Row) cell.getElement();
			String detail = row.detail().substring(row.detail().lastIndexOf('/') + 1);
			String name = row.second() ? "    " + row.name().strip() : row.name();
			cell.setText(Shown.line(detail.isEmpty() ? name : name + "  (" + detail + ")"));
		}

		@Override
		public String getToolTipText(Object element) {
			Row row = (Row) element;
			String explained = Stream.concat(Stream.of(row.detail()), row.explanation().lines()).filter(line -> !line.isBlank()).map(Shown::line)
					.collect(Collectors.joining("\n"));
			return explained.isEmpty() ? null : explained;
		}
	}

	/** The sign of one prefix. */
	static final class Sign extends CellLabelProvider {

		private final int shown;
		private final Supplier<PrefixColumns> columns;

		/** @param shown which of the shown prefixes, from 0 */
		Sign(int shown, Supplier<PrefixColumns> columns) {
			this.shown = shown;
			this.columns = columns;
		}

		@Override
		public void update(ViewerCell cell) {
			Cell sign = sign(cell.getElement());
			cell.setText(sign == null ? "" : sign.text());
			cell.setForeground(sign == null ? null : Tones.color(sign.tone()));
		}

		@Override
		public String getToolTipText(Object element) {
			Cell sign = sign(element);
			if (sign == null) {
				return null;
			}
			List<String> lines = new ArrayList<>();
			lines.add(Messages.bind(Messages.MatrixLabels_meaning,
					new Object[] { ((Row) element).name().strip(), columns.get().heading(shown), sign.words() }));
			lines.add(columns.get().subject(shown));
			Report.Finding finding = sign.finding();
			if (finding != null) {
				String lifetime = Wording.lifetime(finding);
				lines.add(finding.rule() + ": " + finding.message() + (lifetime.isEmpty() ? "" : "; " + lifetime));
			}
			return String.join("\n", lines.stream().map(Shown::line).toList());
		}

		private Cell sign(Object element) {
			List<Cell> cells = ((Row) element).cells();
			int index = columns.get().index(shown);
			return index < cells.size() ? cells.get(index) : null;
		}
	}

	/** What to read from the row. */
	static final class Note extends CellLabelProvider {

		@Override
		public void update(ViewerCell cell) {
			cell.setText(Shown.line(((Row) cell.getElement()).note()));
			cell.setForeground(Tones.color(Tone.FAINT));
		}
	}
}

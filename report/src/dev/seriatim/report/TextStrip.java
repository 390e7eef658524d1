package dev.seriatim.report;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import dev.seriatim.report.Picture.Row;

/** Draws the picture with characters. Where a terminal is too narrow, first long names lose their middle, then the prefixes wrap. */
final class TextStrip {

	private static final int GROUP = 11;
	private static final int GAP = 2;
	private static final int NARROW_NAME = 24;
	private static final int FEWEST_COLUMNS = 8;

	private final Picture picture;
	private final Paint paint;
	private final Lines lines;
	private final int cell;

	TextStrip(Picture picture, Paint paint, Lines lines) {
		this.picture = picture;
		this.paint = paint;
		this.lines = lines;
		var numbers = picture.columns().stream().mapToInt(number -> number.toString().length());
		var cells = picture.rows().stream().flatMap(row -> row.cells().stream()).mapToInt(cell -> cell.text().length());
		cell = 1 + Math.max(2, IntStream.concat(numbers, cells).max().orElse(2));
	}

	void draw() {
		if (!picture.rows().isEmpty()) {
			var full = picture.rows().stream().map(this::label).toList();
			var labels = full;
			var room = lines.width() - GROUP - GAP;
			if (width(full) > Math.max(NARROW_NAME, room - cell * picture.columns().size()))
				labels = shorter(full, Math.max(NARROW_NAME, room - cell * picture.columns().size()));
			var names = width(labels);
			var columns = Math.max(FEWEST_COLUMNS, (room - names) / cell);
			for (var from = 0; from < picture.columns().size(); from += columns) {
				if (from > 0)
					lines.blank();
				block(labels, names, from, Math.min(from + columns, picture.columns().size()));
			}
		}
		for (var line : picture.leftOut())
			lines.add(" ".repeat(GROUP) + paint.tone(Sign.Tone.FAINT, line));
		if (!picture.letters().isEmpty())
			lines.wrap(" ".repeat(GROUP), " ".repeat(GROUP), "   ", picture.letters().stream()
					.map(letter -> letter.letter() + ": " + Visible.escape(letter.meaning())).toList());
	}

	private void block(List<String> labels, int names, int from, int to) {
		// A number ends where the sign below it begins: 9 and 10 stand over signs in the same distance.
		var head = new StringBuilder(" ".repeat(GROUP + names + GAP + 1 - cell));
		for (var column = from; column < to; column++)
			head.append(("%" + cell + "d").formatted(picture.columns().get(column)));
		lines.add(head.toString());
		Picture.Group group = null;
		for (var i = 0; i < picture.rows().size(); i++) {
			var row = picture.rows().get(i);
			var line = new StringBuilder(Lines.pad(row.group() == group ? "" : row.group().title(), GROUP));
			group = row.group();
			line.append(Lines.pad(labels.get(i), names + GAP));
			for (var shown : row.cells().subList(Math.min(from, row.cells().size()), Math.min(to, row.cells().size())))
				line.append(paint.tone(shown.tone(), shown.text())).append(" ".repeat(cell - shown.text().length()));
			note(row, line, GROUP + names + GAP + cell * (to - from), to == picture.columns().size());
		}
	}

	/** The note stands behind the last cell, or below when the line has no room. */
	private void note(Row row, StringBuilder line, int used, boolean last) {
		if (row.note().isEmpty() || !last) {
			lines.add(line.toString());
			return;
		}
		var note = Visible.escape(row.note());
		if (used + GAP + Lines.length(note) <= lines.width()) {
			lines.add(line + " ".repeat(GAP) + note);
		} else {
			lines.add(line.toString());
			lines.add(" ".repeat(GROUP + 2) + note);
		}
	}

	/** Details stand below each other. Of a path, the file's name has to do. */
	private String label(Row row) {
		var detail = row.detail().substring(row.detail().lastIndexOf('/') + 1);
		if (detail.isEmpty())
			return Visible.escape(row.name());
		var names = picture.rows().stream().filter(other -> other.group() == row.group() && !other.detail().isEmpty())
				.map(other -> Visible.escape(other.name())).toList();
		return Lines.pad(Visible.escape(row.name()), width(names)) + "  " + Visible.escape(detail);
	}

	private static int width(List<String> labels) {
		return labels.stream().mapToInt(Lines::length).max().orElse(0);
	}

	/** Labels without their middle, unless two of them would become one. */
	private static List<String> shorter(List<String> labels, int width) {
		var shorter = labels.stream().map(label -> shorter(label, width)).toList();
		return new HashSet<>(shorter).size() == new HashSet<>(labels).size() ? shorter : labels;
	}

	private static String shorter(String label, int width) {
		if (Lines.length(label) <= width)
			return label;
		var tail = width / 2;
		return label.substring(0, width - tail - 1) + "…" + label.substring(label.length() - tail);
	}
}

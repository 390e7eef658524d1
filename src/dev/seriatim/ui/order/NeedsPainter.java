package dev.seriatim.ui.order;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.widgets.Event;

import dev.seriatim.report.DependencyPicture;
import dev.seriatim.report.Sign.Tone;
import dev.seriatim.ui.series.Tones;

/** Draws the part of the lines that runs through one row, so that rows below each other show whole lines. */
record NeedsPainter(DependencyPicture picture) {

	private static final int LANE = 14;
	private static final int MARGIN = 10;
	private static final int CORNER = 6;
	/** Between the lines that leave a row and those that end at it. */
	private static final int APART = 4;
	private static final int ARROW = 6;
	private static final float THICK = 1.5f;

	/** What the lines take, in pixels. */
	static int width(DependencyPicture picture) {
		return 2 * MARGIN + picture.lanes() * LANE + ARROW;
	}

	/** @param height of every row */
	void paint(Event event, int row, int height) {
		GC gc = event.gc;
		Color before = gc.getForeground();
		Color filled = gc.getBackground();
		LineAttributes attributes = gc.getLineAttributes();
		gc.setAntialias(SWT.ON);
		float edge = event.x + MARGIN + picture.lanes() * LANE;
		for (DependencyPicture.Line line : picture.lines()) {
			if (line.to() <= row && row <= line.from()) {
				Color color = Tones.color(tone(line));
				gc.setForeground(color);
				gc.setBackground(color);
				gc.setLineAttributes(style(line));
				paint(gc, line, row, edge, event.y, height);
			}
		}
		gc.setForeground(before);
		gc.setBackground(filled);
		gc.setLineAttributes(attributes);
	}

	private static Tone tone(DependencyPicture.Line line) {
		return switch (line.needed().kind()) {
		case "textual" -> Tone.CHANGE;
		case "API" -> Tone.BREAK;
		default -> Tone.UNKNOWN;
		};
	}

	private static LineAttributes style(DependencyPicture.Line line) {
		LineAttributes style = new LineAttributes(THICK);
		style.style = switch (line.needed().kind()) {
		case "textual" -> SWT.LINE_SOLID;
		case "API" -> SWT.LINE_DASH;
		default -> SWT.LINE_DOT;
		};
		return style;
	}

	private static void paint(GC gc, DependencyPicture.Line line, int row, float edge, int top, int height) {
		float x = edge - line.lane() * LANE - LANE / 2f;
		Path path = new Path(gc.getDevice());
		float middle = top + height / 2f;
		if (row == line.from()) {
			path.moveTo(edge, middle - APART);
			path.lineTo(x + CORNER, middle - APART);
			path.quadTo(x, middle - APART, x, Math.max(top, middle - APART - CORNER));
			path.lineTo(x, top);
		} else if (row == line.to()) {
			path.moveTo(x, top + height);
			path.lineTo(x, Math.min(top + height, middle + APART + CORNER));
			path.quadTo(x, middle + APART, x + CORNER, middle + APART);
			path.lineTo(edge, middle + APART);
			int tip = Math.round(edge) + ARROW;
			int arrow = Math.round(middle) + APART;
			gc.fillPolygon(new int[] { tip, arrow, tip - ARROW, arrow - ARROW / 2, tip - ARROW, arrow + ARROW / 2 });
		} else {
			path.moveTo(x, top);
			path.lineTo(x, top + height);
		}
		gc.drawPath(path);
		path.dispose();
	}
}

package dev.seriatim.ui.series;

import java.util.Locale;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

import dev.seriatim.report.Sign.Tone;

/** The colors of signs, from the theme in use. They only repeat what the sign says. On the UI thread. */
public final class Tones {

	private static final String PREFIX = "dev.seriatim.ui.tone.";
	private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName";

	private Tones() {
	}

	/** Null for the color of ordinary text. */
	public static Color color(Tone tone) {
		ColorRegistry colors = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
		return tone == Tone.PLAIN ? null : colors.get(PREFIX + name(tone));
	}

	/** Colors the text of a control. */
	public static void color(Control control, Tone tone) {
		if (tone != Tone.PLAIN) {
			// A theme may color controls of every kind after they were made, as the dark one does; css/dark.css names these.
			control.setData(CSS_CLASS, "seriatim-" + name(tone));
			control.setForeground(color(tone));
		}
	}

	private static String name(Tone tone) {
		return tone.name().toLowerCase(Locale.ROOT);
	}
}

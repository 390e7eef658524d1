package dev.seriatim.ui.series;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;

import dev.seriatim.report.Sign.Tone;

/** The colors of signs, from the theme in use. They only repeat what the sign says. On the UI thread. */
final class Tones {

	private static final String PREFIX = "dev.seriatim.ui.tone.";

	private Tones() {
	}

	/** Null for the color of ordinary text. */
	static Color color(Tone tone) {
		ColorRegistry colors = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
		return switch (tone) {
		case PLAIN -> null;
		case FAINT -> colors.get(PREFIX + "faint");
		case GOOD -> colors.get(PREFIX + "good");
		case CHANGE -> colors.get(PREFIX + "change");
		case BREAK -> colors.get(PREFIX + "break");
		case UNKNOWN -> colors.get(PREFIX + "unknown");
		};
	}
}

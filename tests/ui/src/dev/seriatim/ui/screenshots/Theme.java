package dev.seriatim.ui.screenshots;

import java.util.Locale;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;

/** A theme of the Eclipse Platform. */
enum Theme {

	LIGHT("org.eclipse.e4.ui.css.theme.e4_default"),
	DARK("org.eclipse.e4.ui.css.theme.e4_dark");

	private final String id;

	Theme(String id) {
		this.id = id;
	}

	/** Gives the workbench this theme, until it ends. */
	void apply() {
		PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false);
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}
}

package dev.seriatim.ui.series;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** Tells a screen reader the name of a control that has no label of its own. */
public final class Named extends AccessibleAdapter {

	private final String name;

	public Named(String name) {
		this.name = name;
	}

	@Override
	public void getName(AccessibleEvent event) {
		event.result = name;
	}
}

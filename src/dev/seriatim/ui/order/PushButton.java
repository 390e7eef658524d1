package dev.seriatim.ui.order;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Makes the buttons of pages that ask what another order changes. */
public final class PushButton {

	private PushButton() {
	}

	/**
	 * As wide as its column.
	 *
	 * @param parent with a grid
	 * @param text   with its mnemonic
	 */
	public static Button create(Composite parent, String text, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}
}

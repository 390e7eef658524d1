package dev.seriatim.ui.compatibility;

import java.util.function.Consumer;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** What is the matter with the review, above the rows, with a link to what helps; takes no room when there is nothing to say. */
final class HeadingBar {

	/** Wraps its text at the width that there is, not at the one that it would like. */
	private static final int ANY_WIDTH = 1;

	private final Composite bar;
	private final Label icon;
	private final Label message;
	private final Link offer;
	private Heading shown;

	/** @param accept called with what the user takes up */
	HeadingBar(Composite parent, Consumer<Heading.Offer> accept) {
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(bar);
		icon = new Label(bar, SWT.NONE);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
		message = new Label(bar, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(ANY_WIDTH, SWT.DEFAULT).applyTo(message);
		offer = new Link(bar, SWT.NONE);
		GridDataFactory.swtDefaults().span(2, 1).indent(21, 0).applyTo(offer);
		offer.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> accept.accept(shown.offer())));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
	}

	/** The layout of the parent is out of date afterwards. */
	void show(Heading heading) {
		shown = heading;
		icon.setImage(image(heading.weight()));
		message.setText(LegacyActionTools.escapeMnemonics(heading.message()));
		String text = text(heading.offer());
		offer.setText(text.isEmpty() ? "" : "<a>" + text + "</a>");
		show(offer, !text.isEmpty());
		show(bar, heading.weight() != Heading.Weight.NONE);
	}

	private static void show(Control control, boolean visible) {
		control.setVisible(visible);
		((GridData) control.getLayoutData()).exclude = !visible;
	}

	private static Image image(Heading.Weight weight) {
		return switch (weight) {
		case NONE -> null;
		case INFORMATION -> PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_INFO_TSK);
		case ERROR -> PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_ERROR_TSK);
		};
	}

	private static String text(Heading.Offer offer) {
		return switch (offer) {
		case NOTHING -> "";
		case IMPORT -> Messages.HeadingBar_import;
		case REVIEW -> Messages.HeadingBar_review;
		case CANCEL -> Messages.HeadingBar_cancel;
		case SHOW_INFORMATIONS -> Messages.HeadingBar_showInformations;
		};
	}

	/** For tests: what it says at the moment. */
	String text() {
		return bar.getVisible() ? message.getText() : "";
	}
}

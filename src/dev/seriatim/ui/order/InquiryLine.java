package dev.seriatim.ui.order;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

import dev.seriatim.ui.series.Shown;

/** The line that tells how far an inquiry is, what came out, or why nothing did. On the UI thread. */
public final class InquiryLine {

	/** Wraps at the width that there is, not at the one that the text would like. */
	private static final int ANY_WIDTH = 1;
	private static final int MOST_REASONS = 5;
	private static final String BETWEEN = " \u00b7 ";

	private final Composite line;
	private final Label image;
	private final Label words;
	private final Button cancel;

	/**
	 * @param parent    with a grid of one column
	 * @param cancelled called when the user gives up what goes on
	 */
	public InquiryLine(Composite parent, Runnable cancelled) {
		line = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 2).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		image = new Label(line, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).exclude(true).applyTo(image);
		words = new Label(line, SWT.WRAP);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(ANY_WIDTH, SWT.DEFAULT).applyTo(words);
		cancel = new Button(line, SWT.PUSH);
		cancel.setText(Messages.InquiryLine_cancel);
		cancel.addListener(SWT.Selection, event -> cancelled.run());
		GridDataFactory.fillDefaults().exclude(true).applyTo(cancel);
		cancel.setVisible(false);
	}

	/** What goes on, and can be given up. */
	public void running(String doing) {
		show(null, doing, true);
	}

	/** What came out, or what can be done. */
	public void say(List<String> parts) {
		show(null, parts.stream().map(Shown::line).collect(Collectors.joining(BETWEEN)), false);
	}

	/** Why nothing came out. */
	public void fail(List<String> reasons) {
		String listed = reasons.stream().limit(MOST_REASONS).map(Shown::line).collect(Collectors.joining("\n"));
		show(ISharedImages.IMG_OBJS_ERROR_TSK, reasons.size() <= MOST_REASONS ? listed : listed + "\n" + Messages.bind(Messages.InquiryLine_more, reasons.size() - MOST_REASONS), false);
	}

	private void show(String symbol, String text, boolean running) {
		image.setImage(symbol == null ? null : PlatformUI.getWorkbench().getSharedImages().getImage(symbol));
		((GridData) image.getLayoutData()).exclude = symbol == null;
		// A label takes & as the mark of a mnemonic.
		words.setText(text.replace("&", "&&"));
		cancel.setVisible(running);
		((GridData) cancel.getLayoutData()).exclude = !running;
		line.getParent().layout(true, true);
	}
}

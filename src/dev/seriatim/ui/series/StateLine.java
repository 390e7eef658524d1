package dev.seriatim.ui.series;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

import dev.seriatim.ui.review.ReviewState;
import dev.seriatim.ui.review.SeriesReview;

/** The line above a page that says that a review goes on, why there is none, and what can be done about it; gone when all is well. */
final class StateLine {

	private static final int MOST_REASONS = 5;
	/** Wraps at the width that there is, not at the one that the text would like. */
	private static final int ANY_WIDTH = 1;

	private final Composite line;
	private final Label image;
	private final Label words;
	private final Button action;
	private final Supplier<SeriesReview> review;
	private boolean running;

	StateLine(Composite parent, Supplier<SeriesReview> review) {
		this.review = review;
		line = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 4).applyTo(line);
		image = new Label(line, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(image);
		words = new Label(line, SWT.WRAP);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(ANY_WIDTH, SWT.DEFAULT).applyTo(words);
		action = new Button(line, SWT.PUSH);
		action.addListener(SWT.Selection, event -> act());
		GridDataFactory.fillDefaults().exclude(true).applyTo(line);
		line.setVisible(false);
	}

	void show(ReviewState state) {
		running = state instanceof ReviewState.Running;
		switch (state) {
		case ReviewState.NotStarted none -> show(ISharedImages.IMG_OBJS_INFO_TSK, Messages.StateLine_notStarted);
		case ReviewState.Running go -> show(ISharedImages.IMG_OBJS_INFO_TSK, Messages.StateLine_running);
		case ReviewState.Cancelled end -> show(ISharedImages.IMG_OBJS_WARN_TSK, Messages.StateLine_cancelled);
		case ReviewState.Failed failure -> show(ISharedImages.IMG_OBJS_ERROR_TSK, reasons(failure.reasons()));
		case ReviewState.Done done -> hide();
		}
	}

	private static String reasons(List<String> reasons) {
		String listed = reasons.stream().limit(MOST_REASONS).map(Shown::line).collect(Collectors.joining("\n"));
		return reasons.size() <= MOST_REASONS ? listed : listed + "\n" + Messages.bind(Messages.StateLine_moreReasons, reasons.size() - MOST_REASONS);
	}

	private void show(String symbol, String text) {
		Image icon = PlatformUI.getWorkbench().getSharedImages().getImage(symbol);
		image.setImage(icon == null ? JFaceResources.getImage(symbol) : icon);
		// A label takes & as the mark of a mnemonic.
		words.setText(text.replace("&", "&&"));
		action.setText(running ? Messages.StateLine_cancel : Messages.StateLine_again);
		setVisible(true);
	}

	private void hide() {
		setVisible(false);
	}

	private void setVisible(boolean visible) {
		((GridData) line.getLayoutData()).exclude = !visible;
		line.setVisible(visible);
		line.layout(true);
	}

	private void act() {
		if (running) {
			review.get().cancel();
		} else {
			review.get().start();
		}
	}
}

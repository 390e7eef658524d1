package dev.seriatim.ui.series;

import java.util.function.Supplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.IWorkbenchCommandConstants;

import dev.seriatim.ui.review.SeriesReview;

/** Starts the review anew, as F5 does: what lies outside the workspace changes unseen. */
final class ReviewAgain extends Action {

	private static final String BUNDLE = "dev.seriatim.ui";
	private static final String ICON = "icons/review.svg";

	private final Supplier<SeriesReview> review;

	ReviewAgain(Supplier<SeriesReview> review) {
		super(Messages.ReviewAgain_title, ResourceLocator.imageDescriptorFromBundle(BUNDLE, ICON).orElseGet(ImageDescriptor::getMissingImageDescriptor));
		this.review = review;
		setActionDefinitionId(IWorkbenchCommandConstants.FILE_REFRESH);
	}

	@Override
	public void run() {
		review.get().start();
	}
}

package dev.seriatim.ui.comparison;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

import dev.seriatim.review.CompareRequest;
import dev.seriatim.review.CompareRun;
import dev.seriatim.review.Compared;
import dev.seriatim.ui.order.Inquiry;
import dev.seriatim.ui.review.PlanRequest;
import dev.seriatim.ui.review.Sources;

/**
 * Two series that are compared, each by the {@code .seriatim} file that states it.
 *
 * @param before the older one
 */
record SeriesComparison(IFile before, IFile after) implements IEditorInput {

	/** Judges both series as their files are saved when it is asked. */
	Inquiry.Question<Compared> question() {
		return monitor -> new CompareRun(new CompareRequest(PlanRequest.of(before), PlanRequest.of(after)), Sources.cache()).run(monitor);
	}

	SeriesComparison swapped() {
		return new SeriesComparison(after, before);
	}

	@Override
	public boolean exists() {
		return before.exists() && after.exists();
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return null;
	}

	@Override
	public String getName() {
		return Messages.bind(Messages.SeriesComparison_name, before.getName(), after.getName());
	}

	/** Not kept for the next start: the files may be gone or other ones by then. */
	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return Messages.bind(Messages.SeriesComparison_name, before.getFullPath(), after.getFullPath());
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}
}

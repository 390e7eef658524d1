package dev.seriatim.ui.importing;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.handlers.HandlerUtil;

/** Review Patch Series: mails that are selected in the workspace become a series where they lie, and its editor opens. */
public final class ReviewPatchSeriesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		List<IResource> mails = new ArrayList<>();
		for (Object selected : HandlerUtil.getCurrentStructuredSelection(event)) {
			IResource resource = Adapters.adapt(selected, IResource.class);
			if (resource != null) {
				mails.add(resource);
			}
		}
		if (!mails.isEmpty()) {
			new SeriesJob(Messages.ReviewPatchSeriesHandler_title, new SeriesInPlace(mails)::plan).schedule();
		}
		return null;
	}
}

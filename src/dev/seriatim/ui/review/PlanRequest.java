package dev.seriatim.ui.review;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;

import dev.seriatim.review.ReviewRequest;
import dev.seriatim.review.Trouble;

/** What a {@code .seriatim} file of the workspace asks to review, as it is saved. */
public final class PlanRequest {

	private PlanRequest() {
	}

	/** @throws Trouble when the file is gone */
	public static ReviewRequest of(IFile plan) throws Trouble {
		IPath location = plan.getLocation();
		if (location == null || !plan.exists()) {
			throw new Trouble(List.of(Messages.bind(Messages.ReviewJob_gone, plan.getFullPath())));
		}
		return ReviewRequest.of(location.toPath());
	}
}

package dev.seriatim.ui.importing;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import dev.seriatim.ui.project.Step;

/** Gets a series into the workspace, then opens it. A failure is shown to the user and not logged: it is about their files. */
final class SeriesJob extends Job {

	/** Whoever waits for such jobs joins this family. */
	static final Object FAMILY = SeriesJob.class;

	private final Step<ImportedSeries> step;

	SeriesJob(String name, Step<ImportedSeries> step) {
		super(name);
		this.step = step;
		setUser(true);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == FAMILY;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			ImportedSeries series = step.run(monitor);
			SeriesOpening.later(getName(), series);
			return Status.OK_STATUS;
		} catch (CoreException e) {
			SeriesOpening.failedLater(getName(), e.getStatus());
			return Status.CANCEL_STATUS;
		}
	}
}

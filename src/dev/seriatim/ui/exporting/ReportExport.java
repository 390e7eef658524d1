package dev.seriatim.ui.exporting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;

import dev.seriatim.report.Report;
import dev.seriatim.report.Visible;
import dev.seriatim.review.ReportFolder;
import dev.seriatim.review.ReportFormat;
import dev.seriatim.review.Trouble;
import dev.seriatim.ui.review.SeriesReview;

/** Writes the report of a review to a folder of the file system. Not for the UI thread. */
final class ReportExport {

	private static final int REVIEWING = 90;
	private static final int WRITING = 10;

	private final SeriesReview review;
	private final Path folder;
	private final Set<ReportFormat> formats;

	ReportExport(SeriesReview review, Path folder, Set<ReportFormat> formats) {
		this.review = review;
		this.folder = folder;
		this.formats = Set.copyOf(formats);
	}

	/**
	 * The names of the files that would be written over.
	 *
	 * @throws CoreException when nothing can be written to the folder
	 */
	List<String> inTheWay(IProgressMonitor monitor) throws CoreException {
		try {
			ReportFolder.check(folder);
		} catch (Trouble trouble) {
			throw failure(trouble);
		}
		List<String> names = formats.stream().map(ReportFormat::fileName).filter(name -> Files.exists(folder.resolve(name))).sorted().toList();
		SubMonitor.convert(monitor).checkCanceled();
		return names;
	}

	/**
	 * Reviews when there is no result yet, then writes all files or, when the monitor is cancelled, none.
	 *
	 * @throws CoreException when the series cannot be reviewed or the files not be written; the message says why
	 */
	void run(IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, REVIEWING + WRITING);
		progress.setTaskName(Messages.bind(Messages.ReportExport_reviewing, review.plan().getName()));
		Report report = new FinishedReview(review).get(progress.split(REVIEWING)).report();
		progress.setTaskName(Messages.ReportExport_writing);
		SubMonitor writing = progress.split(WRITING).setWorkRemaining(formats.size());
		Map<String, String> texts = new LinkedHashMap<>();
		for (ReportFormat format : formats) {
			writing.split(1);
			texts.put(format.fileName(), format.writer(false).write(report));
		}
		writing.checkCanceled();
		try {
			new ReportFolder(folder).write(texts);
		} catch (Trouble trouble) {
			throw failure(trouble);
		}
		refresh();
	}

	/** The folder may lie in the workspace, which does not know yet that there are files in it. */
	private void refresh() throws CoreException {
		for (IContainer container : ResourcesPlugin.getWorkspace().getRoot().findContainersForLocationURI(folder.toUri())) {
			if (container.getProject() != null && container.getProject().isOpen()) {
				container.refreshLocal(IResource.DEPTH_ONE, null);
			}
		}
	}

	private static CoreException failure(Trouble trouble) {
		return new CoreException(Status.error(Visible.escape(String.join("; ", trouble.lines()))));
	}
}

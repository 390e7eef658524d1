package dev.seriatim.ui.series;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

import dev.seriatim.report.Report;
import dev.seriatim.series.mail.InputException;
import dev.seriatim.series.mail.MessageText;

/** Reads the text of the patch that was asked for last. */
final class PatchTextJob extends Job {

	/** Of a line; the editor of texts stands still for seconds over one of some megabytes. */
	static final int LONGEST = 10_000;
	private static final Pattern LONG_LINE = Pattern.compile("(?md)^([^\n]{" + LONGEST + "})[^\n]+");

	private final Display display;
	private final Consumer<String> show;
	private volatile Report.Patch wanted;

	/** @param show called on the UI thread with the text, or with the reason why there is none */
	PatchTextJob(Display display, Consumer<String> show) {
		super(Messages.PatchTextJob_name);
		this.display = display;
		this.show = show;
		setSystem(true);
		setPriority(SHORT);
	}

	void read(Report.Patch patch) {
		wanted = patch;
		schedule();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Report.Patch patch = wanted;
		String text = text(patch);
		if (!monitor.isCanceled() && !display.isDisposed()) {
			display.asyncExec(() -> {
				// Another patch may have been asked for meanwhile.
				if (patch == wanted) {
					show.accept(text);
				}
			});
		}
		return Status.OK_STATUS;
	}

	private static String text(Report.Patch patch) {
		try {
			return shortened(MessageText.read(Path.of(patch.source()), patch.sourceLine()));
		} catch (InputException unreadable) {
			return unreadable.getMessage();
		}
	}

	/** Cuts lines that nobody reads; the mail has them whole. */
	static String shortened(String text) {
		return LONG_LINE.matcher(text).replaceAll("$1\u2026");
	}
}

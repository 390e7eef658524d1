package dev.seriatim.ui.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;

import dev.seriatim.series.mail.InputException;
import dev.seriatim.series.mail.OfferedReroll;
import dev.seriatim.series.mail.SeriesReader;

/**
 * The rerolls that a source holds, with the newest chosen. They are read in a job, a moment after the source was entered; until then, and
 * where there are not several, there is nothing to choose. On the UI thread.
 */
final class RerollChoice {

	private static final int MOMENT_MILLISECONDS = 300;
	/** What is larger is read when it is imported, not while somebody types. */
	private static final long MOST_BYTES = 128L << 20;

	private final Combo combo;
	private List<OfferedReroll> offered = List.of();
	private Job search;

	RerollChoice(Combo combo) {
		this.combo = combo;
		show(List.of());
		combo.addDisposeListener(event -> cancel());
	}

	/** The name of the chosen one; empty for the newest, whichever that is. */
	Optional<String> chosen() {
		int index = combo.getSelectionIndex();
		return index > 0 ? Optional.of(offered.get(index).name()) : Optional.empty();
	}

	/** @param sources may be missing or no mails, which is for others to say */
	void offer(List<Path> sources) {
		cancel();
		show(List.of());
		if (sources.isEmpty()) {
			return;
		}
		Display display = combo.getDisplay();
		Job[] own = new Job[1];
		own[0] = Job.createSystem(Messages.PatchSeriesImportPage_title, (ICoreRunnable) monitor -> {
			List<OfferedReroll> found = rerolls(sources, monitor);
			display.asyncExec(() -> {
				if (search == own[0] && !combo.isDisposed()) {
					show(found);
				}
			});
		});
		search = own[0];
		search.schedule(MOMENT_MILLISECONDS);
	}

	private void cancel() {
		if (search != null) {
			search.cancel();
		}
	}

	private void show(List<OfferedReroll> rerolls) {
		offered = rerolls;
		combo.setItems(rerolls.stream().map(RerollChoice::label).toArray(String[]::new));
		combo.select(0);
		combo.setEnabled(rerolls.size() > 1);
	}

	private static String label(OfferedReroll reroll) {
		String count = reroll.total() > 0 ? Messages.bind(Messages.RerollChoice_numbered, reroll.patches(), reroll.total())
				: Messages.bind(Messages.RerollChoice_unnumbered, reroll.patches());
		return reroll.sent() == null ? Messages.bind(Messages.RerollChoice_undated, reroll.name(), count)
				: Messages.bind(Messages.RerollChoice_dated, new Object[] { reroll.name(), count, reroll.sent() });
	}

	private static List<OfferedReroll> rerolls(List<Path> sources, IProgressMonitor monitor) {
		try {
			long bytes = 0;
			for (Path source : sources) {
				for (MailSource.Candidate candidate : MailSource.of(source, monitor).candidates()) {
					bytes += Files.size(candidate.file());
				}
			}
			return bytes > MOST_BYTES ? List.of() : SeriesReader.rerolls(sources, monitor);
		} catch (CoreException | InputException | IOException e) {
			// Said by the validation, or by the import.
			return List.of();
		}
	}
}

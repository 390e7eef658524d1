package dev.seriatim.ui.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

import dev.seriatim.series.mail.InputException;
import dev.seriatim.series.mail.SeriesReader;
import dev.seriatim.ui.project.Failure;

/** What a series calls itself. */
final class SeriesTitle {

	private SeriesTitle() {
	}

	/**
	 * Reads the mails.
	 *
	 * @param reroll    the newest where none is named
	 * @param from      what the user knows them by
	 * @param otherwise the title of mails that have none
	 * @throws CoreException when they hold no patch, or not the reroll
	 */
	static String of(List<Path> mails, Optional<String> reroll, Object from, String otherwise, IProgressMonitor monitor) throws CoreException {
		try {
			String title = SeriesReader.read(mails, Map.of(), reroll.orElse(null), monitor).getName();
			return title == null || title.isBlank() ? otherwise : title;
		} catch (InputException e) {
			throw Failure.of(Messages.bind(Messages.SeriesTitle_unusable, from, e.reason()));
		}
	}
}

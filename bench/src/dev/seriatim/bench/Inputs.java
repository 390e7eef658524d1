package dev.seriatim.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.series.mail.InputException;
import dev.seriatim.series.mail.SeriesReader;
import dev.seriatim.series.tree.Tree;
import dev.seriatim.series.tree.Trees;

/** What {@code bench/run} has prepared in the folder that it starts Java in. */
final class Inputs {

	static final Path LINUX = Path.of("linux");
	static final Path LINUX_MAILS = Path.of("linux-mails");
	static final Path SYNTHETIC = Path.of("synthetic/synthetic.git");

	private Inputs() {
	}

	/** The cover letter and the first patches of a branch of the synthetic repository. */
	static Path mailbox(String branch, int patches) {
		return Path.of("synthetic/" + branch + "-" + patches + ".mbox");
	}

	static PatchSeries series(Path mails) {
		try {
			return SeriesReader.read(mails, Map.of());
		} catch (InputException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The tree before the first patch. */
	static Tree tree(Path repository) {
		try {
			return Trees.open(repository, Optional.of("base"), Optional.empty());
		} catch (InputException e) {
			throw new IllegalStateException(e);
		}
	}
}

package dev.seriatim.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.report.Visible;
import dev.seriatim.review.PrefixRun;
import dev.seriatim.review.PrefixRun.Change;
import dev.seriatim.review.ReviewRequest;
import dev.seriatim.review.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the files that a series touches as they are after one of its patches. */
@Command(name = "prefix", mixinStandardHelpOptions = true, sortOptions = false, versionProvider = Version.class, description = "Writes the files that a series touches as they are after patch K, byte for byte as git am leaves them.", footer = {
		"", "Prints one line a path: W written, D deleted, ? not wholly known.",
		"Exit status: 0 all patches up to K apply, 1 some do not, 2 trouble." })
final class PrefixCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Parameters(index = "0", paramLabel = "INPUT", description = "As for review.")
	private Path input;

	@Parameters(index = "1", paramLabel = "K", description = "The number of the last patch, 0 for the base.")
	private int last;

	@Option(names = "--tree", paramLabel = "DIR", description = "The source that the series applies to: a git repository or a plain folder. It is only read.")
	private Path tree;

	@Option(names = "--base", paramLabel = "REV", description = "The revision of the git repository to start from.")
	private String base;

	@Option(names = "--as", paramLabel = "K=FILE", description = "Takes FILE as patch K, for a message that is missing. Can be repeated.")
	private Map<Integer, Path> standIns = new LinkedHashMap<>();

	@Option(names = "--reroll", paramLabel = "N", description = "Takes reroll N instead of the newest: a version such as 2 or v2, or what a remark in the report of review calls it.")
	private String reroll;

	@Option(names = { "-o", "--output" }, paramLabel = "DIR", required = true, description = "The folder to write to, which must be empty or missing.")
	private Path folder;

	PrefixCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		try {
			var request = new ReviewRequest(input, tree, base, standIns, reroll, List.of(), EnumSet.allOf(Configuration.class));
			var written = new PrefixRun(request).write(last, folder, null);
			for (var path : written.paths())
				terminal.out().println(letter(path.change()) + " " + Visible.escape(path.path()));
			for (var conflict : written.conflicts())
				terminal.trouble("patch " + conflict.patch() + ": " + conflict.file() + ": " + conflict.reason());
			return written.conflicts().isEmpty() ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
		} catch (Trouble trouble) {
			trouble.lines().forEach(terminal::trouble);
			return ExitStatus.TROUBLE;
		}
	}

	private static String letter(Change change) {
		return switch (change) {
		case WRITTEN -> "W";
		case DELETED -> "D";
		case NOT_KNOWN -> "?";
		};
	}
}

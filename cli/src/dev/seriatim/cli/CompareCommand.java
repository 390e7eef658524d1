package dev.seriatim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.seriatim.report.CompareJson;
import dev.seriatim.report.CompareReport;
import dev.seriatim.report.CompareText;
import dev.seriatim.review.CompareRequest;
import dev.seriatim.review.CompareRun;
import dev.seriatim.review.ReviewRequest;
import dev.seriatim.review.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what differs between two series. */
@Command(name = "compare", mixinStandardHelpOptions = true, sortOptions = false, versionProvider = Version.class, description = "Judges two series, rerolls or two for one purpose, and tells what differs: patches, the API after all of them, findings, who is served from where, where merging may stop, promises, and what each patch does to the API, and whether the lines still stand on which reviewers commented.", footer = {
		"", "Patches are paired as git range-diff pairs them.", "Exit status: 0 nothing differs, 1 something does, 2 trouble." })
final class CompareCommand implements Callable<Integer> {

	/** What is written. */
	enum Format {
		TEXT, JSON
	}

	private final Terminal terminal;

	@Parameters(index = "0", paramLabel = "OLD", description = "As INPUT of review; a range of a git repository is one argument, 'DIR A..B'.")
	private Path old;

	@Parameters(index = "1", paramLabel = "NEW", description = "The series to compare with it. May be OLD, where that holds several rerolls.")
	private Path newer;

	@Option(names = "--tree", paramLabel = "DIR", description = "The source that both series apply to: a git repository or a plain folder. It is only read. Without it the series are judged from their hunks.")
	private Path tree;

	@Option(names = "--base", paramLabel = "REV", description = "The revision of the git repository to start from.")
	private String base;

	@Option(names = "--old-tree", paramLabel = "DIR", description = "The source that OLD applies to, where it is another one.")
	private Path oldTree;

	@Option(names = "--old-base", paramLabel = "REV", description = "The revision that OLD starts from, where it is another one.")
	private String oldBase;

	@Option(names = "--as", paramLabel = "K=FILE", description = "Takes FILE as patch K of NEW, for a message that is missing. Can be repeated.")
	private Map<Integer, Path> standIns = new LinkedHashMap<>();

	@Option(names = "--old-as", paramLabel = "K=FILE", description = "Takes FILE as patch K of OLD. Can be repeated.")
	private Map<Integer, Path> oldStandIns = new LinkedHashMap<>();

	@Option(names = "--reroll", paramLabel = "N", description = "Takes reroll N of NEW instead of the newest, as review does.")
	private String reroll;

	@Option(names = "--old-reroll", paramLabel = "N", description = "Takes reroll N of OLD instead of the newest.")
	private String oldReroll;

	@Option(names = "--contract", paramLabel = "FILE", description = "Judges the contracts of this .seriatim file instead of the shipped ones. Can be repeated.")
	private List<Path> contracts = new ArrayList<>();

	@Option(names = "--config", paramLabel = "y|n|both", defaultValue = "both", description = "The configurations to judge: the guard of the API on, off, or both (default).")
	private Configurations configurations;

	@Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "The format to write; text by default.")
	private Format format;

	@Option(names = "--verbose", description = "Lists everything that is only counted otherwise.")
	private boolean verbose;

	CompareCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		var progress = new ProgressLine(terminal);
		try {
			var report = new CompareRun(new CompareRequest(before(), after()), ReviewCommand.cache()).run(progress).report();
			progress.clear();
			terminal.out().print(text(report));
			terminal.out().flush();
			return report.differs() ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
		} catch (Trouble trouble) {
			progress.clear();
			trouble.lines().forEach(terminal::trouble);
			return ExitStatus.TROUBLE;
		}
	}

	private String text(CompareReport report) {
		return format == Format.JSON ? new CompareJson().write(report) : new CompareText(terminal.width(), verbose).write(report);
	}

	/** A revision belongs to its tree. */
	private ReviewRequest before() {
		var revision = oldBase == null && oldTree == null ? base : oldBase;
		return new ReviewRequest(old, oldTree == null ? tree : oldTree, revision, oldStandIns, oldReroll, contracts, configurations.set());
	}

	private ReviewRequest after() {
		return new ReviewRequest(newer, tree, base, standIns, reroll, contracts, configurations.set());
	}
}

package dev.seriatim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.seriatim.review.ReviewRequest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What is judged, for every command that judges one series. */
final class SeriesOptions {

	@Parameters(index = "0", paramLabel = "INPUT", description = "A folder of messages, a maildir, a quilt folder with a series file, an mbox, a single message or patch, any of these with gzip, a git range 'DIR A..B', a .seriatim file, or a folder with exactly one.")
	private Path input;

	@Parameters(index = "1", arity = "0..1", paramLabel = "A..B", description = "The commits that B has and A does not, when INPUT is a git repository.")
	private String range;

	@Option(names = "--tree", paramLabel = "DIR", description = "The source that the series applies to: a git repository or a plain folder. It is only read. Without it the series is judged from its hunks.")
	private Path tree;

	@Option(names = "--base", paramLabel = "REV", description = "The revision of the git repository to start from.")
	private String base;

	@Option(names = "--as", paramLabel = "K=FILE", description = "Takes FILE as patch K, for a message that is missing. Can be repeated.")
	private Map<Integer, Path> standIns = new LinkedHashMap<>();

	@Option(names = "--reroll", paramLabel = "N", description = "Takes reroll N instead of the newest: a version such as 2 or v2, or what a remark in the report calls it.")
	private String reroll;

	@Option(names = "--contract", paramLabel = "FILE", description = "Judges the contracts of this .seriatim file instead of the shipped ones. Can be repeated.")
	private List<Path> contracts = new ArrayList<>();

	@Option(names = "--claims", paramLabel = "FILE", description = "Recognises claims of cover letters and messages also by the phrases of this file. Can be repeated.")
	private List<Path> claims = new ArrayList<>();

	@Option(names = "--config", paramLabel = "y|n|both", defaultValue = "both", description = "The configurations to judge: the guard of the API on, off, or both (default).")
	private Configurations configurations;

	/** @param command whose use is wrong where the second argument is no range */
	ReviewRequest request(CommandSpec command) {
		if (range != null && !range.contains(".."))
			throw new ParameterException(command.commandLine(), range + " is not a range A..B, and only one INPUT is reviewed at a time");
		return new ReviewRequest(range == null ? input : Path.of(input + " " + range), tree, base, standIns, reroll, contracts, claims, configurations.set());
	}
}

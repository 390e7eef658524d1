package dev.seriatim.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import dev.seriatim.model.series.VariantStep;
import dev.seriatim.report.DependencyDot;
import dev.seriatim.report.DependencyHtml;
import dev.seriatim.report.DependencyReport;
import dev.seriatim.report.DependencyText;
import dev.seriatim.report.OrderJson;
import dev.seriatim.report.OrderReport;
import dev.seriatim.report.OrderText;
import dev.seriatim.review.NamedSplit;
import dev.seriatim.review.OrderRequest;
import dev.seriatim.review.OrderRun;
import dev.seriatim.review.Trouble;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells what another order of a series would change. */
@Command(name = "order", mixinStandardHelpOptions = true, sortOptions = false, versionProvider = Version.class, description = "Judges a series in another order as well, and tells what differs: findings, who is served from where, where merging may stop, promises, and what notify sites raise.", footer = {
		"", "Steps are taken one after another, as they are given; numbers name posted patches throughout.",
		"Exit status: 0 nothing differs, or --dependencies, 1 something does, 2 trouble." })
final class OrderCommand implements Callable<Integer> {

	/** What is written. */
	enum Format {
		TEXT, JSON, DOT, HTML
	}

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private final Terminal terminal;

	@Spec
	private CommandSpec spec;

	@Mixin
	private SeriesOptions series;

	@ArgGroup(exclusive = true, multiplicity = "0..*")
	private List<StepOption> steps = new ArrayList<>();

	@Option(names = "--split", paramLabel = "ELEMENT:I:J", converter = SplitOption.class, description = "Takes a callback, function or macro out of patch I; it comes with patch J, or a new last one. Until then its sites raise what the contract names as its stand-ins, and nothing: both are judged. ELEMENT:I:J=A,B names stand-ins, ELEMENT:I:J=nothing takes the second alone.")
	private List<NamedSplit> splits = new ArrayList<>();

	@Option(names = "--suggest", description = "Looks for the order with the fewest broken prefixes, then the fewest broken promises, then the fewest moves, for 30 seconds at most.")
	private boolean suggest;

	@Option(names = "--dependencies", description = "Tells which patches need which others before them instead: to apply, to break nobody, or as the series promises.")
	private boolean dependencies;

	@Option(names = "--variant", paramLabel = "NAME", description = "Takes the steps of this variant, which the .seriatim file states.")
	private String variant;

	@Option(names = "--format", paramLabel = "text|json|dot|html", defaultValue = "text", description = "The format to write; text by default, dot and html for --dependencies only.")
	private Format format;

	@Option(names = "--verbose", description = "Lists everything that is only counted otherwise.")
	private boolean verbose;

	OrderCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		var named = variant != null || !steps.isEmpty() || !splits.isEmpty();
		if ((named ? 1 : 0) + (suggest ? 1 : 0) + (dependencies ? 1 : 0) != 1)
			throw new ParameterException(spec.commandLine(), named ? "--suggest and --dependencies take no order, and not each other"
					: "which order is meant? Give --variant, --move, --swap, --drop, --squash or --split, or one of --suggest and --dependencies");
		if ((format == Format.DOT || format == Format.HTML) && !dependencies)
			throw new ParameterException(spec.commandLine(), "dot and html are for --dependencies");
		var request = new OrderRequest(series.request(spec), variant, steps(), splits);
		var progress = new ProgressLine(terminal);
		try {
			var run = new OrderRun(request, ReviewCommand.cache());
			if (dependencies)
				return print(text(run.dependencies(progress)), false, progress);
			var reports = suggest ? List.of(run.suggest(progress, LONGEST)) : run.run(progress);
			return print(text(reports), reports.stream().anyMatch(OrderReport::differs), progress);
		} catch (Trouble trouble) {
			progress.clear();
			trouble.lines().forEach(terminal::trouble);
			return ExitStatus.TROUBLE;
		}
	}

	private List<VariantStep> steps() {
		try {
			return steps.stream().map(StepOption::step).toList();
		} catch (IllegalArgumentException wrong) {
			throw new ParameterException(spec.commandLine(), wrong.getMessage());
		}
	}

	private int print(String text, boolean differs, ProgressLine progress) {
		progress.clear();
		terminal.out().print(text);
		terminal.out().flush();
		return differs ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
	}

	private String text(DependencyReport report) {
		return switch (format) {
		case TEXT -> new DependencyText(terminal.width()).write(report);
		case JSON -> report.toJson();
		case DOT -> new DependencyDot().write(report);
		case HTML -> new DependencyHtml().write(report);
		};
	}

	private String text(List<OrderReport> reports) {
		return format == Format.JSON ? new OrderJson().write(reports)
				: reports.stream().map(new OrderText(terminal.width(), verbose)::write).collect(Collectors.joining("\n"));
	}
}

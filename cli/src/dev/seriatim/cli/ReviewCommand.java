package dev.seriatim.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import dev.seriatim.model.series.DiagnosticSeverity;
import dev.seriatim.report.Report;
import dev.seriatim.report.ReportWriter;
import dev.seriatim.report.TextReport;
import dev.seriatim.report.WitnessText;
import dev.seriatim.report.Wording;
import dev.seriatim.review.ReportFolder;
import dev.seriatim.review.ReportFormat;
import dev.seriatim.review.ReviewRun;
import dev.seriatim.review.Trouble;
import dev.seriatim.review.WitnessRun;
import dev.seriatim.series.snapshot.SourceCache;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reviews a series and writes the reports. */
@Command(name = "review", mixinStandardHelpOptions = true, sortOptions = false, versionProvider = Version.class, description = "Reviews a patch series: for every prefix, which API is broken, for whom, by which patch, and where it is repaired.", footer = {
		"", "Exit status: 0 nothing at or above the threshold, 1 findings, 2 trouble." })
final class ReviewCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Spec
	private CommandSpec spec;

	@Mixin
	private SeriesOptions series;

	@Option(names = "--format", paramLabel = "text|json|html|markdown", split = ",", description = "The format to write; text by default. Several need a folder.")
	private Set<ReportFormat> formats = EnumSet.noneOf(ReportFormat.class);

	@Option(names = { "-o", "--output" }, paramLabel = "DIR", description = "Writes review.txt, review.json, review.html or review.md into this folder, which is made when it is missing.")
	private Path folder;

	@Option(names = "--fail-on", paramLabel = "error|warning|never", defaultValue = "warning", description = "From which severity on the exit status is 1; warning by default.")
	private Threshold threshold;

	@Option(names = "--witness", paramLabel = "ID", description = "Writes, instead of the report, the smallest module outside of the tree that shows a finding: it builds before the patch and not after, or is not told any more. ID is RULE:PATCH:ELEMENT, or the first seven or more digits of the fingerprint in JSON. With -o DIR it is witness.c, beside a Kbuild.")
	private String witness;

	@Option(names = "--verbose", description = "Lists everything that is only counted otherwise.")
	private boolean verbose;

	ReviewCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		if (witness != null && !formats.isEmpty())
			throw new ParameterException(spec.commandLine(), "a witness is C text, in no other format: --witness and --format exclude each other");
		if (formats.isEmpty())
			formats.add(ReportFormat.TEXT);
		if (formats.size() > 1 && folder == null)
			throw new ParameterException(spec.commandLine(), "several formats need a folder to be written to, -o DIR");
		var request = series.request(spec);
		var progress = new ProgressLine(terminal);
		try {
			if (folder != null)
				ReportFolder.check(folder);
			if (witness != null)
				return writeWitness(new WitnessRun(request, cache()).run(witness, progress), progress);
			var report = Offers.inOptions(new ReviewRun(request, cache()).run(progress).report());
			progress.clear();
			write(report);
			return status(report);
		} catch (Trouble trouble) {
			progress.clear();
			trouble.lines().forEach(terminal::trouble);
			return ExitStatus.TROUBLE;
		}
	}

	/** In the folder that the launcher names, so that nothing is written that nobody asked for. */
	static SourceCache cache() {
		var folder = System.getProperty("seriatim.cache");
		return folder == null ? SourceCache.inMemory() : SourceCache.in(Path.of(folder));
	}

	private int writeWitness(String text, ProgressLine progress) throws Trouble {
		progress.clear();
		if (folder == null) {
			terminal.out().print(text);
			terminal.out().flush();
		} else
			write(WitnessText.files(text));
		return ExitStatus.CLEAN;
	}

	private void write(Report report) throws Trouble {
		if (folder == null) {
			terminal.out().print(terminalWriter(formats.iterator().next()).write(report));
			terminal.out().flush();
			return;
		}
		var texts = new LinkedHashMap<String, String>();
		for (var format : formats)
			texts.put(format.fileName(), format.writer(verbose).write(report));
		write(texts);
	}

	private void write(Map<String, String> texts) throws Trouble {
		for (var file : new ReportFolder(folder).write(texts))
			terminal.err().println("wrote " + file);
	}

	private ReportWriter terminalWriter(ReportFormat format) {
		return format == ReportFormat.TEXT ? new TextReport(terminal.width(), terminal.colours(), verbose) : format.writer(verbose);
	}

	private int status(Report report) {
		var unreadable = report.series().remarks().stream().filter(remark -> remark.severity() == DiagnosticSeverity.ERROR).toList();
		for (var remark : unreadable)
			terminal.trouble(Wording.place(remark) + ": " + remark.message());
		if (!unreadable.isEmpty())
			return ExitStatus.TROUBLE;
		return threshold.isReachedBy(report) ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
	}
}

package dev.seriatim.cli;

import java.io.PrintWriter;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The {@code seriatim} command. Exit status as diff: 0 nothing at or above the threshold, 1 findings, 2 trouble. */
@Command(name = "seriatim", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, description = {
		"Reviews Linux kernel patch series prefix by prefix: which in-kernel API is broken, for whom, by which patch, and where it is repaired." }, footer = {
				"", "Exit status: 0 nothing at or above the threshold, 1 findings, 2 trouble." })
public final class Main implements Runnable {

	private final CommandLine commands;

	private Main(Terminal terminal) {
		commands = new CommandLine(this);
		commands.addSubcommand(new ReviewCommand(terminal));
		commands.addSubcommand(new OrderCommand(terminal));
		commands.addSubcommand(new CompareCommand(terminal));
		commands.addSubcommand(new PrefixCommand(terminal));
		commands.addSubcommand(new ContractCommand(terminal));
		commands.addSubcommand(new RulesCommand(terminal));
		commands.addSubcommand(new LspCommand(terminal));
		commands.addSubcommand(new HelpCommand());
		commands.setCaseInsensitiveEnumValuesAllowed(true);
		commands.setOut(new PrintWriter(terminal.out(), true));
		commands.setErr(new PrintWriter(terminal.err(), true));
		commands.setUsageHelpWidth(Math.clamp(terminal.width(), 60, 100));
		commands.setParameterExceptionHandler(Main::wrongUse);
		commands.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, parsed, terminal));
	}

	/** Runs one command; everything it says goes to the terminal given. */
	static int run(Terminal terminal, String... arguments) {
		try {
			return new Main(terminal).commands.execute(arguments);
		} catch (OutOfMemoryError tooMuch) {
			terminal.trouble("not enough memory for this input; JAVA_TOOL_OPTIONS=-Xmx4g gives more");
			return ExitStatus.TROUBLE;
		} catch (StackOverflowError tooDeep) {
			terminal.trouble("internal error (the input is nested too deeply), please report it");
			return ExitStatus.TROUBLE;
		}
	}

	public static void main(String[] arguments) {
		System.exit(run(Terminal.ofProcess(), arguments));
	}

	/** Without a command there is nothing to do but to say what there is. */
	@Override
	public void run() {
		commands.usage(commands.getOut());
	}

	private static int wrongUse(ParameterException failure, String[] arguments) {
		var command = failure.getCommandLine();
		command.getErr().println(
				"seriatim: " + oneLine(failure.getMessage()) + "; " + command.getCommandSpec().qualifiedName() + " --help tells the options");
		return ExitStatus.TROUBLE;
	}

	private static int failed(Exception failure, ParseResult parsed, Terminal terminal) {
		var innermost = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
		var verbose = innermost.matchedOptionValue("--verbose", false);
		terminal.trouble("internal error (" + oneLine(failure.toString()) + "), please report it"
				+ (verbose ? "" : "; --verbose shows where it happened"));
		if (verbose)
			failure.printStackTrace(terminal.err());
		return ExitStatus.TROUBLE;
	}

	private static String oneLine(String message) {
		return message == null ? "" : message.lines().findFirst().orElse("").strip();
	}
}

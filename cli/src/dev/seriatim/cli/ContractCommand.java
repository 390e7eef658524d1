package dev.seriatim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import dev.seriatim.model.drift.Drift;
import dev.seriatim.review.ContractRequest;
import dev.seriatim.review.ContractRun;
import dev.seriatim.review.Trouble;
import dev.seriatim.series.contract.ContractDeriver.Derived;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Derives a contract from a header, or brings one up to date. */
@Command(name = "contract", mixinStandardHelpOptions = true, sortOptions = false, versionProvider = Version.class, description = "Derives a contract from a header and the files that define what it declares, or brings a contract up to date with them.", footer = {
		"", "Exit status: 0 the contract was written, 1 it still differs from the header, 2 trouble." })
final class ContractCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Parameters(index = "0", paramLabel = "HEADER", description = "The header that declares the API.")
	private Path header;

	@Parameters(index = "1..*", paramLabel = "SOURCE", description = "Files that define its functions, call its callbacks and export.")
	private List<Path> sources = new ArrayList<>();

	@Option(names = "--tree", paramLabel = "DIR", description = "The source tree that HEADER and SOURCE lie in. Who calls what is looked up there, which tells what is for consumers from what is for the core kernel. It is only read.")
	private Path tree;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", description = "Writes to this file instead of standard output. In a file that is there already the contract is brought up to date: what a person wrote stays.")
	private Path output;

	@Option(names = "--remove", description = "Takes out of FILE what the header does not declare any more, unless something else there refers to it.")
	private boolean remove;

	@Option(names = "--verbose", description = "Lists what the header declares and a contract cannot say.")
	private boolean verbose;

	ContractCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		var progress = new ProgressLine(terminal);
		try {
			var run = new ContractRun(new ContractRequest(List.of(header), sources, tree));
			var derived = run.derive(progress);
			progress.clear();
			gaps(derived);
			return output != null && Files.exists(output) ? refresh(run, derived) : write(run, derived);
		} catch (Trouble trouble) {
			progress.clear();
			trouble.lines().forEach(terminal::trouble);
			return ExitStatus.TROUBLE;
		}
	}

	private int write(ContractRun run, Derived derived) throws Trouble {
		var text = run.text(derived);
		if (output == null) {
			terminal.out().print(text);
			terminal.out().flush();
		} else {
			ContractRun.write(output, text);
			terminal.err().println("wrote " + output);
		}
		return ExitStatus.CLEAN;
	}

	private int refresh(ContractRun run, Derived derived) throws Trouble {
		var refreshed = run.refresh(output, derived, remove);
		ContractRun.write(output, refreshed.text());
		refreshed.changed().forEach(drift -> tell("mended: ", drift));
		refreshed.kept().forEach(drift -> tell("left as it is: ", drift));
		terminal.err().println(output + ": " + refreshed.changed().size() + " mended, " + refreshed.kept().size() + " left as they are");
		return refreshed.kept().isEmpty() ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
	}

	private void tell(String what, Drift drift) {
		terminal.note(what + drift);
	}

	private void gaps(Derived derived) {
		if (verbose)
			derived.gaps().forEach(gap -> terminal.note(header + ":" + gap.line() + ": " + (gap.name() == null ? "" : gap.name() + " ") + gap.reason()));
		else if (!derived.gaps().isEmpty())
			terminal.note(header + ": " + (derived.gaps().size() == 1 ? "1 declaration is" : derived.gaps().size() + " declarations are") + " left out; --verbose lists them");
	}
}

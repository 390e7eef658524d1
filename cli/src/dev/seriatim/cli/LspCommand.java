package dev.seriatim.cli;

import java.util.concurrent.Callable;

import dev.seriatim.cli.lsp.LanguageServerProcess;
import picocli.CommandLine.Command;

/** Serves an editor by the Language Server Protocol. */
@Command(name = "lsp", mixinStandardHelpOptions = true, versionProvider = Version.class, description = {
		"Serves an editor over standard input and output by the Language Server Protocol, until the editor goes." })
final class LspCommand implements Callable<Integer> {

	private final Terminal terminal;

	LspCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws InterruptedException {
		LanguageServerProcess.serve(System.in, terminal.out());
		return ExitStatus.CLEAN;
	}
}

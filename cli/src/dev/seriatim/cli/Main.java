package dev.seriatim.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code seriatim} command. Exit status as diff: 0 nothing at or above the threshold, 1 findings, 2 trouble. */
@Command(name = "seriatim", mixinStandardHelpOptions = true, version = "seriatim 0.1.0", description = "Reviews Linux kernel patch series prefix by prefix.")
public final class Main {

	private Main() {
	}

	public static void main(String[] arguments) {
		System.exit(new CommandLine(new Main()).execute(arguments));
	}
}

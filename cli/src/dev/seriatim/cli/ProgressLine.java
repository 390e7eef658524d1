package dev.seriatim.cli;

/** A line on a terminal's standard error that says what is being done; nothing where standard error is no terminal. */
final class ProgressLine {

	private static final String CLEAR_LINE = "\r\u001b[K";

	private final Terminal terminal;

	ProgressLine(Terminal terminal) {
		this.terminal = terminal;
	}

	void show(String step) {
		if (!terminal.progress())
			return;
		terminal.err().print(CLEAR_LINE + step + " …");
		terminal.err().flush();
	}

	/** Before anything else is written. */
	void clear() {
		if (!terminal.progress())
			return;
		terminal.err().print(CLEAR_LINE);
		terminal.err().flush();
	}
}

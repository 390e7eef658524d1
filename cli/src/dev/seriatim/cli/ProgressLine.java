package dev.seriatim.cli;

import org.eclipse.core.runtime.NullProgressMonitor;

/** A line on a terminal's standard error that says what is being done; nothing where standard error is no terminal. */
final class ProgressLine extends NullProgressMonitor {

	private static final String CLEAR_LINE = "\r\u001b[K";

	private final Terminal terminal;

	ProgressLine(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public void subTask(String step) {
		if (!step.isEmpty())
			print(CLEAR_LINE + step + " …");
	}

	/** Before anything else is written. */
	void clear() {
		print(CLEAR_LINE);
	}

	private void print(String text) {
		if (!terminal.progress())
			return;
		terminal.err().print(text);
		terminal.err().flush();
	}
}

package dev.seriatim.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import dev.seriatim.report.TextReport;
import dev.seriatim.report.Visible;

/**
 * Where output goes, and what can be shown there.
 *
 * @param width    columns of standard output
 * @param colours  whether standard output shows colours
 * @param progress whether standard error is a terminal, where a line can be overwritten
 */
record Terminal(PrintStream out, PrintStream err, int width, boolean colours, boolean progress) {

	/**
	 * The terminal of this process. Java cannot tell whether its output is a terminal, so the launcher says so: the system property
	 * {@code seriatim.columns} is set when standard output is one, {@code seriatim.progress} when standard error is.
	 */
	static Terminal ofProcess() {
		var columns = Integer.getInteger("seriatim.columns", 0);
		var colours = columns > 0 && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
		return new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err), columns > 0 ? columns : TextReport.USUAL_WIDTH,
				colours, Boolean.getBoolean("seriatim.progress"));
	}

	/** In UTF-8 whatever the locale says: reports hold names of people. */
	private static PrintStream stream(FileDescriptor descriptor) {
		return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
	}

	/** One line on standard error, with nothing in it that a terminal obeys. */
	void trouble(String message) {
		note("seriatim: " + message);
	}

	/** As {@link #trouble} of what is none. */
	void note(String message) {
		err.println(Visible.escape(message));
	}
}

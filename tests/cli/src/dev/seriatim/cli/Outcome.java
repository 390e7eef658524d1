package dev.seriatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a run of the command leaves behind: its exit status and what it printed. */
record Outcome(int status, String out, String err) {

	static Outcome of(Object... arguments) {
		var out = new ByteArrayOutputStream();
		var err = new ByteArrayOutputStream();
		var terminal = new Terminal(stream(out), stream(err), 100, false, false);
		var status = Main.run(terminal, Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
		return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	private static PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, true, StandardCharsets.UTF_8);
	}

	/** Trouble is status 2, nothing on standard output, and this one line on standard error. */
	void assertTrouble(String line) {
		assertEquals("seriatim: " + line + System.lineSeparator(), err);
		assertEquals("", out);
		assertEquals(2, status);
	}

	void assertNoStackTrace() {
		assertFalse(err.contains("\tat "), err);
	}
}

package dev.seriatim.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import dev.seriatim.review.ReviewRun;

class MainTest {

	@Test
	void theVersionIsThatOfTheBundle() throws IOException {
		assertEquals("seriatim " + ReviewRun.TOOL.version(), Outcome.of("--version").out().strip());
		assertThat(Files.readString(Path.of("../../cli/META-INF/MANIFEST.MF")),
				containsString("Bundle-Version: " + ReviewRun.TOOL.version() + ".qualifier"));
	}

	@Test
	void withoutACommandTheCommandsAreListed() {
		var outcome = Outcome.of();

		assertThat(outcome.out(), containsString("review"));
		assertThat(outcome.out(), containsString("rules"));
	}

	@Test
	void helpGoesToStandardOutput() {
		var outcome = Outcome.of("review", "--help");

		assertEquals(0, outcome.status());
		assertThat(outcome.out(), containsString("--fail-on=error|warning|never"));
		assertEquals("", outcome.err());
	}

	@Test
	void anUnknownOptionIsOneLineOfTrouble() {
		Outcome.of("review", "--colour", "x").assertTrouble("Unknown option: '--colour'; seriatim review --help tells the options");
	}

	@Test
	void anUnknownFormatIsOneLineOfTrouble() {
		var outcome = Outcome.of("review", "x", "--format", "pdf");

		assertEquals(2, outcome.status());
		assertThat(outcome.err(), startsWith("seriatim: Invalid value for option '--format'"));
		assertEquals(1, outcome.err().lines().count());
	}

	@Test
	void severalFormatsNeedAFolder() {
		Outcome.of("review", "x", "--format", "text,json").assertTrouble(
				"several formats need a folder to be written to, -o DIR; seriatim review --help tells the options");
	}
}

package dev.seriatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.seriatim.review.ReportFormat;

/** Holds docs/command-line.md and the command together. */
class CommandLinePageTest {

	private static final Path PAGE = Path.of("../../docs/command-line.md");

	@Test
	void thePageAndTheHelpNameTheSameOptions() throws IOException {
		assertEquals(options(Outcome.of("review", "--help").out() + Outcome.of("order", "--help").out() + Outcome.of("compare", "--help").out() + Outcome.of("contract", "--help").out() + Outcome.of("--help").out(), "(?m)^\\s*(?:-\\w, )*(--[a-z-]+)"),
				options(Files.readString(PAGE), "[ `](--[a-z-]+)"));
	}

	@Test
	void everyFormatIsExplained() throws IOException {
		var page = Files.readString(PAGE);

		for (var format : ReportFormat.values())
			assertEquals(true, page.contains("**" + format + "**") && page.contains(format.fileName()), format.toString());
	}

	private static TreeSet<String> options(String text, String pattern) {
		return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
	}
}

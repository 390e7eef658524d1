package dev.seriatim.language.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.language.DocumentReader;

class SuppressingTest {

	private static final Path FILE = Path.of("plan.seriatim");

	private static Optional<String> suppressed(String text, String element, int patch) {
		return Suppressing.change(FILE, text, "FUNCTION_ADDED", element, patch, "it is \"known\"").map(change -> TextChange.apply(List.of(change), text));
	}

	@Test
	void theStatementStandsAtTheEndOfTheSeries() {
		var text = "api a { header \"a.h\" }\n\nseries \"s\" {\n    from \"mails/\"\n    variant \"v\" { drop 1; }    // } the last\n}\n";
		assertEquals(text.replace("last\n}", "last\n    suppress FUNCTION_ADDED of f because \"it is \\\"known\\\"\";\n}"), suppressed(text, "f", 3).orElseThrow());
	}

	@Test
	void tabsAndLineEndsAreThoseOfTheText() {
		assertEquals("series \"s\" {\r\n\tfrom \"a\"\r\n\tsuppress FUNCTION_ADDED of f because \"it is \\\"known\\\"\";\r\n};", suppressed("series \"s\" {\r\n\tfrom \"a\"\r\n};", "f", 0).orElseThrow());
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none", delimiter = '|', value = { "f|3|' of f'", "none|3|' in patch 3'", "include/linux/a.h|3|' in patch 3'", "patches 1..2 keep a compatible|0|''", "none|0|''" })
	void whatIsNoNameIsNotNamed(String element, int patch, String about) {
		var changed = suppressed("series \"s\" { from \"a\" }", element, patch).orElseThrow();
		assertEquals("series \"s\" { from \"a\" suppress FUNCTION_ADDED" + about + " because \"it is \\\"known\\\"\"; }", changed);
		assertFalse(new DocumentReader().read(FILE, changed).problems().stream().anyMatch(problem -> problem.message().contains("suppress")), changed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "api a { }", "series \"s\" {", "series \"s\" { } series \"t\" { }", "}}", "\u0000" })
	void withoutOneSeriesThereIsNoPlace(String text) {
		assertEquals(Optional.empty(), suppressed(text, "f", 1));
	}
}

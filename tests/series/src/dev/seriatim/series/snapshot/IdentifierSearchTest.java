package dev.seriatim.series.snapshot;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierSearchTest {

	private final IdentifierSearch search = new IdentifierSearch(List.of("frob", "frob_register", "__frob_shoot", "refrob"));

	@ParameterizedTest
	@ValueSource(strings = { "frob", "x frob", "frob(", "struct frob_register;", "a=__frob_shoot()", "refrob ", "frob_shoot frob", "\n\tfrob\n",
			"refrob_x refrob", "\u00e9frob\u00e9" })
	void wholeWordsAreFound(String text) {
		assertTrue(search.findsAnyIn(bytes(text)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "f", "fro", "frobs", "_frob", "frob_registers", "unfrob", "frob1", "FROB", "fr ob" })
	void partsOfWordsAreNot(String text) {
		assertFalse(search.findsAnyIn(bytes(text)));
	}

	@Test
	void itAgreesWithARegularExpressionOnRandomText() {
		var expression = Pattern.compile("(?<!\\w)(frob|frob_register|__frob_shoot|refrob)(?!\\w)");
		var random = new Random(1);
		var parts = List.of("frob", "_", "re", "frob_register", " ", "s", "__frob_shoot", "(", "fro", "b", "x");
		for (var round = 0; round < 5_000; round++) {
			var text = new StringBuilder();
			for (var i = 0; i < 4; i++)
				text.append(parts.get(random.nextInt(parts.size())));
			assertTrue(expression.matcher(text).find() == search.findsAnyIn(bytes(text.toString())), text::toString);
		}
	}

	@Test
	void nothingToFindIsNeverFound() {
		assertFalse(new IdentifierSearch(List.of()).findsAnyIn(bytes("frob")));
	}

	@Test
	void oneCharacterIsNoIdentifierToSearchFor() {
		assertThrows(IllegalArgumentException.class, () -> new IdentifierSearch(List.of("frob", "f")));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}
}

package dev.seriatim.language.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.seriatim.language.DocumentReader;

class NewVariantTest {

	private static final Path FILE = Path.of("plan.seriatim");

	@Test
	void theVariantStandsAtTheEndOfTheSeriesAndIsRead() {
		var text = "series \"s\" {\n    from \"mails/\"\n}\n";
		var changed = TextChange.apply(List.of(NewVariant.change(FILE, text, "the \"other\" way", List.of("move 3 first", "drop 1, 4")).orElseThrow()), text);

		assertEquals("series \"s\" {\n    from \"mails/\"\n    variant \"the \\\"other\\\" way\" { move 3 first; drop 1, 4; }\n}\n", changed);
		var variant = new DocumentReader().read(FILE, changed).document().getSeries().getFirst().getVariants().getFirst();
		assertEquals("the \"other\" way", variant.getName());
		assertEquals(2, variant.getSteps().size());
	}

	@Test
	void withoutASeriesThereIsNoPlace() {
		assertEquals(Optional.empty(), NewVariant.change(FILE, "api a { }", "v", List.of("drop 1")));
	}
}

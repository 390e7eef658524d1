package dev.seriatim.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.model.series.PatchSeries;

final class PlanTextTest {

	@TempDir
	Path folder;

	@Test
	void aSeriesIsWrittenAsByHand() {
		assertEquals("""
				import "widget.seriatim"

				series "widgets may sleep" {
					from "0001-a.patch", "0002-b.patch"
					base "v6.5" in "../linux"
				}
				""", new PlanText(List.of("widget.seriatim"), "widgets may sleep", List.of("0001-a.patch", "0002-b.patch"), null, "../linux", "v6.5").text());
	}

	@Test
	void aTreeWithoutARevisionIsRead() {
		var series = read(new PlanText(List.of(), "s", List.of("mails/"), null, "linux/", null));
		assertEquals("linux/", series.getTree());
	}

	@Test
	void aRevisionWithoutATreeIsRead() {
		var series = read(new PlanText(List.of(), "s", List.of("mails/"), null, null, "v6.5"));
		assertEquals("v6.5", series.getBase());
	}

	@Test
	void aRevisionInATreeIsRead() {
		var series = read(new PlanText(List.of(), "s", List.of("mails/"), null, "linux/", "v6.5"));
		assertEquals(List.of("linux/", "v6.5"), List.of(series.getTree(), series.getBase()));
	}

	@ParameterizedTest
	@CsvSource({ "v2, v2", "2020-03-01, '\"2020-03-01\"'", "a@pond, '\"a@pond\"'", "v0, '\"v0\"'", "v2b, '\"v2b\"'" })
	void aRerollIsReadAndAVersionNeedsNoQuotes(String reroll, String written) {
		var text = new PlanText(List.of(), "s", List.of("mails/"), reroll, null, null);
		assertEquals("series \"s\" {\n\tfrom \"mails/\"\n\treroll " + written + "\n}\n", text.text());
		assertEquals(reroll, read(text).getReroll());
	}

	@Test
	void anImportIsRead() {
		TestFiles.write(folder, "say \"it\".seriatim", "api a { header \"a.h\" }");
		var file = TestFiles.write(folder, "plan.seriatim", new PlanText(List.of("say \"it\".seriatim"), "s", List.of("mails/"), null, null, null).text());
		var result = new DocumentReader().read(file);
		assertEquals(List.of(), result.problems());
		assertEquals("say \"it\".seriatim", result.document().getImports().getFirst().getPath());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\"", "\\", "\\\\\"", "a\\u0041b", "two\nlines", "two\r\nlines", "\ttab", "bell\u0007", "nul\0", "// no comment", "/* none */",
			"'", "Größe", "日本語", "\uD83D\uDC27 penguin", "half \uD83D", "\u202Eright to left", "zero\u200Bwidth", "\uFEFFmark", "\u2028", "\u0085", "\u007f",
			"%s %n ${x}", "C:\\mails\\new", "}", "series \"x\" {", "((((" })
	void whatIsGivenIsReadBack(String text) {
		var series = read(new PlanText(List.of(), text, List.of(text, "mails/"), text, text, text));
		assertEquals(List.of(text, text, "mails/", text, text, text), List.of(series.getName(), series.getFrom().getFirst(), series.getFrom().getLast(),
				series.getReroll(), series.getTree(), series.getBase()));
	}

	@Test
	void moreParenthesesThanAReaderDescendsIntoAreReadBack() {
		var text = "\\(".repeat(1000);
		assertEquals(text, read(new PlanText(List.of(), text, List.of("mails/"), null, null, null)).getName());
	}

	@Test
	void everyCharacterOfTheBasicPlaneIsReadBack() {
		var text = new StringBuilder();
		for (var c = 0; c <= Character.MAX_VALUE; c++)
			text.append((char) c);
		assertEquals(text.toString(), read(new PlanText(List.of(), text.toString(), List.of("mails/"), null, null, null)).getName());
	}

	private PatchSeries read(PlanText text) {
		var result = new DocumentReader().read(TestFiles.write(folder, "plan.seriatim", text.text()));
		assertEquals(List.of(), result.problems());
		return result.document().getSeries().getFirst();
	}
}

package dev.seriatim.language.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.junit.jupiter.api.Test;

import dev.seriatim.language.TextResource;

/** What a client of the language server gets. */
final class FormattingServiceTest {

	private static final String TEXT = "api   a {\n  guard B\n  macro   C\n}\n";

	@Test
	void aTextIsLaidOut() {
		assertEquals("api a {\n\tguard  B\n\tmacro C\n}\n", formatted(TEXT, 0, TEXT.length(), new FormattingOptions(4, false)));
	}

	@Test
	void aClientThatWantsBlanksGetsThem() {
		assertEquals("api a {\n   guard  B\n   macro C\n}\n", formatted(TEXT, 0, TEXT.length(), new FormattingOptions(3, true)));
	}

	@Test
	void aRangeIsLaidOut() {
		var start = TEXT.indexOf("  macro");
		assertEquals("api   a {\n  guard B\n\tmacro C\n}\n", formatted(TEXT, start, TEXT.indexOf('}') - 1 - start, new FormattingOptions(4, false)));
	}

	@Test
	void aTextWithASyntaxErrorStays() {
		assertEquals(List.of(), edits(TEXT + "consumer", 0, TEXT.length(), new FormattingOptions(4, false)));
	}

	private static String formatted(String text, int offset, int length, FormattingOptions options) {
		return new Document(1, text).applyChanges(edits(text, offset, length, options).reversed()).getContents();
	}

	private static List<TextEdit> edits(String text, int offset, int length, FormattingOptions options) {
		return new SeriatimIdeSetup().createInjector().getInstance(FormattingService.class).format(TextResource.of(Path.of("a.seriatim"), text),
				new Document(1, text), offset, length, options);
	}
}

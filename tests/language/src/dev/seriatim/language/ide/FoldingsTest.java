package dev.seriatim.language.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.folding.FoldingRangeService;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.language.TextResource;

final class FoldingsTest {

	private static final String TEXT = """
			/* A comment
			   of two lines. */
			api widget {
				header "a.h"
				/** One line. */
				ops struct widget_ops {
					/**
					 * Called last.
					 */
					void (*release)(struct widget *w,
						int how);
				}
				type struct s { int a; }
				type enum e {
					A
				}; // the end
			}
			series "s" {
				patch 1 {
					adds release;
				}
				variant "v" {
					drop 1;
				}
				patch 2 { }
			}""";

	@Test
	void blocksAndCommentsOfSeveralLinesFold() {
		assertEquals(List.of("1-2", "3-17", "6-12", "7-9", "14-16", "18-26", "19-21", "22-24"), lines(TEXT));
	}

	@Test
	void aLanguageServerTellsTheSame() {
		var ranges = new SeriatimIdeSetup().createInjector().getInstance(FoldingRangeService.class).createFoldingRanges(new Document(1, TEXT),
				TextResource.of(Path.of("a.seriatim"), TEXT), CancelIndicator.NullImpl);
		assertEquals(lines(TEXT), ranges.stream().map(range -> range.getStartLine() + 1 + "-" + (range.getEndLine() + 1)).toList());
	}

	@Test
	void whatCanBeReadOfABrokenTextFolds() {
		assertEquals(List.of("1-5", "2-4"), lines("api a {\n\tops struct o {\n\t\tvoid (*f)(int)\n\t}\n}\nconsumer"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\0", "((((", "}\n{", "// a\n// b", "api a { }", "import\n\"a\"\n;" })
	void thereMayBeNothingToFold(String text) {
		assertEquals(List.of(), lines(text));
	}

	/** The first and the last line of each. */
	private static List<String> lines(String text) {
		return Foldings.of(Path.of("a.seriatim"), text).stream()
				.map(folding -> line(text, folding.offset()) + "-" + line(text, folding.offset() + folding.length() - 1)).toList();
	}

	private static long line(String text, int offset) {
		return text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
	}
}

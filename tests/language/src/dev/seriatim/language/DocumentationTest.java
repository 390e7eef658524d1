package dev.seriatim.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users are shown of the language can be read. Maven runs this in the folder of the test bundle. */
final class DocumentationTest {

	private static final Path ROOT = Path.of("../..");

	private static final Pattern BLOCK = Pattern.compile("```seriatim\\n(.*?)```", Pattern.DOTALL);

	@TempDir
	Path folder;

	static Stream<Path> examples() throws IOException {
		try (var files = Files.walk(ROOT.resolve("examples"))) {
			return files.filter(file -> file.toString().endsWith(".seriatim")).toList().stream();
		}
	}

	@Test
	void theLanguagePageIsOneReadableFile() throws IOException {
		var page = Files.readString(ROOT.resolve("docs/language.md"));
		var text = new StringBuilder();
		for (var block = BLOCK.matcher(page); block.find();)
			text.append(block.group(1));
		assertTrue(text.toString().contains("promise"), "the page shows promises");
		assertEquals(List.of(), new DocumentReader().read(TestFiles.write(folder, "page.seriatim", text.toString())).problems());
	}

	@ParameterizedTest
	@MethodSource("examples")
	void anExampleHasNoProblem(Path file) {
		assertEquals(List.of(), new DocumentReader().read(file).problems());
	}
}

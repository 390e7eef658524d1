package dev.seriatim.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.language.DocumentReader.Problem;
import dev.seriatim.model.series.DiagnosticSeverity;

final class DocumentReaderTest {

	private final DocumentReader reader = new DocumentReader();

	@TempDir
	Path folder;

	@Test
	void aMissingFileIsAProblem() {
		assertEquals("There is no such file.", onlyProblem(folder.resolve("missing.seriatim")).message());
	}

	@Test
	void aFolderIsAProblem() {
		assertTrue(onlyProblem(folder).message().startsWith("Cannot be read: "));
	}

	@Test
	void aBinaryFileIsAProblem() {
		assertEquals("Not a text file.", onlyProblem(TestFiles.write(folder, "binary.seriatim", "api\0")).message());
	}

	@Test
	void aFileWithAnotherExtensionIsRead() {
		assertEquals(List.of(), reader.read(TestFiles.write(folder, "plan.txt", "series \"s\" { }")).problems());
	}

	@Test
	void aByteOrderMarkIsNoProblem() {
		assertEquals(List.of(), reader.read(TestFiles.write(folder, "mark.seriatim", "\uFEFFseries \"s\" { }")).problems());
	}

	@Test
	void textIsReadAsUtf8() {
		var file = TestFiles.write(folder, "plan.seriatim", "series \"Gr\u00f6\u00dfe\" { }");
		assertEquals("Gr\u00f6\u00dfe", reader.read(file).document().getSeries().getFirst().getName());
	}

	@Test
	void bytesThatAreNoUtf8AreAProblemInTheirLine() throws IOException {
		var file = Files.write(folder.resolve("latin.seriatim"), "// first\n// Gr\u00f6\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1));
		assertEquals(file + ":2: The file has bytes here that are no UTF-8.", onlyProblem(file).toString());
	}

	@Test
	void aTextFullOfUnseenCharactersIsReadInSomeSeconds() {
		var text = "// " + "\u202e".repeat(200_000);
		assertEquals(100, assertTimeout(Duration.ofSeconds(10), () -> reader.read(folder.resolve("plan.seriatim"), text)).problems().size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "api a {", "[", "series \"s\" { variant \"v\" {", "type struct a { int b[", "patch 1 {", "/*", "(" })
	void aNestingOfTenThousandIsRead(String piece) {
		var text = piece.repeat(Math.min(10_000, 250_000 / piece.length()));
		assertTrue(assertTimeout(Duration.ofSeconds(30), () -> reader.read(folder.resolve("plan.seriatim"), text)).hasErrors());
	}

	@Test
	void manyOpenParenthesesAreAProblem() {
		var file = TestFiles.write(folder, "deep.seriatim", "api a { int f" + "(".repeat(100_000));
		assertEquals("Parentheses are nested too deeply to be read.", onlyProblem(file).message());
	}

	@Test
	void aHugeNumberIsAProblem() {
		var file = TestFiles.write(folder, "huge.seriatim", "consumer c of mmu_notifier;\nseries \"s\" { promise c works from 99999999999; }");
		assertEquals(2, onlyProblem(file).line());
	}

	@Test
	void whatPrecedesAProblemIsStillRead() {
		var file = TestFiles.write(folder, "half.seriatim", "api a { header \"a.h\" int f(void); }\napi b { int");
		var result = reader.read(file);
		assertTrue(result.hasErrors());
		assertEquals("f", result.document().getApis().getFirst().getFunctions().getFirst().getName());
	}

	@Test
	void aProblemIsPrintedWithItsPlace() {
		var file = TestFiles.write(folder, "plan.seriatim", "\nseries s { }");
		assertEquals(file + ":2: Expected a text in double quotes, found 's'.", onlyProblem(file).toString());
	}

	/** Seeded, so that a failure can be repeated. */
	@Test
	void damagedTextNeverThrows() throws IOException {
		var text = text("/contracts/mmu_notifier-4.13.seriatim") + Files.readString(TestFiles.in("good").filter(path -> path.endsWith("plan.seriatim")).findFirst().orElseThrow());
		var random = new Random(20080422);
		for (var round = 0; round < 60; round++) {
			var damaged = new StringBuilder(text);
			for (var damage = 0; damage < 5; damage++) {
				var start = random.nextInt(damaged.length());
				damaged.delete(start, Math.min(damaged.length(), start + random.nextInt(40)));
				damaged.insert(random.nextInt(damaged.length()), "{}();:,\"*/\\'#\u00e9\n".charAt(random.nextInt(15)));
			}
			assertNotNull(reader.read(TestFiles.write(folder, "damaged.seriatim", damaged.toString())).document());
		}
	}

	@Test
	void theTextOfAnEditorIsReadInPlaceOfTheFile() {
		var file = TestFiles.write(folder, "plan.seriatim", "series s { }");
		assertEquals(List.of(), reader.read(file, "series \"s\" { }").problems());
	}

	@Test
	void theTextOfAnEditorNeedsNoFile() {
		assertEquals(List.of(), reader.read(folder.resolve("new.seriatim"), "series \"s\" { }").problems());
	}

	@Test
	void theTextOfAnEditorImportsFilesBesideIt() {
		TestFiles.write(folder, "api.seriatim", "api a { header \"a.h\" int f(void); }");
		assertEquals(List.of(), reader.read(folder.resolve("plan.seriatim"), "import \"api.seriatim\" consumer c of a;").problems());
	}

	@Test
	void aProblemCoversTheWordThatCausesIt() {
		assertCovers("nothing", "import \"mmu_notifier-6.5.seriatim\"\nconsumer c of nothing;");
	}

	@Test
	void offsetsCountTheCharactersOfTheLineEnds() {
		assertCovers("nothing", "// first\r\n// second\r\nconsumer c of nothing;\r\n");
	}

	@Test
	void offsetsCountTheCharsOfAStringInJava() {
		assertCovers("nothing", "// \uD83D\uDE00 \u00e9\nconsumer c of nothing;");
	}

	@Test
	void offsetsCountTheByteOrderMarkOfAText() {
		assertCovers("nothing", "\uFEFFconsumer c of nothing;");
	}

	@Test
	void offsetsLeaveTheByteOrderMarkOfAFileOut() {
		var problem = onlyProblem(TestFiles.write(folder, "mark.seriatim", "\uFEFFconsumer c of nothing;"));
		assertEquals("consumer c of ".length(), problem.offset());
	}

	@Test
	void aProblemOfTheWholeFileHasNoPlace() {
		var problem = onlyProblem(folder.resolve("missing.seriatim"));
		assertEquals(List.of(0, 0, 0), List.of(problem.line(), problem.offset(), problem.length()));
	}

	@Test
	void problemsOfAnImportedFileAreOneAtTheImport() {
		TestFiles.write(folder, "api.seriatim", "api a { header \"a.h\"\nint f(void); int f(void);\nint f(void); }");
		var text = "// plan\nimport \"api.seriatim\"\nconsumer c of a;";
		var problems = reader.read(folder.resolve("plan.seriatim"), text).problemsInFile();
		assertEquals(List.of("api.seriatim, line 2: f is already declared. See line 2. (1 more)"), problems.stream().map(Problem::message).toList());
		assertEquals(2, problems.getFirst().line());
		assertEquals("\"api.seriatim\"", covered(text, problems.getFirst()));
	}

	@Test
	void problemsOfAFileItselfAreThereInTheOrderOfLines() {
		TestFiles.write(folder, "api.seriatim", "api a { }");
		var problems = reader.read(folder.resolve("plan.seriatim"), "consumer d of b;\nimport \"api.seriatim\"\nconsumer c of a, e;").problemsInFile();
		assertEquals(List.of(1, 2, 3), problems.stream().map(Problem::line).toList());
	}

	@Test
	void problemsOfAFileThatNoImportNamesAreInTheFirstLine() {
		var plan = folder.resolve("plan.seriatim");
		var document = reader.read(plan, "\nimport \"api.seriatim\"").document();
		var deep = new Problem(folder.resolve("deep.seriatim"), 7, 70, 3, DiagnosticSeverity.WARNING, "NO_HEADER", "No header.");
		var problem = new Problem(plan, 1, 0, 0, DiagnosticSeverity.WARNING, "IMPORTED", "deep.seriatim, line 7: No header.");
		assertEquals(List.of(problem), new DocumentReader.Result(plan, document, List.of(deep)).problemsInFile());
	}

	@Test
	void anImportedFileThatIsTooDeeplyNestedIsAProblemOfTheImport() {
		TestFiles.write(folder, "api.seriatim", "api a { int f" + "(".repeat(100_000));
		var problems = reader.read(folder.resolve("plan.seriatim"), "import \"api.seriatim\"").problems();
		assertEquals(List.of("IMPORT_NOT_FOUND"), problems.stream().map(Problem::code).distinct().toList());
	}

	@Test
	void aMillionCharactersAreAProblem() {
		assertEquals("Longer than any contract: it is not read.", onlyProblem(TestFiles.write(folder, "long.seriatim", "x".repeat(1 << 20))).message());
	}

	@ParameterizedTest
	@ValueSource(strings = { "(", "{", "}", "api a {", "api a { ops struct b { int (*c)(", "\"", "/*", "import \"", "import \"x.seriatim\"\n", "x ", "::",
			"series \"s\" { promise ", "\u00e9", "\r", "consumer c of mmu_notifier needs a;\n", "consumer c of mmu_notifier needs a, b, c, d;\n",
			"api a { int f(void); }\n" })
	void muchOfTheSameIsReadInSomeSeconds(String piece) {
		var text = piece.repeat(100_000 / piece.length());
		assertNotNull(assertTimeout(Duration.ofSeconds(30), () -> reader.read(folder.resolve("plan.seriatim"), text)).document());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "series \"s\" { promise patches 1..; } | Patch numbers count from 1; found nothing.",
			"api a { macro A( } | The parameters of this macro have no closing parenthesis.",
			"api a { macro A( | The parameters of this macro have no closing parenthesis.", "api a { int f(void) : may; } | Expected 'sleep', found ';'." })
	void whatTheUserHasNotTypedYetIsSaidInWords(String text, String message) {
		assertEquals(message, reader.read(folder.resolve("plan.seriatim"), text).problems().getFirst().message());
	}

	private void assertCovers(String word, String text) {
		var problems = reader.read(folder.resolve("plan.seriatim"), text).problems();
		assertEquals(1, problems.size(), problems.toString());
		assertEquals(word, covered(text, problems.getFirst()));
	}

	private static String covered(String text, Problem problem) {
		return text.substring(problem.offset(), problem.offset() + problem.length());
	}

	private static String text(String resource) throws IOException {
		try (var stream = DocumentReader.class.getResourceAsStream(resource)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private Problem onlyProblem(Path file) {
		var problems = reader.read(file).problems();
		assertEquals(1, problems.size(), problems.toString());
		return problems.getFirst();
	}
}

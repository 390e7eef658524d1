package dev.seriatim.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.language.DocumentReader.Problem;

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

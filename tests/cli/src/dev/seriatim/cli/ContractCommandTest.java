package dev.seriatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContractCommandTest {

	@TempDir
	Path folder;

	private Path tree;
	private Path header;
	private Path output;

	@BeforeEach
	void copyTheFixture() throws IOException {
		tree = Fixture.tree(folder);
		header = tree.resolve("include/linux/frame.h");
		output = folder.resolve("frame.seriatim");
	}

	@Test
	void aContractGoesToStandardOutput() {
		var outcome = Outcome.of("contract", header, tree.resolve("mm/frame.c"), "--tree", tree);

		assertTrue(outcome.out().startsWith("api frame {\n\theader \"include/linux/frame.h\"\n"), outcome.out());
		assertEquals("", outcome.err());
		assertEquals(0, outcome.status());
	}

	@Test
	void pathsCountFromTheTree() {
		assertEquals(Outcome.of("contract", header, "--tree", tree).out(), Outcome.of("contract", "include/linux/frame.h", "--tree", tree).out());
	}

	@Test
	void withoutATreeTheHeaderTellsWhereItLies() {
		assertTrue(Outcome.of("contract", header).out().contains("header \"include/linux/frame.h\""));
	}

	@Test
	void aNewFileIsMade() throws IOException {
		var outcome = Outcome.of("contract", header, "-o", output);

		assertEquals("wrote " + output + "\n", outcome.err());
		assertEquals(Outcome.of("contract", header).out(), Files.readString(output));
	}

	@Test
	void aFileThatIsThereIsBroughtUpToDate() throws IOException {
		Outcome.of("contract", header, "-o", output);
		var before = "// Mine.\n" + Files.readString(output).replaceFirst("\\(struct frame \\*", "(struct window *").replaceFirst("\\)\\(", ")( /* mine */");
		Files.writeString(output, before);
		var outcome = Outcome.of("contract", header, "-o", output);

		assertTrue(outcome.err().contains(" in the contract and "), outcome.err());
		assertTrue(outcome.err().endsWith(output + ": 1 mended, 0 left as they are\n"), outcome.err());
		assertEquals(0, outcome.status());
		assertTrue(Files.readString(output).startsWith("// Mine.\napi frame {"));
		assertFalse(Files.readString(output).contains("struct window"));
	}

	@Test
	void whatIsGoneIsToldAndStays() throws IOException {
		Outcome.of("contract", header, "-o", output);
		Files.writeString(output, Files.readString(output).replaceFirst("\\}\\s*$", "\tint frame_gone(void);\n}\n"));
		var outcome = Outcome.of("contract", header, "-o", output);

		assertEquals("left as it is: frame_gone is not in the header any more\n" + output + ": 0 mended, 1 left as they are\n", outcome.err());
		assertEquals(1, outcome.status());
		assertEquals(0, Outcome.of("contract", header, "-o", output, "--remove").status());
		assertFalse(Files.readString(output).contains("frame_gone"));
	}

	@Test
	void aFileWithAnErrorIsLeftAlone() throws IOException {
		Files.writeString(output, "api frame { int f(; }");
		var outcome = Outcome.of("contract", header, "-o", output);

		assertEquals(2, outcome.status());
		assertTrue(outcome.err().startsWith("seriatim: " + output + ":1: "), outcome.err());
		assertEquals("api frame { int f(; }", Files.readString(output));
	}

	@Test
	void troubleIsOneLine() throws IOException {
		var missing = folder.resolve("missing.h");
		Outcome.of("contract", missing).assertTrouble(missing + ": not found");
		Outcome.of("contract", folder).assertTrouble(folder + ": is a folder");
		var binary = Files.write(folder.resolve("binary.h"), new byte[] { 'i', 'n', 't', 0 });
		Outcome.of("contract", binary).assertTrouble(binary + ": is no text");
		Outcome.of("contract", header, "-o", folder).assertTrouble(folder + ": is a folder");
		var outside = Files.writeString(folder.resolve("outside.h"), "int f(void);\n");
		Outcome.of("contract", outside, "--tree", tree).assertTrouble(outside + ": lies outside the tree " + tree);
		Outcome.of("contract", header, "--tree", missing).assertTrouble(missing + ": not found");
		Outcome.of("contract", header, "-o", missing.resolve("x")).assertTrouble(missing.resolve("x") + ": cannot be written: there is no folder " + missing);
	}
}

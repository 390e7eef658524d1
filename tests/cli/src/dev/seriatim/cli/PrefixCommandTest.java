package dev.seriatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PrefixCommandTest {

	@TempDir
	Path folder;

	private Path series;
	private Path tree;
	private Path out;

	@BeforeEach
	void copyTheFixture() throws IOException {
		series = Fixture.series(folder);
		tree = Fixture.tree(folder);
		out = folder.resolve("out");
	}

	@Test
	void theFilesOfThePrefixAreWritten() throws IOException {
		var outcome = Outcome.of("prefix", series, 1, "--tree", tree, "-o", out);

		assertEquals("W include/linux/frame.h\nW mm/frame.c\n", outcome.out());
		assertEquals(0, outcome.status());
		assertFalse(Files.readString(out.resolve("include/linux/frame.h")).contains("page"));
		assertEquals(List.of("include/linux/frame.h", "mm/frame.c"), files());
	}

	@Test
	void theBaseHasNothingToWrite() {
		assertEquals("", Outcome.of("prefix", series, 0, "--tree", tree, "-o", out).out());
	}

	@Test
	void aDeletedFileIsListed() throws IOException {
		var patch = Files.writeString(folder.resolve("delete.patch"), """
				Subject: [PATCH] screen: go

				---
				diff --git a/drivers/screen.c b/drivers/screen.c
				deleted file mode 100644
				--- a/drivers/screen.c
				+++ /dev/null
				""" + deletion(Files.readString(tree.resolve("drivers/screen.c"))));

		assertEquals("D drivers/screen.c\n", Outcome.of("prefix", patch, 1, "--tree", tree, "-o", out).out());
		assertEquals(List.of(), files());
	}

	private static String deletion(String text) {
		var lines = text.lines().toList();
		return "@@ -1," + lines.size() + " +0,0 @@\n" + String.join("", lines.stream().map(line -> "-" + line + "\n").toList());
	}

	@Test
	void whatDoesNotApplyIsSaidAndTheRestIsWritten() throws IOException {
		Files.writeString(tree.resolve("mm/frame.c"), "int other;\n");
		var outcome = Outcome.of("prefix", series, 1, "--tree", tree, "-o", out);

		assertEquals("seriatim: patch 1: mm/frame.c: the hunk at line 8 does not match the file: "
				+ "the file ends after line 1, the patch expects an empty line\n", outcome.err());
		assertEquals(1, outcome.status());
		assertEquals("int other;\n", Files.readString(out.resolve("mm/frame.c")));
	}

	@Test
	void withoutATreeNoFileIsWhollyKnown() throws IOException {
		assertEquals("? include/linux/frame.h\n? mm/frame.c\n", Outcome.of("prefix", series, 1, "-o", out).out());
		assertEquals(List.of(), files());
	}

	@Test
	void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
		Files.writeString(Files.createDirectory(out).resolve("precious"), "");

		Outcome.of("prefix", series, 1, "--tree", tree, "-o", out).assertTrouble(out + ": the folder is not empty, and nothing is overwritten");
		assertEquals(List.of("precious"), files());
	}

	@Test
	void aPatchThatTheSeriesDoesNotHaveIsTrouble() {
		Outcome.of("prefix", series, 3, "--tree", tree, "-o", out).assertTrouble(series + ": the series has no patch 3, only 1 to 2");
		assertFalse(Files.exists(out));
	}

	@Test
	void aPathThatLeavesTheFolderIsNotWritten() throws IOException {
		var patch = Files.writeString(folder.resolve("hostile.patch"), """
				Subject: [PATCH] out

				---
				diff --git a/../escaped.c b/../escaped.c
				new file mode 100644
				--- /dev/null
				+++ b/../escaped.c
				@@ -0,0 +1 @@
				+int escaped;
				diff --git a/inside.c b/inside.c
				new file mode 100644
				--- /dev/null
				+++ b/inside.c
				@@ -0,0 +1 @@
				+int inside;
				""");

		assertEquals(1, Outcome.of("prefix", patch, 1, "--tree", tree, "-o", out).status());
		assertEquals(List.of("inside.c"), files());
		assertFalse(Files.exists(folder.resolve("escaped.c")));
	}

	private List<String> files() throws IOException {
		assertTrue(Files.isDirectory(out));
		try (Stream<Path> files = Files.walk(out)) {
			return files.filter(Files::isRegularFile).map(file -> out.relativize(file).toString()).sorted().toList();
		}
	}
}
